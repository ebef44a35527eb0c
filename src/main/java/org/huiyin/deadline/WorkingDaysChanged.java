package org.huiyin.deadline;

/**
 * A holiday table has come that leaves the due day of a running clock where it is; what counts back
 * from that day in working days may lie elsewhere now. Told within the transaction that brings the
 * table.
 */
public record WorkingDaysChanged(long caseId, String clock) {}
