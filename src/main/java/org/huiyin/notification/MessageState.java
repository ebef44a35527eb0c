package org.huiyin.notification;

/** What has become of a message to one person. */
public enum MessageState {
  /** Waits to be sent, for the first time or again after a refusal. */
  QUEUED,
  /** In the hands of one dispatcher. */
  SENDING,
  /** The mail server took it. */
  SENT,
  /** The mail server may have taken it, or not: only a person sends it again. */
  UNCLEAR,
  /** Refused so often that the machine gave up; it certainly did not go. */
  FAILED,
  /** The account has no mail address. */
  NO_ADDRESS,
  /** When it was to be sent there was nobody to send it to; it stands for a person to see. */
  NOBODY;

  /**
   * Whether a person may send it again: the machine has let go of it, and it is not known to have
   * arrived.
   */
  public boolean resendable() {
    return this == UNCLEAR || this == FAILED || this == NO_ADDRESS;
  }
}
