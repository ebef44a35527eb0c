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
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.ChangedRows.Changed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rows that are in the register already and say something else in the newer file. Column by column
 * a person sees what the register says today and what the file says, and takes the row over or
 * leaves it.
 */
@Component
class Differences {

  private final StagedRows rows;
  private final ChangedRows changed;
  private final TakenRows taken;
  private final CaseDoors doors;
  private final FaultTexts texts;
  private final AuditTrail audit;

  Differences(
      StagedRows rows,
      ChangedRows changed,
      TakenRows taken,
      CaseDoors doors,
      FaultTexts texts,
      AuditTrail audit) {
    this.rows = rows;
    this.changed = changed;
    this.taken = taken;
    this.doors = doors;
    this.texts = texts;
    this.audit = audit;
  }

  /**
   * @param old {@code null} where nothing stands in the register, numbers masked; {@code anew} as
   *     the file has it, or {@code null}
   * @param corrected the file says what the old book said: it was corrected in the register since
   */
  public record Change(String column, String old, String anew, boolean corrected) {}

  /**
   * @param why it cannot be taken, in words, or {@code null}
   * @param seen names what is shown here; a row is taken only as it was seen
   */
  public record Difference(
      int row,
      String source,
      String originalNumber,
      String registerNumber,
      Long caseId,
      List<Change> changes,
      String why,
      String seen) {}

  /** Those that the reader may see; of a case that is kept from him he learns nothing. */
  @Transactional
  public List<Difference> of(Batch batch, Actor reader, int after, int atMost) {
    List<Difference> all = new ArrayList<>();
    for (StagedRow row : rows.undecided(batch.id(), after, atMost)) {
      changed
          .of(batch, row)
          .filter(one -> doors.mayRead(reader, one.caseId()))
          .ifPresent(
              one -> {
                doors.enter(reader, one.caseId(), "READ_IMPORT_DIFFERENCE", "import:" + batch.id());
                all.add(difference(one));
              });
    }
    return all;
  }

  private Difference difference(Changed one) {
    return new Difference(
        one.staged().number(),
        one.anew().source(),
        one.anew().originalNumber(),
        one.known().entered().registerNumber(),
        one.caseId(),
        Stream.of(BookColumn.values()).filter(one::differsIn).map(c -> change(one, c)).toList(),
        taken.whyNot(one).map(key -> texts.sentence(Fault.of(key))).orElse(null),
        changed.seen(one));
  }

  private static Change change(Changed one, BookColumn column) {
    Map<BookColumn, String> said = one.known().said();
    String anew = one.anew().text(column);
    return new Change(
        column.heading(),
        column.masked(one.register().get(column)),
        anew,
        said != null && Objects.equals(said.get(column), anew));
  }

  /**
   * @param numbers rows of the file
   * @param seen of each row to be taken what {@link Difference} called it
   * @throws Refusal when one of them is no open difference of this batch, cannot be taken, or is
   *     not any more what was seen; then nothing is decided
   */
  @Transactional
  public void decide(
      Batch batch, List<Integer> numbers, boolean take, Map<Integer, String> seen, Actor by) {
    List<Fault> faults = new ArrayList<>();
    for (int number : numbers) {
      Optional<Changed> found = locked(batch, number, by);
      Optional<String> why =
          found.isEmpty()
              ? Optional.of("book.no-difference")
              : take ? whyNot(found.get(), seen.get(number)) : Optional.empty();
      if (why.isPresent()) {
        faults.add(Fault.of(why.get(), String.valueOf(number)));
        continue;
      }
      if (take) {
        taken.take(found.get(), by);
      }
      rows.decided(batch.id(), number, take, by.userId());
      audit.record(
          by,
          take ? "TAKE_IMPORT_DIFFERENCE" : "LEAVE_IMPORT_DIFFERENCE",
          "import:" + batch.id(),
          found.get().caseId(),
          null);
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
  }

  /** As the register is once nobody else can change it until the decision is written down. */
  private Optional<Changed> locked(Batch batch, int number, Actor by) {
    Optional<StagedRow> row =
        rows.undecided(batch.id(), number - 1, 1).stream()
            .filter(one -> one.number() == number)
            .findFirst();
    row.flatMap(one -> changed.of(batch, one)).ifPresent(one -> taken.lock(one.caseId()));
    return row.flatMap(one -> changed.of(batch, one))
        .filter(one -> doors.mayRead(by, one.caseId()));
  }

  private Optional<String> whyNot(Changed one, String seen) {
    return taken
        .whyNot(one)
        .or(
            () ->
                changed.seen(one).equals(seen)
                    ? Optional.empty()
                    : Optional.of("book.difference-moved"));
  }
}
