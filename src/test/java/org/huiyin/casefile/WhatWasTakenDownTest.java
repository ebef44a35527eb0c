package org.huiyin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.document.WrittenLetter;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What is entered on a form can be read again: in the case file, and on the papers that have it.
 */
@HuiyinTest
class WhatWasTakenDownTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private PrintedPapers papers;
  @Autowired private Clock clock;

  private CaseWalk aVisitBroughtByADeputy() {
    long deputy = organisation.personOf("deputy1").orElseThrow().id();
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    return walk.register(
        Map.of(
            "externalNumber",
            "GX20260511-77",
            "broughtBy",
            String.valueOf(deputy),
            "evidence",
            "宅基地使用证复印件一份",
            "otherProceedings",
            "ARBITRATION",
            "explained",
            "已说明由主席团研究。",
            "lawExplained",
            "讲解了民法典关于相邻关系的规定。"));
  }

  @Test
  void theCaseFileShowsWhoBroughtItAndWhatWasExplainedAtOnce() {
    CaseWalk walk = aVisitBroughtByADeputy();

    assertThat(page(walk))
        .contains(
            "GX20260511-77",
            "由代表反映",
            organisation.personOf("deputy1").orElseThrow().name(),
            "宅基地使用证复印件一份",
            "仲裁",
            "已说明由主席团研究。",
            "讲解了民法典关于相邻关系的规定。")
        .doesNotContain(">疑难<", ">热点<", "化解层级");
  }

  @Test
  void theCaseFileShowsWhatTheSittingMarkedAndWhereItWasResolved() {
    CaseWalk walk =
        aVisitBroughtByADeputy()
            .deliberate(Map.of("difficult", true, "hotspot", true))
            .submit(CaseWalk.MEMBER, "handleDirectly", walkOf().handled())
            .submit(CaseWalk.COLLEAGUE, "reviewResult", walkOf().accepted());

    assertThat(page(walk)).contains(">疑难<", ">热点<", "化解层级", "乡镇", "矛盾来源", "村民小组");
    assertThat(print(walk, "deliberation-sheet")).contains("直接办理（疑难、热点）");
  }

  @Test
  void theRegisterFormSaysWhatWasAnsweredAndExplainedAndWhoBroughtIt() {
    CaseWalk walk = aVisitBroughtByADeputy();

    assertThat(print(walk, "register-visit"))
        .contains(
            "已说明由主席团研究。",
            "讲解了民法典关于相邻关系的规定。",
            "仲裁",
            "宅基地使用证复印件一份",
            "外部编号：GX20260511-77",
            "由代表反映：" + organisation.personOf("deputy1").orElseThrow().name());
    assertThat(print(walk, "register-letter")).contains("外部编号：GX20260511-77");
  }

  private CaseWalk walkOf() {
    return new CaseWalk(engine, organisation, actors, clock);
  }

  private String print(CaseWalk walk, String paper) {
    return WrittenLetter.text(
        papers.print(walk.caseId(), paper, null, false, actors.actor(CaseWalk.CLERK)));
  }

  private String page(CaseWalk walk) {
    return LOGGED_IN
        .computeIfAbsent(
            String.valueOf(port), key -> HttpStaff.loggedIn(port, "clerk", "Qingshan#2026"))
        .get("/case/" + walk.caseId())
        .body();
  }
}
