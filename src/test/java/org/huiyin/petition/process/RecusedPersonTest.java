package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.KeptFromSitting;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.KeptOut;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Recused is a person, with an account or without. */
@Tag("L2022-28")
class RecusedPersonTest extends Situation {

  @Autowired private KeptOut keptOut;
  @Autowired private KeptFromSitting keptFrom;
  @Autowired private CaseDoors doors;
  @Autowired private RecusedWithAccount recusedWithAccount;

  private Person withoutAccount() {
    return organisation.deputies().stream()
        .flatMap(deputy -> organisation.person(deputy.person()).stream())
        .filter(person -> person.userId() == null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRecusedDeputyWithoutAccountTakesNoPartInALaterSitting() {
    walk.register();
    Person deputy = withoutAccount();

    keptOut.recuse(walk.caseId(), deputy.id(), null, "系当事人近亲属。", actors.actor(CaseWalk.CHAIR));

    assertThat(keptFrom.of(keptOut.of(walk.caseId()))).contains(deputy.id());
    assertThat(walk.look(CaseWalk.CHAIR, "deliberate").get("deputies").toString())
        .doesNotContain(deputy.name());
    assertThat(
            refusal(
                () ->
                    walk.deliberate(
                        Map.of(
                            "neighbouringDeputy",
                            String.valueOf(deputy.id()),
                            "deputyConsent",
                            true))))
        .contains("邻近代表");
  }

  @Test
  void withAnAccountOfHisOwnHeIsShutOutOfTheCaseToo() {
    walk.register();
    Person deputy = withoutAccount();
    keptOut.recuse(walk.caseId(), deputy.id(), null, "系当事人近亲属。", actors.actor(CaseWalk.CHAIR));
    Actor later = new Actor("recused-later", actors.actor(CaseWalk.MEMBER).groups());
    assertThat(doors.mayRead(later, walk.caseId())).isTrue();

    jdbc.sql("UPDATE huiyin.person SET user_id = 'recused-later' WHERE id = ?")
        .param(deputy.id())
        .update();
    try {
      recusedWithAccount.organisationChanged(organisation.chart());
      recusedWithAccount.organisationChanged(organisation.chart());
    } finally {
      jdbc.sql("UPDATE huiyin.person SET user_id = NULL WHERE id = ?").param(deputy.id()).update();
    }

    assertThat(doors.mayRead(later, walk.caseId())).isFalse();
    assertThat(keptOut.usersOf(walk.caseId())).containsExactly("recused-later");
    assertThat(engine.getRuntimeService().getVariable(walk.instance(), PetitionHandling.GUARDED))
        .isEqualTo(true);
    assertThat(
            onRecord()
                .rows(
                    "SELECT user_id FROM huiyin.shut_out WHERE case_id = ? AND user_id IS NOT NULL"))
        .as("once, however often the organisation changes")
        .hasSize(1);
  }
}
