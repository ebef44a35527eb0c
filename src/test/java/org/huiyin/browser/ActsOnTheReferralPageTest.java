package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.document.Documents;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every dialog of a referral's page, and what its receiver can ask for in Tasklist, clicked as its
 * people would.
 */
class ActsOnTheReferralPageTest extends Situation {

  private static final String HOUSING = "unit-HOUSING";
  private static final String HEAD = "head-housing";

  @LocalServerPort private int port;
  @Autowired private Referrals referrals;
  @Autowired private Documents documents;

  private final Pictures pictures = new Pictures("referral-page-");
  private ReferralWalk parts;

  private void atWork() {
    walk.register(Map.of("category", "0102"));
    parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(parts.part(HOUSING, true, 30)));
    parts.out(HOUSING).signed(HEAD, HOUSING);
  }

  private Referral referral() {
    return referrals.get(parts.idOf(HOUSING));
  }

  private void open(StaffBrowser browser, Page page) {
    page.navigate(browser.url("/referral/" + referral().id()));
  }

  @Test
  @Tag("R43")
  void theReceiverNotesUploadsAndAnswersAndTheOfficeEnclosesEntersPressesAndStrikesOff() {
    atWork();
    documents.store(
        walk.caseId(), "UPLOAD", "现场照片", "application/pdf", pdf(), actors.actor(CaseWalk.CLERK));
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(HEAD, page -> receiver(browser, page));
      browser.as(CaseWalk.CLERK, page -> office(browser, page));
      parts.submit(
          CaseWalk.CHAIR,
          HOUSING,
          "signSupervisionNotice",
          Map.of("supervision", "SIGN", "level", "ORDINARY"));
      browser.as(HEAD, page -> answer(browser, page));
      browser.as(CaseWalk.CLERK, page -> strikeOff(browser, page));
    }
    assertThat(referral().enteredByOffice()).isTrue();
  }

  private void receiver(StaffBrowser browser, Page page) {
    open(browser, page);
    page.locator("[data-act=note]").click();
    page.locator("dialog button[value=cancel]").click();
    assertThat(page.locator("dialog")).isHidden();

    page.locator("[data-act=note]").click();
    page.locator("dialog button[value=send]").click();
    assertThat(page.locator("dialog .refusal")).not().isEmpty();
    page.locator("dialog button[value=cancel]").click();
    Desk.act(page, "记一笔进展", "已约双方到场丈量。");
    assertThat(page.locator("main")).containsText("已约双方到场丈量。");

    Locator upload = page.locator("#upload");
    assertThat(upload.locator("label.file")).containsText("选择文件");
    upload.locator("[name=title]").fill("给李秀英的答复");
    file(upload, "答复.pdf", "MZ a programme".getBytes(StandardCharsets.US_ASCII));
    upload.locator("button").click();
    assertThat(upload.locator(".refusal")).not().isEmpty();
    file(upload, "答复.pdf", pdf());
    assertThat(upload.locator("output")).hasText("答复.pdf");
    upload.locator("[name=answer]").check();
    pictures.of(page, "receiver");
    upload.locator("button").click();
    assertThat(page.locator(".papers")).containsText("给李秀英的答复");
  }

  private static void file(Locator upload, String name, byte[] content) {
    upload.locator("[type=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
  }

  private void office(StaffBrowser browser, Page page) {
    open(browser, page);
    page.locator("[data-act=enclosure]").click();
    page.locator("dialog .for-enclosure select").selectOption("现场照片");
    pictures.of(page, "enclosure");
    page.locator("dialog button[value=send]").click();
    assertThat(page.locator(".papers")).containsText("现场照片");

    page.locator("[data-act=entering]").click();
    page.locator("dialog button[value=send]").click();
    assertThat(page.locator("[data-act=entering]")).hasCount(0);

    page.locator("[data-act=supervision]").click();
    page.locator("dialog .for-reason select").selectOption("SHIRKING");
    page.locator("dialog textarea:visible").fill("三次约见都不到场。");
    pictures.of(page, "supervision");
    page.locator("dialog button[value=send]").click();
    assertThat(page.locator("dialog")).isHidden();
    page.waitForCondition(() -> parts.waitsAt(HOUSING, "signSupervisionNotice"));
  }

  private void answer(StaffBrowser browser, Page page) {
    open(browser, page);
    Desk.act(page, "回复督办函", "本周内办结。");
    assertThat(page.locator("main")).containsText("本周内办结。");
  }

  private void strikeOff(StaffBrowser browser, Page page) {
    open(browser, page);
    page.locator("[data-act='striking-off']").click();
    page.locator("dialog textarea:visible").fill("督办要求已经落实。");
    page.locator("dialog button[value=send]").click();
    assertThat(page.locator("main")).containsText("督办要求已经落实。");
    pictures.of(page, "office");
  }

  @Test
  @Tag("R45")
  @Tag("L2022-23")
  void theReceiverAsksForMoreTimeAndObjectsInTasklist() {
    atWork();
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      browser.as(
          HEAD,
          page -> {
            TaskForm form = work(browser, page);
            form.tick("申请延长反馈期限").type("延长天数", "10").type("延长理由", "等测绘成果。");
            pictures.of(page, "extension");
            assertThat(form.send().status()).isEqualTo(204);
            parts.submit(
                CaseWalk.CHAIR,
                HOUSING,
                "approveExtension",
                Map.of("approval", "RETURN", "reason", "期限足够。"));
            form = work(browser, page);
            form.tick("提出异议").day("提出异议的日期", MONDAY).type("为什么不属于本单位职权范围", "属自然资源部门职权。");
            pictures.of(page, "objection");
            assertThat(form.send().status()).isEqualTo(204);
          });
    }
    assertThat(parts.waitsAt(HOUSING, "decideObjection")).isTrue();
    assertThat(referral().state()).isEqualTo(Referral.State.OBJECTED);
  }

  private TaskForm work(StaffBrowser browser, Page page) {
    browser.open(page, parts.task(HOUSING, "workOnReferral").getId());
    Locator take = page.getByText("领取", new Page.GetByTextOptions().setExact(true));
    if (take.count() > 0) {
      take.click();
    }
    return TaskForm.on(page);
  }

  private static byte[] pdf() {
    return "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII);
  }
}
