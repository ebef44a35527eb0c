package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.OldCases;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.BookReading.Understood;
import org.huiyin.registerbook.BookReading.Way;
import org.huiyin.registerbook.BookRows.Key;
import org.huiyin.registerbook.BookRows.Known;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that are in the register already and say something else in the newer file. Column by column
 * a person sees old and new, and takes the row over or leaves it.
 */
@Component
class Differences {

  private final StagedRows rows;
  private final BookRows known;
  private final BookReading reading;
  private final Mappings mappings;
  private final OldCases cases;
  private final CaseDoors doors;
  private final FaultTexts texts;
  private final AuditTrail audit;

  Differences(
      StagedRows rows,
      BookRows known,
      BookReading reading,
      Mappings mappings,
      OldCases cases,
      CaseDoors doors,
      FaultTexts texts,
      AuditTrail audit) {
    this.rows = rows;
    this.known = known;
    this.reading = reading;
    this.mappings = mappings;
    this.cases = cases;
    this.doors = doors;
    this.texts = texts;
    this.audit = audit;
  }

  /**
   * @param old {@code null} where nothing stood; {@code anew} likewise
   */
  public record Change(String column, String old, String anew) {}

  /**
   * @param why it cannot be taken, in words, or {@code null}
   */
  public record Difference(
      int row,
      String source,
      String originalNumber,
      String registerNumber,
      Long caseId,
      List<Change> changes,
      String why) {}

  private record Pair(StagedRow staged, BookRow anew, Known old) {}

  /** Those that the reader may see; of a case that is kept from him he learns nothing. */
  @Transactional
  public List<Difference> of(Batch batch, Actor reader, int after, int atMost) {
    List<Difference> all = new ArrayList<>();
    for (StagedRow row : rows.undecided(batch.id(), after, atMost)) {
      pair(batch, row)
          .filter(pair -> doors.mayRead(reader, pair.old().entered().caseId()))
          .ifPresent(
              pair -> {
                doors.enter(
                    reader,
                    pair.old().entered().caseId(),
                    "READ_IMPORT_DIFFERENCE",
                    "import:" + batch.id());
                all.add(difference(pair));
              });
    }
    return all;
  }

  private Optional<Pair> pair(Batch batch, StagedRow row) {
    Understood understood = reading.read(row.row(), Way.of(batch, mappings.read(batch.mapping())));
    return Optional.ofNullable(understood.row())
        .flatMap(
            anew ->
                known
                    .get(new Key(anew.source(), anew.originalNumber()))
                    .map(old -> new Pair(row, anew, old)));
  }

  private Difference difference(Pair pair) {
    Map<BookColumn, String> old = pair.old().texts();
    Map<BookColumn, String> anew = pair.anew().texts();
    return new Difference(
        pair.staged().number(),
        pair.anew().source(),
        pair.anew().originalNumber(),
        pair.old().entered().registerNumber(),
        pair.old().entered().caseId(),
        Stream.of(BookColumn.values())
            .filter(column -> !Objects.equals(old.get(column), anew.get(column)))
            .map(column -> new Change(column.heading(), old.get(column), anew.get(column)))
            .toList(),
        whyNot(pair).map(key -> texts.sentence(Fault.of(key))).orElse(null));
  }

  /** What is being handled here is changed by its steps and by corrections, not by a file. */
  private static Optional<String> whyNot(Pair pair) {
    if (pair.old().started()) {
      return Optional.of("book.difference-in-hand");
    }
    return !pair.anew().closed() && !pair.old().state().equals("OPEN")
        ? Optional.of("book.difference-reopens")
        : Optional.empty();
  }

  /**
   * @param numbers rows of the file
   * @throws Refusal when one of them is no open difference of this batch, or cannot be taken; then
   *     nothing is decided
   */
  @Transactional
  public void decide(Batch batch, List<Integer> numbers, boolean take, Actor by) {
    List<Fault> faults = new ArrayList<>();
    for (int number : numbers) {
      Optional<Pair> pair =
          rows.undecided(batch.id(), number - 1, 1).stream()
              .filter(row -> row.number() == number)
              .findFirst()
              .flatMap(row -> pair(batch, row))
              .filter(one -> doors.mayRead(by, one.old().entered().caseId()));
      Optional<String> why =
          pair.isEmpty()
              ? Optional.of("book.no-difference")
              : take ? whyNot(pair.get()) : Optional.empty();
      if (why.isPresent()) {
        faults.add(Fault.of(why.get(), String.valueOf(number)));
        continue;
      }
      if (take) {
        cases.rewrite(pair.get().old().entered(), OldCaseOf.row(pair.get().anew()), by);
        known.rewrite(pair.get().old().entered(), pair.get().anew(), by);
      }
      rows.decided(batch.id(), number, take, by.userId());
      audit.record(
          by,
          take ? "TAKE_IMPORT_DIFFERENCE" : "LEAVE_IMPORT_DIFFERENCE",
          "import:" + batch.id(),
          pair.get().old().entered().caseId(),
          null);
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }
}
