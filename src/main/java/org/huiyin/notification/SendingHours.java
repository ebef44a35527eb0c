package org.huiyin.notification;

/**
 * When messages leave that can wait. Urgent ones ask nobody. Answered by whoever knows the
 * calendar, which itself puts messages here.
 */
public interface SendingHours {

  /** Whether somebody is in the office to read them. */
  boolean areNow();
}
