package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.KindOfCase;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a case to where its kind says that somebody must not see it. */
final class CaseOfAKind {

  private static final String LAND = "unit-LAND";

  private final ProcessEngine engine;
  private final Organisation organisation;
  private final Actors actors;
  private final Clock clock;
  private final Documents documents;
  private final Referrals referrals;
  private final JdbcClient jdbc;
  private final Function<String, HttpStaff> staff;

  CaseOfAKind(ApplicationContext context, Function<String, HttpStaff> staff) {
    engine = context.getBean(ProcessEngine.class);
    organisation = context.getBean(Organisation.class);
    actors = context.getBean(Actors.class);
    clock = context.getBean(Clock.class);
    documents = context.getBean(Documents.class);
    referrals = context.getBean(Referrals.class);
    jdbc = context.getBean(JdbcClient.class);
    this.staff = staff;
  }

  /** Its ids, by the names they have in the patterns of doors; {@code id} is that of a referral. */
  Map<String, String> ids(KindOfCase kind) {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(kind.registration(organisation));
    long document =
        documents.store(
            walk.caseId(),
            "UPLOAD",
            "照片",
            "image/png",
            KindOfCase.png(),
            new Actor("clerk2", Set.of()));
    Map<String, String> ids = new HashMap<>();
    ids.put("caseId", String.valueOf(walk.caseId()));
    ids.put("documentId", String.valueOf(document));
    ids.put("taskId", walk.task("deliberate").getId());
    switch (kind) {
      case MEMBER_RECUSED, CHAIR_RECUSED -> recuse(walk, kind.recuses(), kind.recused());
      case PURPOSE_NOT_CONFIRMED ->
          jdbc.sql("UPDATE huiyin.petition_case SET purpose = 'NOT_RECORDED' WHERE id = ?")
              .param(walk.caseId())
              .update();
      case RECEIVER_COMPLAINED_OF -> {
        ids.putAll(referred(walk));
        further(walk, Map.of("complainedOf", List.of(Map.of("unit", "LAND"))));
      }
      case HEAD_OF_RECEIVER_RECUSED -> {
        ids.putAll(referred(walk));
        recuse(walk, "chair", "head-land");
      }
      case SEALED_WHILE_A_DEPUTY_TAKES_PART -> {
        long deputy = organisation.personOf("deputy1").orElseThrow().id();
        walk.deliberate(
            Map.of("neighbouringDeputy", String.valueOf(deputy), "deputyConsent", true));
        ids.put("taskId", walk.task("handleDirectly").getId());
        further(walk, Map.of("purpose", "ACCUSATION", "category", "0401"));
      }
      default -> {}
    }
    return ids;
  }

  private Map<String, String> referred(CaseWalk walk) {
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    Map<String, Object> part = new HashMap<>(parts.part(LAND, true, 30));
    part.put("kind", "REQUEST");
    parts.refer(List.of(part)).out(LAND).signed("staff-land", LAND);
    String page = "/referral/" + parts.idOf(LAND);
    for (String user : List.of("head-land", "staff-land")) {
      assertThat(staff.apply(user).get(page).status()).as(user + " before").isEqualTo(200);
    }
    return Map.of(
        "id", String.valueOf(parts.idOf(LAND)),
        "taskId", parts.task(LAND, "workOnReferral").getId());
  }

  private void recuse(CaseWalk walk, String by, String user) {
    Answer recused =
        staff
            .apply(by)
            .post("/api/cases/" + walk.caseId() + "/recusal", Map.of("to", user, "wording", "近亲属"));
    assertThat(recused.status()).as(recused.body()).isEqualTo(204);
  }

  private void further(CaseWalk walk, Map<String, Object> changes) {
    Map<String, Object> form = new HashMap<>(changes);
    form.put("earlier", "SAME_MATTER");
    form.put("earlierNumber", walk.running().getBusinessKey());
    new CaseWalk(engine, organisation, actors, clock).register(form);
  }
}
