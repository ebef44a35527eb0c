package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Whatever somebody writes into a text of a form, of an act or of a file's title is shown as text
 * on every page, in every list and in every letter: nothing of it runs, and our content policy,
 * which would stop it, has nothing to stop. And the policy stops neither printing nor previews.
 */
@HuiyinTest
class StoredScriptsTest {

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;

  private final StoredScripts scripts = new StoredScripts();
  private StaffBrowser browser;
  private CaseWalk walk;

  @BeforeEach
  void aCaseFullOfThem() {
    browser = StaffBrowser.at(port);
    walk = new CaseWalk(engine, organisation, actors, clock);
    Map<String, Object> visit = StoredScripts.poisoned(walk.visit());
    visit.put(
        "complainedOf", List.of(Map.of("name", StoredScripts.SHORT, "post", StoredScripts.SHORT)));
    walk.start()
        .submit(CaseWalk.CLERK, "register", visit)
        .submit(CaseWalk.CHAIR, "deliberate", StoredScripts.poisoned(walk.direct()));
  }

  @AfterEach
  void close() {
    engine.getIdentityService().clearAuthentication();
    browser.close();
  }

  @Test
  void nothingThatWasWrittenRunsOnAPageOrInALetter() throws IOException {
    HttpStaff clerk = HttpStaff.loggedIn(port, CaseWalk.CLERK, StaffBrowser.SAMPLE_PASSWORD);
    String file = "/case/" + walk.caseId();
    assertThat(
            clerk
                .upload(
                    "/api/cases/" + walk.caseId() + "/documents",
                    StoredScripts.LONG,
                    "application/pdf",
                    "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII))
                .status())
        .isEqualTo(200);

    browser.as(
        CaseWalk.MEMBER,
        page -> {
          scripts.listen(page);
          browser.open(page, walk.task("handleDirectly").getId());
          scripts.clean(page, "handleDirectly");
        });
    walk.signNotice()
        .submit(CaseWalk.MEMBER, "handleDirectly", StoredScripts.poisoned(walk.handled()));
    browser.as(
        CaseWalk.COLLEAGUE,
        page -> {
          scripts.listen(page);
          browser.open(page, walk.task("reviewResult").getId());
          scripts.clean(page, "reviewResult");
        });
    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    browser.as(
        CaseWalk.CLERK,
        page -> {
          scripts.listen(page);
          browser.open(page, walk.task("serveNotice").getId());
          scripts.clean(page, "serveNotice");
          browser.open(page, walk.task("draftReply").getId());
          scripts.clean(page, "draftReply");
          page.locator(".task-filters").getByText(Pattern.compile("待签收|可签收|待办")).first().click();
          page.waitForTimeout(800);
          scripts.clean(page, "the list of cards");
        });
    walk.submit(
        CaseWalk.CLERK, "draftReply", StoredScripts.poisoned(walk.drafted("NOT_SUPPORTED")));
    browser.as(
        CaseWalk.CHAIR,
        page -> {
          scripts.listen(page);
          browser.open(page, walk.task("approveReply").getId());
          scripts.clean(page, "approveReply");
          for (String path : List.of("/sign", "/sittings", file)) {
            page.navigate(browser.url(path));
            page.waitForTimeout(500);
            scripts.clean(page, path);
          }
          assertThat(page.content()).contains("&lt;img src=x onerror=alert(1)&gt;");
          for (String draft :
              StoredScripts.links(page, "/case/\\d+/(?:drafts|papers|documents)/[\\w-]+")) {
            StoredScripts.letter(
                HttpStaff.loggedIn(port, CaseWalk.CHAIR, StaffBrowser.SAMPLE_PASSWORD), draft);
          }
        });
    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
    browser.as(
        CaseWalk.CLERK,
        page -> {
          scripts.listen(page);
          for (String path : List.of(file, "/conferences", "/register-book", "/referrals")) {
            page.navigate(browser.url(path));
            page.waitForTimeout(500);
            scripts.clean(page, path);
          }
          page.navigate(browser.url(file));
          page.locator("[data-act]").all().stream()
              .filter(act -> act.isVisible())
              .limit(12)
              .forEach(
                  act -> {
                    act.click();
                    page.waitForTimeout(150);
                    scripts.clean(page, "an act");
                    page.keyboard().press("Escape");
                  });
          Set<String> papers =
              StoredScripts.links(page, "/case/\\d+/(?:drafts|papers|documents)/[\\w-]+");
          assertThat(papers).isNotEmpty();
          papers.forEach(paper -> StoredScripts.letter(clerk, paper));
        });
    scripts.noneRan();
  }

  @Test
  void printingAndPreviewsWorkUnderThePolicy() {
    for (String[] where :
        new String[][] {
          {CaseWalk.CLERK, "tasklist", "/case/" + walk.caseId()},
          {CaseWalk.CLERK, "tasklist", "/camunda/app/tasklist/default/"},
          {"manager", "cockpit", "/camunda/app/cockpit/default/"}
        }) {
      browser.as(
          where[0],
          StaffBrowser.SAMPLE_PASSWORD,
          where[1],
          "zh-CN",
          page -> {
            scripts.listen(page);
            page.navigate(browser.url(where[2]));
            Object seen =
                page.evaluate(
                    """
                    async () => {
                      const stopped = [];
                      document.addEventListener('securitypolicyviolation', e => {
                        // Angular itself asks whether it may evaluate, and is told that it may not.
                        if (e.violatedDirective !== 'script-src') stopped.push(e.violatedDirective);
                      });
                      const shown = element => new Promise(done => {
                        element.onload = () => done(true);
                        element.onerror = () => done(false);
                        setTimeout(() => done('late'), 3000);
                        document.body.append(element);
                      });
                      const canvas = document.createElement('canvas');
                      canvas.width = canvas.height = 2;
                      const png = await new Promise(done => canvas.toBlob(done));
                      const image = document.createElement('img');
                      image.src = URL.createObjectURL(png);
                      const seen = await shown(image);
                      const frame = document.createElement('iframe');
                      frame.src = URL.createObjectURL(new Blob(['%PDF-1.4'], {type: 'application/pdf'}));
                      await shown(frame);
                      let asked = false;
                      window.addEventListener('beforeprint', () => { asked = true; });
                      window.print();
                      return seen + ' ' + asked + ' ' + stopped.join();
                    }
                    """);
            assertThat(seen).as(where[2]).isEqualTo("true true ");
          });
    }
    scripts.noneRan();
  }
}
