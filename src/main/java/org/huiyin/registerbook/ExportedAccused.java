package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.huiyin.secrecy.Secrecy;

/** Whom an entry complains of, as a book names them: people by name, organs by theirs. */
record ExportedAccused(List<Long> people, List<String> organs, List<String> names) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param rows a JSON list of person, unit and encrypted name, or {@code null}
   */
  static ExportedAccused read(String rows, Secrecy secrecy) {
    ExportedAccused accused =
        new ExportedAccused(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (rows == null) {
      return accused;
    }
    for (JsonNode row : tree(rows)) {
      if (!row.get(0).isNull()) {
        accused.people.add(row.get(0).asLong());
      } else if (!row.get(1).isNull()) {
        accused.organs.add(row.get(1).asText());
      } else if (!row.get(2).isNull()) {
        byte[] cipher = Base64.getMimeDecoder().decode(row.get(2).asText());
        accused.names.add(secrecy.decrypt(cipher, "complained_of.name"));
      }
    }
    return accused;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String persons(LongFunction<String> name) {
    List<String> all = new ArrayList<>(people.stream().map(name::apply).toList());
    all.addAll(names);
    return String.join("、", all);
  }

  String units(Function<String, String> name) {
    return String.join("、", organs.stream().map(name).toList());
  }
}
