package org.huiyin.audit;

import java.time.OffsetDateTime;
import java.util.HexFormat;

/**
 * What holds a stretch of the audit trail as it was.
 *
 * @param batch counted from 1 without a gap
 * @param afterId the last row of the seal before, {@link #BEGINNING} for the first
 * @param untilId the last row that it holds
 * @param rowCount how many rows it holds; ids have gaps where a transaction was rolled back
 * @param previous hash of the seal before, empty for the first
 */
record Seal(
    long batch,
    long afterId,
    long untilId,
    int rowCount,
    byte[] previous,
    byte[] hash,
    OffsetDateTime sealedAt) {

  static final long BEGINNING = Long.MIN_VALUE;

  /** As it is written down outside of the database: nobody who can rewrite all seals has that. */
  String head() {
    return batch + ":" + HexFormat.of().formatHex(hash);
  }
}
