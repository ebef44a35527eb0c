package org.huiyin.registerbook;

import java.time.LocalDate;
import java.util.Set;
import org.huiyin.petition.CaseClocks;
import org.huiyin.petition.MatterTables;
import org.huiyin.petition.MatterTables.Matter;
import org.huiyin.petition.MatterTables.Terms;
import org.huiyin.referral.OldReferrals;
import org.huiyin.registerbook.Beginning.Place;
import org.springframework.stereotype.Component;

/**
 * Says where an open matter of an old book begins here, as things stand today: at the work of the
 * unit that has it, else at the deliberation.
 */
@Component
class Beginnings {

  private static final Set<String> REFERRED = Set.of("ASSIGN", "TRANSFER");
  private static final String TRANSFER = "TRANSFER";
  private static final String REFER = "REFER";
  private static final String DIRECT = "DIRECT";

  /** What the tables are asked with where nobody has said. */
  static final String NO_PURPOSE = "NOT_RECORDED";

  private static final String NO_CATEGORY = "99";

  private final OldReferrals referrals;
  private final MatterTables tables;
  private final CaseClocks clocks;

  Beginnings(OldReferrals referrals, MatterTables tables, CaseClocks clocks) {
    this.referrals = referrals;
    this.tables = tables;
    this.clocks = clocks;
  }

  /**
   * @param purpose {@code null} where nobody has said; {@code category} likewise
   * @param keptOut engine groups
   * @param way ASSIGN, TRANSFER, another route, or {@code null}
   */
  record OpenMatter(
      String purpose,
      String category,
      String channel,
      boolean anonymous,
      boolean noticeOwed,
      LocalDate receivedOn,
      boolean sealed,
      Set<String> keptOut,
      String way,
      String unit,
      LocalDate dueOn) {}

  Beginning of(OpenMatter matter) {
    Place place = isWithAUnit(matter) ? Place.UNIT : Place.DELIBERATION;
    Terms terms = tables.termsToBe(asked(matter, place));
    return new Beginning(
        place, matter.noticeOwed() && clocks.isAhead(terms.notice(), matter.receivedOn()), terms);
  }

  /**
   * As long as nobody has said what is wanted and what it is about, no unit sees it (rules.md, "Who
   * must not see"). An assignment without a day is none.
   */
  private boolean isWithAUnit(OpenMatter matter) {
    return matter.way() != null
        && REFERRED.contains(matter.way())
        && matter.unit() != null
        && matter.purpose() != null
        && matter.category() != null
        && (matter.dueOn() != null || matter.way().equals(TRANSFER))
        && referrals.mayBeWith(matter.unit(), matter.category(), matter.sealed(), matter.keptOut());
  }

  private static Matter asked(OpenMatter matter, Place place) {
    return new Matter(
        null,
        matter.purpose() == null ? NO_PURPOSE : matter.purpose(),
        matter.category() == null ? NO_CATEGORY : matter.category(),
        matter.channel(),
        DIRECT,
        matter.anonymous(),
        place == Place.UNIT ? REFER : null,
        null,
        false);
  }
}
