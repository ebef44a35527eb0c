package org.huiyin.deadline;

import java.time.LocalDate;

/**
 * One line of the State Council's yearly notice.
 *
 * @param name e.g. 春节
 * @param workingDay {@code true} for a make-up day (调休), {@code false} for a day off
 * @param notice where the notice is to be read
 */
record Holiday(LocalDate day, String name, boolean workingDay, String notice) {}
