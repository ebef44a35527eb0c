package org.huiyin.deadline;

import java.time.LocalDate;

/**
 * A running clock has another due day now. Told within the transaction that moves it.
 *
 * @param before {@code null} where none ran
 */
public record DeadlineMoved(long caseId, String clock, LocalDate before, LocalDate after) {}
