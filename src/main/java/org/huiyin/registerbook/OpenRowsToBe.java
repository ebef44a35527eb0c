package org.huiyin.registerbook;

import java.util.Optional;
import org.huiyin.petition.OldCase;
import org.huiyin.petition.OldCases;
import org.huiyin.registerbook.Beginnings.OpenMatter;
import org.springframework.stereotype.Component;

/** Says of an open row that is not in the register yet where it would begin. */
@Component
class OpenRowsToBe {

  private final OldCases cases;
  private final Beginnings beginnings;

  OpenRowsToBe(OldCases cases, Beginnings beginnings) {
    this.cases = cases;
    this.beginnings = beginnings;
  }

  /** Empty for a closed row, and for one that is part of another's case. */
  Optional<Beginning> beginning(BookRow row) {
    return row.closed() || row.joins() != null
        ? Optional.empty()
        : Optional.of(beginnings.of(matter(row)));
  }

  private OpenMatter matter(BookRow row) {
    OldCase one = OldCaseOf.row(row);
    OldCases.Shut shut = cases.shutOf(one);
    return new OpenMatter(
        row.purpose() == null ? null : row.purpose().name(),
        row.category(),
        row.channel().name(),
        one.petitioner().name() == null,
        !one.contactUnclear(),
        row.registeredOn(),
        shut.sealed(),
        shut.groups(),
        row.way(),
        row.unit(),
        row.dueOn());
  }
}
