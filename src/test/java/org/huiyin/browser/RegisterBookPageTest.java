package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.UUID;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  private void bringIn(Page page) {
    page.navigate(browser.url("/register-book"));
    // What people called their files and mappings is theirs.
    assertThat(SpokenText.englishOn(page))
        .allMatch(text -> text.contains("book.csv") || text.equals("letters"));
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
    shot(page, "difference");
    page.locator("[data-decide=true]").click();
    page.locator("#differences")
        .waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    // What people called their files and mappings is theirs.
    assertThat(SpokenText.englishOn(page))
        .allMatch(text -> text.contains("book.csv") || text.equals("letters"));
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
