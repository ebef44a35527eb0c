package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.List;

/**
 * What a card of a task list says.
 *
 * @param way how the matter is handled, or {@code null}
 * @param daysLeft {@code null} where no clock of ours runs; a petitioner's own term is not ours
 */
public record Card(
    String number,
    String heading,
    String way,
    Long daysLeft,
    LocalDate dueOn,
    List<String> marks) {}
