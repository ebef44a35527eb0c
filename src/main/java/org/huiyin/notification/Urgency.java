package org.huiyin.notification;

/**
 * Which messages go first. Office hours are the business of whoever puts a message, see {@code
 * deadline}.
 */
public enum Urgency {
  NORMAL,
  /** An urgent report (L-2022 art. 25): at once, at any hour. */
  URGENT
}
