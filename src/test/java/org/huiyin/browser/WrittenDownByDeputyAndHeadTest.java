package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 代表解释、指定专人: by hand, on the pages of those who do it; and what the case file shows. */
@HuiyinTest
class WrittenDownByDeputyAndHeadTest {

  private final Pictures pictures = new Pictures("written-down-");

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Referrals referrals;
  @Autowired private Clock clock;

  @Test
  void theDeputyWritesDownWhatHeExplainedAndTheOfficeReadsAndAddsToIt() {
    String deputy = String.valueOf(organisation.personOf("deputy1").orElseThrow().id());
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(
            Map.of(
                "broughtBy",
                deputy,
                "externalNumber",
                "20260511-77",
                "evidence",
                "宅基地使用证复印件一份",
                "explained",
                "已说明由主席团研究。",
                "lawExplained",
                "讲解了民法典关于相邻关系的规定。"))
        .deliberate(
            Map.of(
                "neighbouringDeputy",
                deputy,
                "deputyConsent",
                true,
                "difficult",
                true,
                "hotspot",
                true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(
            CaseWalk.CLERK, "serveReply", CaseWalk.with(walk.served(), Map.of("deputyTold", true)));
    String number = walk.running().getBusinessKey();

    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(
          "deputy1",
          page -> {
            page.navigate(browser.url("/explanations"));
            explains(page, number);
            pictures.of(page, "deputy");
          });
      browser.as(
          "clerk",
          page -> {
            page.navigate(browser.url("/case/" + walk.caseId()));
            assertThat(page.locator("body")).containsText("上门解释了丈量结果。");
            pictures.of(page, "case-file");
            page.locator("[data-act=deputy-explained]").click();
            Locator dialog = page.locator("dialog[open]");
            dialog.locator("button[value=send]").click();
            assertThat(dialog.locator(".refusal")).containsText("请填写内容");
            dialog.locator("[name=wording]").fill("代表来电：又解释了一次。");
            page.waitForNavigation(() -> dialog.locator("button[value=send]").click());
            assertThat(page.locator("body")).containsText("代表来电：又解释了一次。");
          });
    }
  }

  private static void explains(Page page, String number) {
    Locator one = page.locator("section").filter(new Locator.FilterOptions().setHasText(number));
    one.locator("[name=wording]").fill("上门解释了丈量结果。");
    page.waitForNavigation(() -> one.locator("button").click());
    assertThat(one).containsText("上门解释了丈量结果。");
  }

  @Test
  void theHeadOfAUnitNamesWhoDoesIt() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).register();
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(
        List.of(CaseWalk.with(parts.part("unit-LAND", true, 60), Map.of("kind", "REQUEST"))));
    parts.out("unit-LAND");

    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(
          "head-land",
          page -> {
            page.navigate(browser.url("/referral/" + parts.idOf("unit-LAND")));
            page.locator("[data-act=naming]").click();
            pictures.of(page, "naming");
            Locator dialog = page.locator("dialog[open]");
            dialog.locator("[name=to]").selectOption("staff-land");
            page.waitForNavigation(() -> dialog.locator("button[value=send]").click());
          });
    }
    assertThat(parts.task("unit-LAND", "signForReferral").getAssignee()).isEqualTo("staff-land");
  }
}
