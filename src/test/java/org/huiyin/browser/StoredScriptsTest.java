package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

  private static final String SHORT = "<img src=x onerror=alert(1)>";
  private static final String LONG =
      "\"'><script>alert(1)</script><svg/onload=alert(2)>{{7*7}}${7*7}[[${7*7}]] javascript:alert(3)";

  /** Choices, days and ids keep their values; every other text becomes the payload. */
  private static final Set<String> TEXTS =
      Set.of(
          "petitionerName",
          "address",
          "title",
          "body",
          "wording",
          "name",
          "post",
          "sittingPlace",
          "opinion",
          "handlingOpinion",
          "askedWhom",
          "place",
          "findings",
          "text",
          "result",
          "explanation",
          "facts",
          "grounds",
          "article",
          "remedy");

  private static final Set<String> SHORT_ONES =
      Set.of("petitionerName", "name", "post", "sittingPlace", "askedWhom", "place", "address");

  @LocalServerPort private int port;
  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;

  private final List<String> ran = new ArrayList<>();
  private StaffBrowser browser;
  private CaseWalk walk;

  @BeforeEach
  void aCaseFullOfThem() {
    browser = StaffBrowser.at(port);
    walk = new CaseWalk(engine, organisation, actors, clock);
    Map<String, Object> visit = poisoned(walk.visit());
    visit.put("complainedOf", List.of(Map.of("name", SHORT, "post", SHORT)));
    walk.start()
        .submit(CaseWalk.CLERK, "register", visit)
        .submit(CaseWalk.CHAIR, "deliberate", poisoned(walk.direct()));
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
                    LONG,
                    "application/pdf",
                    "%PDF-1.4 %%EOF".getBytes(StandardCharsets.US_ASCII))
                .status())
        .isEqualTo(200);

    browser.as(
        CaseWalk.MEMBER,
        page -> {
          listen(page);
          browser.open(page, walk.task("handleDirectly").getId());
          clean(page, "handleDirectly");
        });
    walk.signNotice().submit(CaseWalk.MEMBER, "handleDirectly", poisoned(walk.handled()));
    browser.as(
        CaseWalk.COLLEAGUE,
        page -> {
          listen(page);
          browser.open(page, walk.task("reviewResult").getId());
          clean(page, "reviewResult");
        });
    walk.submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted());
    browser.as(
        CaseWalk.CLERK,
        page -> {
          listen(page);
          browser.open(page, walk.task("serveNotice").getId());
          clean(page, "serveNotice");
          browser.open(page, walk.task("draftReply").getId());
          clean(page, "draftReply");
          page.locator(".task-filters").getByText(Pattern.compile("待签收|可签收|待办")).first().click();
          page.waitForTimeout(800);
          clean(page, "the list of cards");
        });
    walk.submit(CaseWalk.CLERK, "draftReply", poisoned(walk.drafted("NOT_SUPPORTED")));
    browser.as(
        CaseWalk.CHAIR,
        page -> {
          listen(page);
          browser.open(page, walk.task("approveReply").getId());
          clean(page, "approveReply");
          for (String path : List.of("/sign", "/sittings", file)) {
            page.navigate(browser.url(path));
            page.waitForTimeout(500);
            clean(page, path);
          }
          assertThat(page.content()).contains("&lt;img src=x onerror=alert(1)&gt;");
          for (String draft : links(page, "/case/\\d+/(?:drafts|papers|documents)/[\\w-]+")) {
            letter(HttpStaff.loggedIn(port, CaseWalk.CHAIR, StaffBrowser.SAMPLE_PASSWORD), draft);
          }
        });
    walk.submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
    browser.as(
        CaseWalk.CLERK,
        page -> {
          listen(page);
          for (String path : List.of(file, "/conferences", "/register-book", "/referrals")) {
            page.navigate(browser.url(path));
            page.waitForTimeout(500);
            clean(page, path);
          }
          page.navigate(browser.url(file));
          page.locator("[data-act]").all().stream()
              .filter(act -> act.isVisible())
              .limit(12)
              .forEach(
                  act -> {
                    act.click();
                    page.waitForTimeout(150);
                    clean(page, "an act");
                    page.keyboard().press("Escape");
                  });
          Set<String> papers = links(page, "/case/\\d+/(?:drafts|papers|documents)/[\\w-]+");
          assertThat(papers).isNotEmpty();
          papers.forEach(paper -> letter(clerk, paper));
        });
    assertThat(ran).isEmpty();
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
            listen(page);
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
    assertThat(ran).isEmpty();
  }

  private void listen(Page page) {
    page.onDialog(
        dialog -> {
          ran.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")
              || message.text().contains("sandboxed")) {
            ran.add(message.text());
          }
        });
  }

  /** No element of the page came out of a text. */
  private void clean(Page page, String where) {
    Object made =
        page.evaluate(
            "() => document.querySelectorAll('[onerror],[onload],img[src=\"x\"],a[href^=\"javascript:alert\"]').length");
    assertThat(made).as(where).isEqualTo(0);
    assertThat(page.locator("body").innerText()).as(where).doesNotContain("49${7*7}", "{{7*7}}49");
    assertThat(ran).as(where).isEmpty();
  }

  private static Set<String> links(Page page, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher link = Pattern.compile(pattern).matcher(page.content());
    while (link.find()) {
      found.add(link.group());
    }
    return found;
  }

  /** In a Word file everything stands as text: no field, no address to fetch from, no macro. */
  private static void letter(HttpStaff reader, String path) {
    byte[] content = reader.download(path);
    if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
      return;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
            .as(path + " " + part.getName())
            .doesNotContain(
                "TargetMode=\"External\"", "<script>", "onerror=alert(1)>", "w:altChunk", "DDE");
        assertThat(text.replaceAll("<w:instrText[^>]*>\\s*(PAGE|NUMPAGES)[^<]*</w:instrText>", ""))
            .doesNotContain("w:instrText", "w:fldSimple");
        assertThat(part.getName()).doesNotContain("vbaProject", "embeddings");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> poisoned(Map<String, Object> form) {
    Map<String, Object> changed = new HashMap<>();
    form.forEach((key, value) -> changed.put(key, poisoned(key, value)));
    return changed;
  }

  @SuppressWarnings("unchecked")
  private static Object poisoned(String key, Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(one -> one instanceof Map ? poisoned((Map<String, Object>) one) : one)
          .toList();
    }
    return !TEXTS.contains(key) || !(value instanceof String)
        ? value
        : SHORT_ONES.contains(key) ? SHORT : LONG;
  }
}
