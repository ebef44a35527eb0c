package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.CodeTexts;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.registerbook.Batch.State;
import org.springframework.stereotype.Component;

/** Tells the office how its batches are, and what was found in their rows. */
@Component
class BatchReports {

  private final Batches batches;
  private final StagedRows rows;
  private final StuckMatters stuck;
  private final CodeTexts codes;
  private final FaultTexts texts;

  BatchReports(
      Batches batches, StagedRows rows, StuckMatters stuck, CodeTexts codes, FaultTexts texts) {
    this.batches = batches;
    this.rows = rows;
    this.stuck = stuck;
    this.codes = codes;
    this.texts = texts;
  }

  List<BatchReport> latest(Actor reader) {
    return batches.latest().stream().map(batch -> of(batch, reader)).toList();
  }

  BatchReport of(Batch batch, Actor reader) {
    boolean own = batch.uploadedBy().equals(reader.userId()) && batch.rowsDeletedOn() == null;
    return new BatchReport(
        batch.id(),
        batch.state().name(),
        codes.of("importState", batch.state().name()),
        own ? batch.fileName() : null,
        batch.format(),
        batch.charset(),
        own,
        batch.uploadedBy(),
        batch.uploadedAt(),
        batch.counts(),
        batch.rowsToDo(),
        batch.rowsDone(),
        own ? rows.undecidedCount(batch.id()) : 0,
        batch.endedAt(),
        batch.releasedAt(),
        batch.rowsDeletedOn(),
        batch.state() == State.RELEASED ? stuck.of(batch.id(), reader) : List.of());
  }

  /**
   * One thing about one cell.
   *
   * @param row as the file counts them
   * @param bad the row does not go in with it
   */
  public record Line(int row, String column, boolean bad, String sentence) {}

  List<Line> findings(Batch batch, int after, int atMost) {
    List<Line> lines = new ArrayList<>();
    for (StagedRow row : rows.withFindings(batch.id(), after, atMost)) {
      for (Finding finding : row.all()) {
        lines.add(new Line(row.number(), finding.column(), finding.bad(), sentence(row, finding)));
      }
    }
    return lines;
  }

  /** Without row and column. */
  String sentence(Finding finding) {
    return texts.sentence(finding.fault());
  }

  private String sentence(StagedRow row, Finding finding) {
    String what = sentence(finding);
    String number = String.valueOf(row.number());
    return finding.column().isEmpty()
        ? texts.sentence(Fault.of("book.in-row", number, what))
        : texts.sentence(Fault.of("book.in-cell", number, finding.column(), what));
  }
}
