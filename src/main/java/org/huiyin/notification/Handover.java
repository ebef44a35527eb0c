package org.huiyin.notification;

/**
 * How handing a mail to the server ended.
 *
 * @param problem a code, {@code null} when the server took it
 */
record Handover(Result result, String problem) {

  enum Result {
    /** The server said that it has it. */
    TAKEN,
    /** The server certainly does not have it. */
    REFUSED,
    /** No server was there to ask; the next message need not try now. */
    UNREACHABLE,
    /** The mail went over the wire and no answer came back. */
    UNCLEAR
  }
}
