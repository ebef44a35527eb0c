package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
  private final BookRows known;
  private final Batches batches;
  private final RowSecrets secrets;
  private final Secrecy secrecy;
  private final AuditTrail audit;

  CheckedChunk(
      BookReading reading,
      StagedRows rows,
      BookRows known,
      Batches batches,
      RowSecrets secrets,
      Secrecy secrecy,
      AuditTrail audit) {
    this.reading = reading;
    this.rows = rows;
    this.known = known;
    this.batches = batches;
    this.secrets = secrets;
    this.secrecy = secrecy;
    this.audit = audit;
  }

  @Transactional
  public void add(long batch, List<Row> chunk, Way way) {
    List<Understood> understood = chunk.stream().map(row -> reading.read(row, way)).toList();
    Map<Key, byte[]> before =
        known.known(
            understood.stream()
                .filter(one -> one.row() != null)
                .map(one -> new Key(one.row().source(), one.row().originalNumber()))
                .toList());
    List<Checked> checked = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      checked.add(checked(chunk.get(i), understood.get(i), before));
    }
    rows.add(batch, checked);
  }

  private Checked checked(Row row, Understood one, Map<Key, byte[]> before) {
    BookRow read = one.row();
    byte[] fingerprint = read == null ? null : secrets.fingerprint(read.texts());
    Verdict verdict = read == null ? Verdict.BAD : verdict(read, fingerprint, before);
    return new Checked(
        new StagedRow(row.number(), verdict, row.cells(), one.findings()),
        one.texts().get(BookColumn.SOURCE),
        one.texts().get(BookColumn.ORIGINAL_NUMBER),
        read,
        read == null ? null : OldAnswer.of(read),
        fingerprint,
        read == null ? null : Hashes.of(OldCaseOf.petitioner(read), secrecy));
  }

  private static Verdict verdict(BookRow read, byte[] fingerprint, Map<Key, byte[]> before) {
    byte[] old = before.get(new Key(read.source(), read.originalNumber()));
    if (old == null) {
      return Verdict.NEW;
    }
    return Arrays.equals(old, fingerprint) ? Verdict.SAME : Verdict.CHANGED;
  }

  @Transactional
  public void conclude(long batch, Actor by) {
    rows.sharingANumber(batch)
        .forEach(
            (number, others) ->
                rows.spoil(
                    batch,
                    number,
                    List.of(Finding.bad(BookColumn.ORIGINAL_NUMBER, "book.number-twice", others))));
    rows.markRepeats(batch);
    Counts counts = rows.counts(batch);
    if (counts.rows() == 0) {
      throw new Refusal(Fault.at("file", "book.headings-only"));
    }
    batches.checked(batch, counts);
    audit.record(by, "CHECK_REGISTER_BOOK", "import:" + batch, null, null);
  }
}
