package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk brings an old book in on the page: checks it, runs it, decides on what has changed. */
@HuiyinTest
class RegisterBookPageTest {

  private static final String HEADING = "来源,原编号,登记日期,渠道,标题,反映内容,办结日期,答复内容\n";

  private final String source = "旧簿" + UUID.randomUUID().toString().substring(0, 6);

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
  void aBookIsCheckedRunAndItsNewerStateDecidedOn() {
    browser.as("clerk", StaffBrowser.SAMPLE_PASSWORD, "welcome", "zh-CN", this::bringIn);
  }

  private static boolean isNamedByPeople(String text) {
    return text.contains(".csv") || text.equals("letters") || text.startsWith("邻乡");
  }

  private void bringIn(Page page) {
    page.navigate(browser.url("/register-book"));
    // What people called their files and mappings is theirs.
    assertThat(SpokenText.englishOn(page)).allMatch(RegisterBookPageTest::isNamedByPeople);
    check(
        page,
        source
            + ",1,2019/4/5,来信,道路破损,村口道路破损,2019/5/6,收悉，已转交有关部门。\n"
            + source
            + ",2,2019年4月9日,托梦,水渠淤塞,水渠淤塞多年,2019/5/6,\n");
    assertThat(page.locator("#findings li").first().innerText()).contains("第 3 行“渠道”：不认识“托梦”");
    shot(page, "checked");
    page.locator("[data-act=run]").click();
    page.locator("#batch[data-state=DONE]").waitFor();
    assertThat(page.locator("#batch .done").innerText()).isEqualTo("1 / 1");

    check(page, source + ",1,2019/4/5,来信,道路塌陷,村口道路破损,2019/5/6,路面已经重新铺设。\n");
    page.locator("#differences input").first().check();
    assertThat(page.locator("#differences tbody").innerText()).contains("道路破损", "道路塌陷");
    shot(page, "difference");
    page.locator("[data-decide=true]").click();
    page.locator("#differences")
        .waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    // What people called their files and mappings is theirs.
    assertThat(SpokenText.englishOn(page)).allMatch(RegisterBookPageTest::isNamedByPeople);
  }

  @Test
  void theOfficeFindsItsWayThereAndTheHeaderStaysOnOneLine() {
    browser.as(
        "clerk",
        page -> {
          page.locator("a.huiyin-page[href$='/register-book']").waitFor();
          page.locator("a.huiyin-page[href$='/action-items']").waitFor();
          for (int width : new int[] {1440, 1280}) {
            page.setViewportSize(width, 900);
            assertThat(
                    (Boolean)
                        page.evaluate(
                            """
                            () => {
                              const boxes = [...document.querySelectorAll('.huiyin-start, .huiyin-page')]
                                .map(one => one.getBoundingClientRect());
                              return Math.max(...boxes.map(box => box.top)) < Math.min(...boxes.map(box => box.bottom));
                            }
                            """))
                .as("on one line at " + width)
                .isTrue();
          }
          Page opened =
              page.waitForPopup(
                  () -> page.locator("a.huiyin-page[href$='/register-book']").click());
          opened.locator("#upload").waitFor();
        });
    browser.as(
        "member1",
        page -> {
          page.locator("a.huiyin-page[href$='/action-items']").waitFor();
          assertThat(page.locator("a.huiyin-page[href$='/register-book']").count()).isZero();
        });
  }

  @Test
  void aBatchIsCancelledAndTheRestReleased() {
    browser.as("clerk", StaffBrowser.SAMPLE_PASSWORD, "welcome", "zh-CN", this::cancelAndRelease);
  }

  private void cancelAndRelease(Page page) {
    page.onDialog(Dialog::accept);
    page.navigate(browser.url("/register-book"));
    String open = source + ",1,2019/4/5,来信,道路破损,村口道路破损,,\n";
    check(page, open);
    assertThat(page.locator("#to-deliberate td").first().innerText()).isEqualTo("1");
    assertThat(page.locator("#at-unit td").first().innerText()).isEqualTo("0");
    page.locator("[data-act=cancel]").click();
    page.locator("#batch[data-state=CANCELLED]").waitFor();
    assertThat(page.locator("[data-act=run]").count()).isZero();

    check(page, open);
    page.locator("[data-act=run]").click();
    page.locator("#batch[data-state=DONE]").waitFor();
    shot(page, "release");
    page.locator("[data-act=release]").click();
    page.locator("#batch[data-state=RELEASED]").waitFor();
    assertThat(page.locator("#stuck").count()).isZero();
  }

  @Test
  void aMappingIsUploadedAFileThatIsTooLargeRefusedAndTheRegisterDownloaded() {
    browser.as("clerk", StaffBrowser.SAMPLE_PASSWORD, "welcome", "zh-CN", this::mapAndExport);
  }

  private void mapAndExport(Page page) {
    page.navigate(browser.url("/register-book"));
    String name = "网站" + source.substring(2);
    page.locator("details:has(#mapping) summary").click();
    page.fill("#mapping [name=name]", name);
    page.locator("#mapping [name=file]")
        .setInputFiles(json("{\"固定\": {\"来源\": \"" + source + "\"}, \"另\": 1}"));
    page.locator("#mapping button").click();
    page.locator("#mapping .refusal:not(:empty)").waitFor();
    assertThat(page.locator("#mapping .refusal").innerText()).contains("不认识的部分“另”");
    page.locator("#mapping [name=file]")
        .setInputFiles(json("{\"固定\": {\"来源\": \"" + source + "\"}}"));
    page.waitForNavigation(() -> page.locator("#mapping button").click());
    assertThat(page.locator("#upload [name=mapping]").innerText()).contains(name);

    page.locator("#upload [name=file]").setInputFiles(tooLarge());
    page.locator("#upload button").click();
    page.locator("#upload .refusal:not(:empty)").waitFor();
    assertThat(page.locator("#upload .refusal").innerText()).contains("文件超过 64 MB");

    Download csv = page.waitForDownload(() -> page.locator("a.paper[href*='format=CSV']").click());
    assertThat(csv.suggestedFilename()).isEqualTo("register.csv");
    assertThat(csv.failure()).isNull();
    Download workbook =
        page.waitForDownload(() -> page.locator("a.paper[href$='/export']").click());
    assertThat(workbook.suggestedFilename()).isEqualTo("register.xlsx");
  }

  private static FilePayload json(String text) {
    return new FilePayload(
        "mapping.json", "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  @TempDir private Path directory;

  private Path tooLarge() {
    Path file = directory.resolve("large.csv");
    try (RandomAccessFile hollow = new RandomAccessFile(file.toFile(), "rw")) {
      hollow.setLength(65L << 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private void check(Page page, String rows) {
    page.locator("#upload [name=file]")
        .setInputFiles(
            new FilePayload(
                "book.csv", "text/csv", (HEADING + rows).getBytes(Charset.forName("GB18030"))));
    page.waitForNavigation(() -> page.locator("#upload button").click());
    page.waitForLoadState();
  }

  private static void shot(Page page, String name) {
    page.waitForTimeout(500);
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/register-book-" + name + ".png")));
  }
}
