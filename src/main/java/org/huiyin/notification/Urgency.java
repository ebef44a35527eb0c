package org.huiyin.notification;

/** Which messages go first, and which may wait until somebody is in the office. */
public enum Urgency {
  /** In office hours, whoever or whatever put it and when. */
  NORMAL,
  /** An urgent report (L-2022 art. 25): at once, at any hour. */
  URGENT
}
