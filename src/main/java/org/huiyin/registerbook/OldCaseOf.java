package org.huiyin.registerbook;

import java.util.Map;
import org.huiyin.petition.OldCase;
import org.huiyin.petition.OldCase.Ending;
import org.huiyin.petition.Registration.PersonDetails;

/** A row of a book in the register's words. */
final class OldCaseOf {

  /** The two kinds of referral are one way. */
  private static final Map<String, String> ROUTES = Map.of("ASSIGN", "REFER", "TRANSFER", "REFER");

  private OldCaseOf() {}

  static OldCase row(BookRow row) {
    return new OldCase(
        row.registeredOn(),
        row.channel(),
        row.text(BookColumn.TITLE),
        row.text(BookColumn.BODY),
        row.purpose(),
        row.category(),
        row.place(),
        petitioner(row),
        row.headcount(),
        row.complainedOf(),
        row.way() == null ? null : ROUTES.getOrDefault(row.way(), row.way()),
        row.closed()
            ? new Ending(
                row.closedOn(),
                row.outcome() == null ? "NOT_RECORDED" : row.outcome(),
                row.text(BookColumn.ANSWER) == null ? null : row.answeredOn())
            : null);
  }

  static PersonDetails petitioner(BookRow row) {
    return new PersonDetails(
        row.text(BookColumn.PETITIONER),
        row.text(BookColumn.ID_NUMBER),
        row.text(BookColumn.PHONE),
        row.village(),
        row.text(BookColumn.ADDRESS),
        null);
  }
}
