package org.huiyin.sample;

import java.util.List;

/**
 * All accounts of the sample township, for the start's greeting and for tests.
 *
 * @param list the ones that the first walk needs come first
 */
public record SampleAccounts(List<SampleAccount> list) {

  /** One password for all, published with the source: it must never guard anything real. */
  static final String PASSWORD = "Qingshan#2026";

  public SampleAccounts {
    list = List.copyOf(list);
  }
}
