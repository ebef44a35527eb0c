package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.refusal.Fault;

/** What a day that a clerk types cannot be: to come, or of another age. */
final class Days {

  /** No petition that is still to be handled came before; a slip of the year is told by it. */
  static final LocalDate EARLIEST_RECEIPT = LocalDate.of(1990, 1, 1);

  /** Nobody who comes was born before. */
  static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final LocalDate today;

  Days(LocalDate today) {
    this.today = today;
  }

  List<Fault> received(String field, LocalDate day) {
    return between(field, EARLIEST_RECEIPT, day);
  }

  List<Fault> born(String field, LocalDate day) {
    return between(field, EARLIEST_BIRTH, day);
  }

  List<Fault> notToCome(String field, LocalDate day) {
    return between(field, LocalDate.MIN, day);
  }

  private List<Fault> between(String field, LocalDate earliest, LocalDate day) {
    if (day == null) {
      return List.of();
    }
    if (day.isAfter(today)) {
      return List.of(Fault.at(field, "petition.date-in-future", today.toString()));
    }
    return day.isBefore(earliest)
        ? List.of(Fault.at(field, "petition.date-too-early", earliest.toString()))
        : List.of();
  }
}
