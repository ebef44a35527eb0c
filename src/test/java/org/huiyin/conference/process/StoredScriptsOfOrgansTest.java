package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.HttpStaff;
import org.huiyin.browser.StaffBrowser;
import org.huiyin.browser.StoredScripts;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What units, groups and conferences write runs nowhere either. */
@Tag("thorough")
class StoredScriptsOfOrgansTest extends ConferenceSituation {

  private static final String HOUSING = "unit-HOUSING";
  private static final String HEAD = "head-housing";

  @Autowired private Referrals referrals;
  @LocalServerPort private int port;

  private final StoredScripts scripts = new StoredScripts();
  private StaffBrowser browser;

  @BeforeEach
  void open() {
    browser = StaffBrowser.at(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, StaffBrowser.SAMPLE_PASSWORD);
  }

  private void clean(String user, String... pages) {
    browser.as(
        user,
        page -> {
          scripts.listen(page);
          for (String path : pages) {
            page.navigate(browser.url(path));
            page.waitForTimeout(400);
            scripts.clean(page, path);
            assertThat(page.content()).as(path).contains("&lt;");
            papers(user, page);
          }
        });
  }

  private void papers(String user, Page page) {
    Set<String> papers =
        StoredScripts.links(
            page,
            "/(?:referral|conferences|action-items|case)/\\d+/(?:drafts|papers|documents)/[\\w/.-]+");
    papers.forEach(paper -> StoredScripts.letter(staff(user), paper));
  }

  @Test
  void ofAReferralNeitherPartNorReportNorSupervision() {
    walk.register(Map.of("category", "0102"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(StoredScripts.poisoned(parts.part(HOUSING, true, 60))));
    String page = "/referral/" + parts.idOf(HOUSING);
    String api = "/api/referrals/" + parts.idOf(HOUSING);
    clean(CaseWalk.CHAIR, page);
    parts.out(HOUSING).signed(HEAD, HOUSING);
    assertThat(staff(HEAD).post(api + "/note", Map.of("wording", StoredScripts.LONG)).status())
        .isEqualTo(204);
    assertThat(
            staff(CaseWalk.CLERK)
                .post(
                    api + "/supervision",
                    Map.of("reason", "SHIRKING", "wording", StoredScripts.LONG))
                .status())
        .isLessThan(300);
    staff(HEAD)
        .upload(
            api + "/documents",
            StoredScripts.SHORT,
            "application/pdf",
            "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII));

    clean(HEAD, page);
    clean(CaseWalk.CHAIR, page, "/sign");
    browser.as(
        HEAD,
        tasklist -> {
          scripts.listen(tasklist);
          browser.open(tasklist, parts.task(HOUSING, "workOnReferral").getId());
          scripts.clean(tasklist, "workOnReferral");
        });
    scripts.noneRan();
  }

  @Test
  void ofAConferenceNeitherAgendaNorMinutesNorDecisionNorProgress() {
    walk.register();
    walk.submit(
        CaseWalk.CHAIR,
        "deliberate",
        CaseWalk.with(walk.sitting(), Map.of("route", "CONFERENCE", "legalRoute", "ART_31_6")));
    ConferenceWalk conference =
        new ConferenceWalk(engine, organisation, actors, clock).inPreparation();
    Map<String, Object> plan = new HashMap<>(conference.called(walk.caseId()));
    conference.call(StoredScripts.poisoned(plan));
    String page = "/conferences/" + conference.id();
    clean(CaseWalk.CLERK, page, "/conferences");
    at(MONDAY.plusDays(3), 11, 0);
    conference
        .submit(
            CaseWalk.CLERK,
            "recordMinutes",
            StoredScripts.poisoned(conference.minutes(List.of(conference.decision(walk.caseId())))))
        .submit(CaseWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));
    long item =
        jdbc.sql("SELECT max(id) FROM huiyin.action_item WHERE case_id = ?")
            .param(walk.caseId())
            .query(Long.class)
            .single();
    staff(HEAD).post("/api/action-items/" + item + "/notes", Map.of("wording", StoredScripts.LONG));

    clean(CaseWalk.CLERK, page, "/action-items", "/action-items/" + item);
    clean(HEAD, "/action-items/" + item);
    for (String paper : List.of("/action-items/ledger.docx", page + "/extract.docx")) {
      StoredScripts.letter(staff(HEAD), paper);
    }
    scripts.noneRan();
  }
}
