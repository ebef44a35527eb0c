package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.petition.OldCases;
import org.huiyin.petition.OldCases.Further;
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
  private final BookRows books;
  private final KnownRows known;
  private final BookReading reading;
  private final Mappings mappings;
  private final OldCases cases;
  private final BookProperties settings;

  EnteredChunk(
      Batches batches,
      StagedRows rows,
      BookRows books,
      KnownRows known,
      BookReading reading,
      Mappings mappings,
      OldCases cases,
      BookProperties settings) {
    this.batches = batches;
    this.rows = rows;
    this.books = books;
    this.known = known;
    this.reading = reading;
    this.mappings = mappings;
    this.cases = cases;
    this.settings = settings;
  }

  /**
   * @return whether to go on: not when there is nothing left, or the batch is not this runner's
   */
  @Transactional
  public boolean next(long batchId, UUID runner, Actor by) {
    Optional<Batch> batch = batches.lockForChunk(batchId, runner);
    if (batch.isEmpty()) {
      return false;
    }
    int after = batch.get().enteredTo();
    if (after >= batch.get().lastRow()) {
      batches.becomes(batchId, Batch.State.DONE, List.of(Batch.State.RUNNING));
      return false;
    }
    int last = after + settings.chunk();
    List<StagedRow> staged = rows.toEnter(batchId, after, last);
    Map<Boolean, List<Good>> good =
        stillGood(batchId, staged, batch.get()).stream()
            .collect(Collectors.partitioningBy(one -> one.row().joins() != null));
    enter(batchId, good.get(false).stream().map(Good::row).toList(), by);
    join(batchId, good.get(true), by);
    batches.moved(batchId, staged.size(), last);
    return true;
  }

  private void enter(long batchId, List<BookRow> good, Actor by) {
    books.add(batchId, good, cases.enter(good.stream().map(OldCaseOf::row).toList(), by), by);
  }

  /** After the rows of this chunk that bring cases: one of them may be meant. */
  private void join(long batchId, List<Good> good, Actor by) {
    Map<Key, Long> targets =
        books.casesToJoin(good.stream().map(one -> one.row().joins().key()).toList());
    List<BookRow> joining = new ArrayList<>();
    List<Further> further = new ArrayList<>();
    for (Good one : good) {
      Long target = targets.get(one.row().joins().key());
      if (target == null) {
        rows.spoil(
            batchId,
            one.number(),
            List.of(Finding.bad(BookColumn.FIRST_OR_REPEAT, "book.join-unknown")));
      } else {
        joining.add(one.row());
        further.add(new Further(target, OldCaseOf.row(one.row())));
      }
    }
    books.add(batchId, joining, cases.enterFurther(further, by), by);
  }

  private record Good(int number, BookRow row) {}

  /** Since the check another file may have brought the same row, or a unit may have been closed. */
  private List<Good> stillGood(long batchId, List<StagedRow> staged, Batch batch) {
    Way way = Way.of(batch, mappings.read(batch.mapping()));
    List<Understood> understood = staged.stream().map(one -> reading.read(one.row(), way)).toList();
    Map<Key, Verdict> verdicts =
        known.verdicts(understood.stream().map(Understood::row).filter(Objects::nonNull).toList());
    List<Good> good = new ArrayList<>();
    for (int i = 0; i < staged.size(); i++) {
      BookRow row = understood.get(i).row();
      int number = staged.get(i).number();
      if (row == null) {
        rows.spoil(batchId, number, understood.get(i).findings());
        continue;
      }
      Verdict verdict = verdicts.get(row.key());
      if (verdict == Verdict.NEW) {
        good.add(new Good(number, row));
      } else {
        rows.turnsOut(batchId, number, verdict);
      }
    }
    return good;
  }
}
