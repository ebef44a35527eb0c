package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.refusal.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts right the day of an upper organ's paper, and the day by which it wants our report; the clock
 * of that report follows.
 */
@Component
class CorrectedSource {

  private final JdbcClient jdbc;
  private final CaseClocks clocks;

  CorrectedSource(JdbcClient jdbc, CaseClocks clocks) {
    this.jdbc = jdbc;
    this.clocks = clocks;
  }

  List<Fault> whyNot(Entry entry, Field field) {
    if (!entry.fromAbove()) {
      return List.of(Fault.at("field", "petition.correction.not-from-above"));
    }
    return field == Field.REPORT_DUE_ON && isReported(entry)
        ? List.of(Fault.at("field", "petition.correction.reported-already"))
        : List.of();
  }

  private boolean isReported(Entry entry) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM huiyin.own_report WHERE entry_id = ?)")
        .param(entry.id())
        .query(Boolean.class)
        .single();
  }

  /**
   * @return what stood there, {@code null} when nothing did
   */
  String correct(Entry entry, Field field, LocalDate day) {
    if (field == Field.SOURCE_DATE) {
      write("source_date", day, entry);
      return text(entry.sourceDate());
    }
    write("report_due_on", day, entry);
    clocks.reportDueCorrected(entry.caseId(), entry.id(), entry.occurredOn(), day);
    return text(entry.reportDueOn());
  }

  private void write(String column, LocalDate day, Entry entry) {
    jdbc.sql("UPDATE huiyin.register_entry SET " + column + " = ? WHERE id = ?")
        .params(day, entry.id())
        .update();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
