package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.Hashes;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.registerbook.BookReading.Understood;
import org.huiyin.registerbook.BookReading.Way;
import org.huiyin.registerbook.BookRows.Key;
import org.huiyin.registerbook.Sheet.Row;
import org.huiyin.registerbook.StagedRow.Verdict;
import org.huiyin.registerbook.StagedRows.Checked;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges rows some hundred at a time, each time in one transaction, and sums up at the end. */
@Component
class CheckedChunk {

  private final BookReading reading;
  private final StagedRows rows;
  private final WholeFile wholeFile;
  private final KnownRows known;
  private final OpenRowsToBe open;
  private final Batches batches;
  private final RowSecrets secrets;
  private final Secrecy secrecy;
  private final AuditTrail audit;

  CheckedChunk(
      BookReading reading,
      StagedRows rows,
      WholeFile wholeFile,
      KnownRows known,
      OpenRowsToBe open,
      Batches batches,
      RowSecrets secrets,
      Secrecy secrecy,
      AuditTrail audit) {
    this.reading = reading;
    this.rows = rows;
    this.wholeFile = wholeFile;
    this.known = known;
    this.open = open;
    this.batches = batches;
    this.secrets = secrets;
    this.secrecy = secrecy;
    this.audit = audit;
  }

  @Transactional
  public void add(long batch, List<Row> chunk, Way way) {
    List<Understood> understood = chunk.stream().map(row -> reading.read(row, way)).toList();
    Map<Key, Verdict> verdicts =
        known.verdicts(understood.stream().map(Understood::row).filter(Objects::nonNull).toList());
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      checked.add(checked(chunk.get(i), understood.get(i), verdicts));
    }
    rows.add(batch, checked);
  }

  private Checked checked(Row row, Understood one, Map<Key, Verdict> verdicts) {
    BookRow read = one.row();
    Verdict verdict = read == null ? Verdict.BAD : verdicts.get(read.key());
    return new Checked(
        new StagedRow(row.number(), verdict, row.cells(), one.findings()),
        one.texts().get(BookColumn.SOURCE),
        one.texts().get(BookColumn.ORIGINAL_NUMBER),
        read,
        read == null ? null : OldAnswer.of(read),
        read == null ? null : secrets.fingerprint(read.texts()),
        read == null ? null : Hashes.of(OldCaseOf.petitioner(read), secrecy),
        verdict == Verdict.NEW ? open.beginning(read).orElse(null) : null);
  }

  @Transactional
  public void conclude(long batch, Actor by) {
    wholeFile
        .sharingANumber(batch)
        .forEach(
            (number, others) ->
                rows.spoil(
                    batch,
                    number,
                    List.of(Finding.bad(BookColumn.ORIGINAL_NUMBER, "book.number-twice", others))));
    wholeFile
        .joiningNothing(batch)
        .forEach(
            number ->
                rows.spoil(
                    batch,
                    number,
                    List.of(Finding.bad(BookColumn.FIRST_OR_REPEAT, "book.join-unknown"))));
    wholeFile.markRepeats(batch);
    Counts counts = wholeFile.counts(batch);
    if (counts.rows() == 0) {
      throw new Refusal(Fault.at("file", "book.headings-only"));
    }
    batches.checked(batch, counts);
    audit.record(by, "CHECK_REGISTER_BOOK", "import:" + batch, null, null);
  }
}
