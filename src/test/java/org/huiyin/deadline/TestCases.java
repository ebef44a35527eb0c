package org.huiyin.deadline;

import java.util.concurrent.atomic.AtomicLong;

/** Case ids that no other test uses. */
final class TestCases {

  private static final AtomicLong LAST =
      new AtomicLong(1_000_000_000L + System.nanoTime() % 1_000_000_000L * 1000);

  private TestCases() {}

  static long next() {
    return LAST.incrementAndGet();
  }
}
