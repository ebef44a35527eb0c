package org.huiyin.secrecy;

import java.util.List;
import java.util.Map;

/**
 * What the look-up hashes of a table's rows are drawn from. Under a new key they are drawn anew, by
 * the capability that looks them up.
 */
public interface HashedRows {

  /** In schema {@code huiyin}. */
  String table();

  /** Columns in clear that the hashes need beside the encrypted ones. */
  default List<String> inClear() {
    return List.of();
  }

  /**
   * @param row what it says, by column, decrypted; {@code null} where nothing stands
   * @return the hash for each of the table's hash columns that keeps one; the others are emptied
   */
  Map<String, byte[]> hashes(Map<String, String> row);
}
