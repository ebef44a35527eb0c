package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/** What a row says, unreadable in the tables. */
@Component
class RowSecrets {

  private static final String CELLS = "import_row.content";
  private static final String FINDINGS = "import_row.findings";
  private static final String TEXTS = "book_row.content";

  private final Secrecy secrecy;
  private final ObjectMapper json;

  RowSecrets(Secrecy secrecy, ObjectMapper json) {
    this.secrecy = secrecy;
    this.json = json;
  }

  byte[] cells(List<String> cells) {
    return secrecy.encrypt(text(cells), CELLS);
  }

  List<String> cells(byte[] cipher) {
    return parse(secrecy.decrypt(cipher, CELLS), new TypeReference<>() {});
  }

  /** {@code null} for none. */
  byte[] findings(List<Finding> findings) {
    return findings.isEmpty() ? null : secrecy.encrypt(text(findings), FINDINGS);
  }

  List<Finding> findings(byte[] cipher) {
    return cipher == null
        ? List.of()
        : parse(secrecy.decrypt(cipher, FINDINGS), new TypeReference<>() {});
  }

  byte[] texts(Map<BookColumn, String> texts) {
    return secrecy.encrypt(text(texts), TEXTS);
  }

  Map<BookColumn, String> texts(byte[] cipher) {
    return texts(secrecy.decrypt(cipher, TEXTS));
  }

  /** Of a row that has been decrypted. */
  Map<BookColumn, String> texts(String said) {
    return parse(said, new TypeReference<EnumMap<BookColumn, String>>() {});
  }

  /** Equal for rows that say the same. */
  byte[] fingerprint(Map<BookColumn, String> texts) {
    return secrecy.hash(text(new EnumMap<>(texts)), "book-row");
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row cannot be written down");
    }
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A row cannot be read");
    }
  }
}
