package org.huiyin.deadline;

/**
 * The holiday table of a year has come, or a better one in its place. Told within the transaction
 * that brings it, in which {@link WorkingDays} counts by it already.
 */
public record CalendarPublished(int year) {}
