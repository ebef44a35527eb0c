package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huiyin.audit.Actor;
import org.huiyin.petition.OldCases;
import org.huiyin.petition.OldCases.Entered;
import org.huiyin.registerbook.BookReading.Understood;
import org.huiyin.registerbook.BookReading.Way;
import org.huiyin.registerbook.BookRows.Key;
import org.huiyin.registerbook.StagedRow.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters some hundred rows in one transaction: all of them, with their numbers and the note of how
 * far the batch is, or none.
 */
@Component
class EnteredChunk {

  private final Batches batches;
  private final StagedRows rows;
  private final BookRows known;
  private final BookReading reading;
  private final Mappings mappings;
  private final RowSecrets secrets;
  private final OldCases cases;
  private final BookProperties settings;

  EnteredChunk(
      Batches batches,
      StagedRows rows,
      BookRows known,
      BookReading reading,
      Mappings mappings,
      RowSecrets secrets,
      OldCases cases,
      BookProperties settings) {
    this.batches = batches;
    this.rows = rows;
    this.known = known;
    this.reading = reading;
    this.mappings = mappings;
    this.secrets = secrets;
    this.cases = cases;
    this.settings = settings;
  }

  /**
   * @param after the last row that was looked at
   * @return the last row of this chunk; empty when there is nothing left, or the batch is not to go
   *     on
   */
  @Transactional
  public OptionalInt next(long batchId, UUID runner, int after, Actor by) {
    Optional<Batch> batch = batches.lockForChunk(batchId, runner);
    if (batch.isEmpty()) {
      return OptionalInt.empty();
    }
    List<StagedRow> staged = rows.toEnter(batchId, after, settings.chunk());
    if (staged.isEmpty()) {
      batches.becomes(batchId, Batch.State.DONE, List.of(Batch.State.RUNNING));
      return OptionalInt.empty();
    }
    List<BookRow> good = stillGood(batchId, staged, batch.get());
    List<Entered> entered = cases.enter(good.stream().map(OldCaseOf::row).toList(), by);
    known.add(batchId, good, entered, by);
    rows.done(batchId, staged.stream().map(StagedRow::number).toList());
    batches.moved(batchId, staged.size());
    return OptionalInt.of(staged.get(staged.size() - 1).number());
  }

  /** Since the check another file may have brought the same row, or a unit may have been closed. */
  private List<BookRow> stillGood(long batchId, List<StagedRow> staged, Batch batch) {
    Way way = Way.of(batch, mappings.read(batch.mapping()));
    List<Understood> understood = staged.stream().map(one -> reading.read(one.row(), way)).toList();
    Map<Key, byte[]> before =
        known.known(
            understood.stream()
                .filter(one -> one.row() != null)
                .map(one -> new Key(one.row().source(), one.row().originalNumber()))
                .toList());
    List<BookRow> good = new ArrayList<>();
    for (int i = 0; i < staged.size(); i++) {
      BookRow row = understood.get(i).row();
      int number = staged.get(i).number();
      if (row == null) {
        rows.spoil(batchId, number, understood.get(i).findings());
        continue;
      }
      byte[] old = before.get(new Key(row.source(), row.originalNumber()));
      if (old == null) {
        good.add(row);
      } else {
        rows.turnsOut(
            batchId,
            number,
            Arrays.equals(old, secrets.fingerprint(row.texts())) ? Verdict.SAME : Verdict.CHANGED);
      }
    }
    return good;
  }
}
