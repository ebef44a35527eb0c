package org.huiyin.report;

/**
 * What is late, in SQL: {@link org.huiyin.deadline.Lateness} for many rows at once. A test holds
 * the two together, and both to a hundred real requests.
 */
final class LateClocks {

  /** Of a row with {@code ends_at}, the first moment that is too late, and {@code done_at}. */
  static final String SQL = "(ends_at IS NOT NULL AND coalesce(done_at, :now) >= ends_at)";

  private LateClocks() {}
}
