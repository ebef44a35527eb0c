package org.huiyin.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * SHA-256 over the seal before, the number and range of this one, the count of its rows, and each
 * column of each row in the order of ids. Each value is preceded by its length, so that none can
 * lend a letter to its neighbour; {@code null} has the length -1.
 */
final class SealHash {

  private SealHash() {}

  /**
   * @param previous empty for the first
   */
  static byte[] of(long batch, long afterId, long untilId, byte[] previous, List<StoredRow> rows) {
    MessageDigest digest = sha256();
    add(digest, previous);
    digest.update(
        ByteBuffer.allocate(28)
            .putLong(batch)
            .putLong(afterId)
            .putLong(untilId)
            .putInt(rows.size())
            .array());
    for (StoredRow row : rows) {
      digest.update(ByteBuffer.allocate(8).putLong(row.id()).array());
      row.columns().forEach(column -> add(digest, column));
      add(digest, row.reason());
    }
    return digest.digest();
  }

  private static void add(MessageDigest digest, String value) {
    add(digest, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] value) {
    digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : value.length).array());
    if (value != null) {
      digest.update(value);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
