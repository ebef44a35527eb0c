package org.huiyin.petition.process;

import java.util.Map;
import org.huiyin.engine.form.BeforeSubmit;
import org.huiyin.engine.form.ChecksOfSubmits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the gate costs at every form of a case. */
class CaseGateCostTest extends WholeWayOfACase {

  @Autowired private ApplicationContext application;

  @Test
  void theChecksOfASubmitAskTheDatabaseTwiceAtMost() {
    ChecksOfSubmits checks = new ChecksOfSubmits(application);
    overTheWholeWay(checks);
    checks.areFewAtEveryFormOf("petition-handling");
  }

  @Test
  void norMoreWhereASittingChoosesFromEveryList() {
    ChecksOfSubmits checks = new ChecksOfSubmits(application);
    walk.register().deliberate(Map.of());
    String sitting =
        jdbc.sql("SELECT max(id)::text FROM huiyin.sitting").query(String.class).single();
    String deputy = String.valueOf(organisation.deputies().get(0).person());

    new CaseWalk(BeforeSubmit.of(engine, checks), organisation, actors, clock)
        .register()
        .deliberate(
            Map.of("sitting", sitting, "neighbouringDeputy", deputy, "deputyConsent", true));

    checks.areFew();
  }
}
