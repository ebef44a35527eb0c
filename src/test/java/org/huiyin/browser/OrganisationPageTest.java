package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Organisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** An administrator appoints somebody on the page, and that person comes in for the first time. */
@Tag("own-jvm")
@HuiyinTest
@DirtiesContext
class OrganisationPageTest {

  @Autowired private Organisation organisation;
  @LocalServerPort private int port;

  private StaffBrowser browser;
  private String password;

  @BeforeEach
  void openBrowser() {
    browser = StaffBrowser.at(port);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  @Test
  void somebodyIsAppointedGetsAPasswordChangesItAndFindsHisLists() {
    browser.as("admin", StaffBrowser.SAMPLE_PASSWORD, "admin", "zh-CN", this::appointAndHandOut);

    assertThat(organisation.actingHead("CULTURE").orElseThrow().name()).isEqualTo("安晓");

    browser.asNobody(this::comeInForTheFirstTime);
  }

  private void appointAndHandOut(Page page) {
    page.navigate(browser.url("/organisation"));
    page.locator("button[data-ask=unit][data-path='/units']").click();
    page.locator("#unit [name=code]").fill("CULTURE");
    page.locator("#unit [name=name]").fill("文化站");
    page.locator("#unit [name=reviewOrgan]").fill("云溪县文化和旅游局");
    send(page, "unit");
    assertThat(page.content()).contains("文化站", "空缺");

    page.locator("button[data-ask=person]").click();
    page.locator("#person [name=name]").fill("安晓");
    page.locator("#person [name=post]").fill("文化站站长");
    page.locator("#person [name=userId]").fill("安晓");
    page.locator("#person [name=unit]").selectOption("CULTURE");
    page.locator("#person [name=headsUnit]").check();
    page.locator("#person [name=seats]")
        .selectOption(new SelectOption().setValue("LEADING_GROUP/MEMBER"));
    page.locator("#person button[value=send]").click();
    page.locator("#person .refusal:not(:empty)").waitFor();
    assertThat(page.locator("#person .refusal").innerText()).contains("账号只能用小写英文字母");
    page.locator("#person [name=userId]").fill("anxiao");
    send(page, "person");

    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/organisation.png")));
    page.locator("button[data-hand]").first().click();
    page.locator("#handed[open] code").first().waitFor();
    assertThat(page.locator("#handed code").first().innerText()).isEqualTo("anxiao");
    password = page.locator("#handed code").nth(1).innerText();
  }

  private void comeInForTheFirstTime(Page page) {
    page.navigate(browser.url("/camunda/app/tasklist/default/"));
    StaffBrowser.logIn(page, "anxiao", password);
    page.waitForURL("**/password");
    assertThat(SpokenText.englishOn(page)).isEmpty();
    page.locator("[name=current]").fill(password);
    page.locator("[name=fresh]").fill("Morning-Tea-2026!");
    page.locator("[name=again]").fill("Morning-Tea-2026?");
    page.locator("button[value=send]").click();
    assertThat(page.locator(".refusal").innerText()).contains("两次输入");
    page.locator("[name=again]").fill("Morning-Tea-2026!");
    page.locator("button[value=send]").click();
    page.waitForURL("**/camunda/app/welcome/**");

    page.navigate(browser.url("/camunda/app/tasklist/default/"));
    page.locator("text=我的待办").first().waitFor();
    assertThat(page.url()).doesNotContain("/password");
  }

  /** Sends a dialog; the page comes again with what was changed. */
  private static void send(Page page, String dialog) {
    page.waitForNavigation(() -> page.locator("#" + dialog + " button[value=send]").click());
    page.waitForLoadState();
  }
}
