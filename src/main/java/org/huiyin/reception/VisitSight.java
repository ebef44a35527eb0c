package org.huiyin.reception;

import org.huiyin.audit.Actor;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Memberships;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseReach;
import org.huiyin.petition.KeptOut;
import org.springframework.stereotype.Component;

/**
 * Which lines of a log are there for a reader: not those whose visit became a case that must not be
 * known to him. Nothing stands in their place, and no count holds them.
 */
@Component
class VisitSight {

  private final CaseDoors cases;
  private final CaseReach reach;
  private final KeptOut keptOut;
  private final Organisation organisation;

  VisitSight(CaseDoors cases, CaseReach reach, KeptOut keptOut, Organisation organisation) {
    this.cases = cases;
    this.reach = reach;
    this.keptOut = keptOut;
    this.organisation = organisation;
  }

  boolean isThereFor(Actor reader, ReceptionDay day, Visit visit) {
    return visit.caseId() == null
        || cases.mayRead(reader, visit.caseId())
        || reach.of(visit.caseId()).includesGroups()
            && !isKeptOut(reader, visit.caseId())
            && (day.group() == null
                || !keptOut.groupsOf(visit.caseId()).contains(engineGroup(day.group())));
  }

  /** The number is for who may read the case, and for the group that registered it itself. */
  boolean mayKnowNumber(Actor reader, ReceptionDay day, Visit visit) {
    return visit.caseId() != null
        && (cases.mayRead(reader, visit.caseId())
            || day.group() != null
                && reader.isIn(engineGroup(day.group()))
                && isOfGroup(visit.enteredBy(), day.group()));
  }

  private boolean isOfGroup(String account, String group) {
    Memberships today = organisation.memberships();
    return today.groupsOf(account).filter(all -> all.contains(engineGroup(group))).isPresent();
  }

  private String engineGroup(String code) {
    return organisation.deputyGroup(code).map(DeputyGroup::group).orElse("");
  }

  private boolean isKeptOut(Actor reader, long caseId) {
    return keptOut.usersOf(caseId).contains(reader.userId())
        || keptOut.groupsOf(caseId).stream().anyMatch(reader::isIn);
  }
}
