package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The chair opens from the case file who saw and did what, and reads no word that is not Chinese.
 */
@HuiyinTest
class CaseAuditPageTest {

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  private StaffBrowser browser;

  @BeforeEach
  void openBrowser() {
    browser = StaffBrowser.at(port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void theChairReadsWhoSawAndDidWhat() {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).toReplyDraft();
    walk.submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    long caseId = walk.caseId();
    HttpStaff clerk = HttpStaff.loggedIn(port, "clerk", StaffBrowser.SAMPLE_PASSWORD);
    clerk.post("/api/cases/" + caseId + "/unmasking", Map.of("wording", "回访前核对号码"));
    clerk.get("/case/" + caseId + "/papers/slip");

    browser.as(
        "chair", StaffBrowser.SAMPLE_PASSWORD, "welcome", "zh-CN", page -> read(page, caseId));
  }

  private void read(Page page, long caseId) {
    page.navigate(browser.url("/case/" + caseId));
    page.locator("a[href$='/audit']").click();
    page.locator("h1").waitFor();

    assertThat(page.locator("main").innerText()).contains("唐晓梅", "查看完整号码", "回访前核对号码", "登记");
    new Pictures("case-audit").of(page, "page");
  }
}
