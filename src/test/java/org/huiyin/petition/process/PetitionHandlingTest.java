package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.PetitionCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuiyinTest
class PetitionHandlingTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @Autowired private PetitionCases cases;

  private CaseWalk walk;

  @BeforeEach
  void newCase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
  }

  @Test
  @Tag("R40")
  @Tag("R41")
  @Tag("R42")
  void aVisitIsRegisteredDeliberatedHandledAnsweredRatedAndClosed() {
    walk.register();
    assertThat(walk.running().getBusinessKey()).matches("RDXF-\\d{4}-\\d{4,}");
    assertThat(walk.waitsAt("deliberate")).isTrue();
    assertThat(walk.waitsAt("approveNotice")).isFalse();

    walk.deliberate(Map.of());
    assertThat(walk.waitsAt("approveNotice")).isTrue();
    walk.signNotice().submit(CaseWalk.CLERK, "serveNotice", walk.served());

    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
    long caseId = walk.caseId();
    walk.submit(
            CaseWalk.MEMBER,
            "followUpExecution",
            Map.of(
                "carriedOutOn",
                java.time.LocalDate.now(clock).toString(),
                "carriedOutText",
                "界桩已恢复。"))
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());

    assertThat(walk.running()).isNull();
    assertThat(cases.get(caseId).state()).isEqualTo("CLOSED");
    assertThat(cases.get(caseId).requests()).extracting("outcome").containsExactly("SUPPORTED");
  }
}
