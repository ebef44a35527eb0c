package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 案卷页: which report answers which assignment, and who goes on with a task, chosen by hand. */
@HuiyinTest
class ActsOnTheCasePageTest {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;

  @Test
  void theOfficeReportsOnOneOfTwoAssignmentsAndHandsATaskOver() {
    LocalDate today = LocalDate.now(clock);
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock);
    walk.register(from("云溪县信访局", today.plusDays(30))).deliberate(Map.of());
    String number = walk.running().getBusinessKey();
    new CaseWalk(engine, organisation, actors, clock)
        .register(
            CaseWalk.with(
                from("云岭市信访局", today.plusDays(20)),
                Map.of("earlier", "SAME_MATTER", "earlierNumber", number)));

    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(
          "chair",
          page -> {
            page.navigate(browser.url("/case/" + walk.caseId()));
            reports(page);
            handsOver(page);
            corrects(page);
          });
    }
    assertThat(walk.task("handleDirectly").getAssignee()).isEqualTo("member2");
  }

  private static Map<String, Object> from(String organ, LocalDate dueOn) {
    return Map.of(
        "source",
        "ASSIGNED_FROM_ABOVE",
        "sourceOrgan",
        organ,
        "sourceNumber",
        "信交〔2026〕7号",
        "reportDueOn",
        dueOn.toString());
  }

  private static void reports(Page page) {
    page.locator("[data-act=own-report]").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("[name=number]:visible option")).hasCount(2);
    dialog.locator("[name=way]").selectOption("PAPER");
    dialog.locator("[name=wording]").fill("已责成调解，双方签字。");
    dialog.locator("button[value=send]").click();
    assertThat(dialog.locator(".refusal")).containsText("书面报告请填写文号");

    String second = dialog.locator("[name=number]:visible option").nth(1).getAttribute("value");
    dialog.locator("[name=number]:visible").selectOption(second);
    dialog.locator("[name=paperNumber]").fill("青山乡人信报〔2026〕1号");
    page.waitForNavigation(() -> dialog.locator("button[value=send]").click());

    Locator made = page.locator("tr").filter(new Locator.FilterOptions().setHasText("云岭市信访局 信交"));
    assertThat(made.first()).containsText("书面 · 青山乡人信报〔2026〕1号 · 已责成调解，双方签字。");
    page.locator("[data-act=own-report]").click();
    assertThat(dialog.locator("[name=number]:visible option")).hasCount(1);
    assertThat(dialog.locator("[name=number]:visible option")).containsText("云溪县信访局");
    dialog.locator("button[value=cancel]").click();
  }

  private static void corrects(Page page) {
    page.locator("[data-act=correction]").click();
    Locator dialog = page.locator("dialog[open]");
    assertThat(dialog.locator("[name=value]:visible")).hasAttribute("name", "value");
    dialog.locator("[name=field]").selectOption("BIRTH_DATE");
    dialog.locator("[name=value]:visible").fill("1899-12-31");
    dialog.locator("[name=wording]").fill("登记时看错。");
    dialog.locator("button[value=send]").click();
    assertThat(dialog.locator(".refusal")).containsText("出生日期应当在 1900-01-01");
    dialog.locator("[name=field]").selectOption("PURPOSE");
    dialog.locator("[name=value]:visible").selectOption(new SelectOption().setLabel("检举控告"));
    page.waitForNavigation(() -> dialog.locator("button[value=send]").click());
    assertThat(page.locator("header")).containsText("检举控告");
    assertThat(page.locator("header .mark").first()).hasText("密件");
    assertThat(page.locator("body")).containsText("更正了信访目的");
  }

  private static void handsOver(Page page) {
    page.locator("[data-act=hand-over]").click();
    Locator dialog = page.locator("dialog[open]");
    dialog.locator("[name=step]").selectOption(new SelectOption().setLabel("直接办理 · 傅长庚"));
    dialog.locator("[name=to]:visible").selectOption("member2");
    dialog.locator("button[value=send]").click();
    assertThat(dialog.locator(".refusal")).not().isEmpty();
    dialog.locator("[name=wording]").fill("承办人出差。");
    page.waitForNavigation(() -> dialog.locator("button[value=send]").click());
    assertThat(page.locator("body")).containsText("承办人出差。");
  }
}
