package org.huiyin.petition;

/**
 * What became of a registration.
 *
 * @param further a further entry on a live case, with no process of its own
 * @param noticeOwed whether a notice is owed within 15 days (art. 23: not where name or address is
 *     unclear)
 * @param guarded whether somebody is kept out, so that tasks go to named persons
 */
public record Registered(
    long caseId,
    long entryId,
    String entryNumber,
    String caseNumber,
    boolean further,
    boolean noticeOwed,
    boolean guarded,
    boolean sealed) {}
