package org.huiyin.registerbook;

import java.util.Map;
import org.huiyin.secrecy.HashedRows;
import org.springframework.stereotype.Component;

/** By which a row that is handed in again is known to say the same. */
@Component
class HashesOfBookRows implements HashedRows {

  private final RowSecrets secrets;

  HashesOfBookRows(RowSecrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public String table() {
    return "book_row";
  }

  @Override
  public Map<String, byte[]> hashes(Map<String, String> row) {
    return Map.of("fingerprint", secrets.fingerprint(secrets.texts(row.get("content"))));
  }
}
