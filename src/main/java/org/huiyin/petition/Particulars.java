package org.huiyin.petition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sex, birth date, ethnicity and occupation of a petitioner, as one JSON text. */
public final class Particulars {

  public static final String BIRTH_DATE = "birthDate";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Particulars() {}

  /**
   * @return {@code null} where nothing was given
   */
  public static String write(Map<String, String> given) {
    try {
      return given.isEmpty() ? null : JSON.writeValueAsString(new TreeMap<>(given));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }

  public static Map<String, String> read(String text) {
    try {
      return text == null ? Map.of() : JSON.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The particulars of a petitioner cannot be read", e);
    }
  }

  static Optional<LocalDate> birthDate(String text) {
    return Optional.ofNullable(read(text).get(BIRTH_DATE)).map(LocalDate::parse);
  }
}
