package org.huiyin;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Numbers from which a property makes its cases by chance; the same number makes the same case, and
 * the small come first. A test's name, or the failure of the many, says which it was.
 */
public final class Seeds {

  private static final int FEW = 200;
  private static final int MANY = 20_000;

  private Seeds() {}

  /** For every run: {@code @MethodSource("org.huiyin.Seeds#few")}. */
  public static LongStream few() {
    return LongStream.range(0, FEW);
  }

  /** For the thorough run, as one test. */
  public static void many(LongConsumer property) {
    many(MANY, property);
  }

  /** As many as a property with a database behind it has time for. */
  public static void many(int seeds, LongConsumer property) {
    for (long seed = 0; seed < seeds; seed++) {
      try {
        property.accept(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }
}
