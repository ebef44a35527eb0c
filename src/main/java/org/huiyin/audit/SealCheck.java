package org.huiyin.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Finding.State;
import org.springframework.stereotype.Component;

/** Reckons every seal anew and tells the first that does not hold. */
@Component
class SealCheck {

  private final Seals seals;
  private final AuditProperties settings;
  private final Clock clock;

  SealCheck(Seals seals, AuditProperties settings, Clock clock) {
    this.seals = seals;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param expected a head that was kept outside of the database, as {@link Seal#head} writes it,
   *     or {@code null}: whoever owns the database could write all seals anew or cut the last ones
   *     off, but none that ends in this
   */
  Finding check(String expected) {
    Seal last = null;
    boolean met = expected == null;
    for (Optional<Seal> next = seals.next(0); next.isPresent(); next = seals.next(last.batch())) {
      Seal seal = next.get();
      Optional<Finding> broken = broken(last, seal);
      if (broken.isPresent()) {
        return broken.get();
      }
      met |= seal.head().equals(expected);
      last = seal;
    }
    if (!met) {
      return new Finding(State.HEAD_NOT_FOUND, last, null, null, 0);
    }
    boolean late =
        seals
            .firstAfter(last == null ? Seal.BEGINNING : last.untilId())
            .filter(at -> at.isBefore(OffsetDateTime.now(clock).minus(settings.sealedWithin())))
            .isPresent();
    return new Finding(late ? State.UNSEALED_TOO_LONG : State.WHOLE, last, null, null, 0);
  }

  private Optional<Finding> broken(Seal before, Seal seal) {
    long batch = before == null ? 1 : before.batch() + 1;
    if (seal.batch() != batch) {
      return Optional.of(new Finding(State.SEAL_MISSING, seal, null, null, 0));
    }
    long after = before == null ? Seal.BEGINNING : before.untilId();
    byte[] previous = before == null ? new byte[0] : before.hash();
    List<StoredRow> rows = seals.rows(seal.afterId(), seal.untilId(), seal.rowCount() + 1);
    if (seal.afterId() != after || !Arrays.equals(seal.previous(), previous)) {
      return Optional.of(finding(State.SEAL_CHANGED, seal, rows));
    }
    byte[] hash = SealHash.of(batch, after, seal.untilId(), previous, rows);
    return Arrays.equals(hash, seal.hash())
        ? Optional.empty()
        : Optional.of(finding(why(seal, rows), seal, rows));
  }

  /** The next seal still knows what this one was. */
  private State why(Seal seal, List<StoredRow> rows) {
    boolean rewritten =
        seals
            .next(seal.batch())
            .filter(next -> next.batch() == seal.batch() + 1)
            .filter(next -> !Arrays.equals(next.previous(), seal.hash()))
            .isPresent();
    if (rewritten) {
      return State.SEAL_CHANGED;
    }
    int more = Integer.compare(rows.size(), seal.rowCount());
    return more == 0 ? State.ROWS_CHANGED : more < 0 ? State.ROWS_MISSING : State.ROWS_ADDED;
  }

  private static Finding finding(State state, Seal seal, List<StoredRow> rows) {
    return rows.isEmpty()
        ? new Finding(state, seal, null, null, 0)
        : new Finding(
            state,
            seal,
            rows.stream().map(StoredRow::day).min(LocalDate::compareTo).orElseThrow(),
            rows.stream().map(StoredRow::day).max(LocalDate::compareTo).orElseThrow(),
            rows.size());
  }
}
