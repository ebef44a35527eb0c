package org.huiyin.registerbook;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.engine.journal.StepRecord;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.EnteredLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was entered in fields that an analyst has added to our forms, beside what the register
 * knows: in the words of the form as it was then, and in Chinese whoever asks, so that it is the
 * same the next time. A registration stands in the row of its entry; what was done on the case
 * stands, like its handling, in the row that brought it.
 */
@Component
class AddedFields {

  private static final String REGISTER = "register";

  private final StepJournal journal;
  private final EnteredLines words;
  private final CodeTexts codes;
  private final JdbcClient jdbc;

  AddedFields(StepJournal journal, EnteredLines words, CodeTexts codes, JdbcClient jdbc) {
    this.journal = journal;
    this.words = words;
    this.codes = codes;
    this.jdbc = jdbc;
  }

  private record Entry(
      long id, long caseId, boolean further, boolean fromBook, OffsetDateTime registeredAt) {}

  /** Whether the reader may know is settled with the lines. */
  void to(List<ExportRows.Line> lines) {
    Set<Long> cases =
        lines.stream().map(ExportRows.Line::caseId).collect(Collectors.toUnmodifiableSet());
    List<StepRecord> steps = cases.isEmpty() ? List.of() : journal.withEntered(cases);
    if (steps.isEmpty()) {
      return;
    }
    Map<Long, List<Entry>> entries =
        entries(steps.stream().map(StepRecord::caseId).collect(Collectors.toSet()));
    Map<Long, Map<BookColumn, String>> texts =
        lines.stream().collect(Collectors.toMap(ExportRows.Line::entryId, ExportRows.Line::texts));
    for (StepRecord step : steps) {
      OptionalLong row = rowOf(step, entries.get(step.caseId()));
      if (row.isPresent() && texts.containsKey(row.getAsLong())) {
        texts.get(row.getAsLong()).merge(BookColumn.ADDED, said(step), (one, more) -> one + more);
      }
    }
    texts
        .values()
        .forEach(text -> text.computeIfPresent(BookColumn.ADDED, (c, all) -> all.strip()));
  }

  private String said(StepRecord step) {
    String name = codes.chinese("step", step.stepKey());
    return words.chinese(step.entered()).stream()
        .map(line -> "\n" + name + "·" + line)
        .collect(Collectors.joining());
  }

  /** An entry is written in the moment in which its step is done. */
  private static OptionalLong rowOf(StepRecord step, List<Entry> entries) {
    if (step.stepKey().equals(REGISTER)) {
      return entries.stream()
          .filter(entry -> !entry.fromBook())
          .min(
              Comparator.comparing(
                  entry -> Duration.between(entry.registeredAt(), step.doneAt()).abs()))
          .map(entry -> OptionalLong.of(entry.id()))
          .orElse(OptionalLong.empty());
    }
    return entries.stream().filter(entry -> !entry.further()).mapToLong(Entry::id).findFirst();
  }

  private Map<Long, List<Entry>> entries(Set<Long> cases) {
    return jdbc
        .sql(
            """
            SELECT e.id, e.case_id, e.further, b.entry_id IS NOT NULL AS from_book, e.registered_at
            FROM huiyin.register_entry e LEFT JOIN huiyin.book_row b ON b.entry_id = e.id
            WHERE e.case_id = ANY(?) ORDER BY e.id
            """)
        .param(cases.toArray(Long[]::new))
        .query(Entry.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Entry::caseId));
  }
}
