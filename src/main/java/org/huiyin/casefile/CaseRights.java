package org.huiyin.casefile;

import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseFile.Rights;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.NumbersInClear;
import org.huiyin.petition.PetitionCase;
import org.springframework.stereotype.Component;

/** What a person who may read a case may do with it. */
@Component
class CaseRights {

  private final CaseTeam team;
  private final Organisation organisation;
  private final NumbersInClear numbers;

  CaseRights(CaseTeam team, Organisation organisation, NumbersInClear numbers) {
    this.team = team;
    this.organisation = organisation;
    this.numbers = numbers;
  }

  Rights of(PetitionCase petition, Actor reader) {
    boolean chair = team.actsAsChair(reader, petition.id());
    boolean office = chair || team.actsAsOffice(reader, petition.id());
    return new Rights(
        petition.state().equals("OPEN"),
        office,
        chair,
        watches(petition.id(), reader),
        numbers.mayAsk(reader, petition.id()));
  }

  /** Whether he may know who has seen and done what: the chair, and who heads the office. */
  boolean watches(long caseId, Actor reader) {
    return team.actsAsChair(reader, caseId) || organisation.headsOffice(reader.userId());
  }
}
