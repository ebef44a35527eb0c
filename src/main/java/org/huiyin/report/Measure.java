package org.huiyin.report;

/** How rows become a figure. */
public enum Measure {
  COUNT,
  /** Of headcounts: 人次. */
  SUM,
  /** Percent with one decimal. */
  SHARE,
  /** Days with one decimal. */
  AVERAGE
}
