package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member of staff meets Chinese only, form-js's own words included. */
@HuiyinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChineseWorkplaceTest {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  @LocalServerPort private int port;
  @Autowired private RepositoryService models;
  @Autowired private RuntimeService instances;
  @Autowired private TaskService tasks;

  private StaffBrowser browser;

  @BeforeAll
  void openBrowser() {
    browser = StaffBrowser.at(port);
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @Test
  void the_log_in_page_speaks_chinese_and_bears_our_name() {
    browser.asNobody(
        page -> {
          page.navigate(browser.url(TASKLIST));
          page.waitForSelector("input[type=password]");

          assertThat(SpokenText.englishOn(page)).isEmpty();
          assertThat(page.title()).isEqualTo("回音 · 信访事项办理");
        });
  }

  @Test
  void a_clerk_finds_no_english_on_welcome_and_tasklist() {
    browser.as(
        "clerk",
        page -> {
          page.waitForSelector(".huiyin-start");
          page.waitForSelector(
              ".account :text('晓梅')"); // until the profile is there, the header shows the account
          page.click(".account a");
          List<String> tasklist = SpokenText.englishOn(page);
          page.click(".showShortcutHelp");
          page.waitForSelector(".shortcut-modal table");
          List<String> shortcuts = SpokenText.englishOn(page);
          page.navigate(browser.url("/camunda/app/welcome/default/"));
          page.waitForSelector(".user-profile-name:has-text('晓梅')");
          page.waitForSelector(".account :text('晓梅')");
          assertThat(page.isVisible("text=修改资料")).isFalse();
          List<String> welcome = SpokenText.englishOn(page);
          page.click("text=修改密码");
          page.waitForSelector("input[type=password]");

          assertThat(tasklist).isEmpty();
          assertThat(withoutKeys(shortcuts)).isEmpty();
          assertThat(welcome).isEmpty();
          assertThat(SpokenText.englishOn(page)).isEmpty();
        });
  }

  @Test
  void a_form_of_every_component_type_says_nothing_in_english() {
    String taskId = everyComponent();

    browser.as(
        "clerk",
        page -> {
          browser.open(page, taskId);
          page.click(".form-actions .btn-primary");
          page.waitForSelector(".fjs-has-errors");
          fillWrongly(page);
          page.click("[id*=F_date]");
          page.waitForSelector(".flatpickr-calendar.open");

          assertThat(SpokenText.englishOn(page)).isEmpty();
          assertThat(SpokenText.texts(page))
              .contains("此项必填。", "至少填写 3 个字。", "填写的格式不对。", "电子邮箱的写法不对。", "添加一项", "年/月/日", "没有内容。");
        });
  }

  @Test
  void a_browser_that_speaks_english_keeps_the_english_words() {
    String taskId = everyComponent();

    browser.as(
        "clerk",
        StaffBrowser.SAMPLE_PASSWORD,
        "tasklist",
        "en-GB",
        page -> {
          browser.open(page, taskId);
          page.click(".form-actions .btn-primary");
          page.waitForSelector(".fjs-has-errors");

          assertThat(SpokenText.texts(page))
              .contains(
                  "Field is required.",
                  "Add new",
                  "Register a petition",
                  "Created a few seconds ago");
        });
  }

  @Test
  void the_note_on_the_end_of_the_engine_is_for_administrators_only() {
    browser.as("clerk", page -> assertThat(page.isVisible(".ce-eol-banner")).isFalse());
    browser.as(
        "admin",
        StaffBrowser.SAMPLE_PASSWORD,
        "admin",
        "zh-CN",
        page -> {
          page.navigate(browser.url("/camunda/app/welcome/default/"));
          page.waitForSelector(".huiyin-administrator");
          assertThat(page.innerText(".ce-eol-banner")).startsWith("系统管理员请注意");
        });
  }

  @Test
  void a_draft_comes_back_from_the_server_and_never_touches_the_storage_of_the_browser() {
    String taskId = everyComponent();

    browser.as(
        "clerk",
        page -> {
          page.evaluate(
              "() => window.localStorage['camunda-form:old'] = '{\"petitionerName\":\"张三\"}'");
          page.reload();
          browser.open(page, taskId);
          page.fill("[id$=F_required]", "李四来访");
          page.waitForTimeout(600);
          page.waitForRequest(
              request ->
                  request.url().endsWith("/api/steps/" + taskId + "/draft")
                      && request.method().equals("PUT"),
              () -> page.click("text=暂存"));

          assertThat((String) page.evaluate("() => JSON.stringify(window.localStorage)"))
              .doesNotContain("李四", "张三", "camunda-form");

          page.waitForSelector(".huiyin-draft-note");
          page.reload();
          page.waitForSelector(".fjs-form");
          page.waitForCondition(() -> page.inputValue("[id$=F_required]").equals("李四来访"));
        });
  }

  @Test
  void the_office_registers_with_one_click_and_nobody_else_is_offered_it() {
    browser.as(
        "clerk",
        page -> {
          page.click(".huiyin-start");
          page.waitForSelector(".fjs-form [id$=-title]");

          assertThat(page.url()).contains("task=");
          assertThat(page.isVisible(".huiyin-case-link"))
              .as("before it is registered there is no case to open")
              .isFalse();
          assertThat(SpokenText.englishOn(page)).isEmpty();
        });
    browser.as(
        "member1",
        page -> {
          page.waitForLoadState(LoadState.NETWORKIDLE);

          assertThat(page.isVisible(".huiyin-start")).isFalse();
          assertThat(page.isVisible("text=开始流程")).isFalse();
        });
  }

  @Test
  void what_is_due_first_stands_first_until_somebody_chooses_another_order() {
    browser.as(
        "clerk",
        page -> {
          Request list =
              page.waitForRequest(
                  request -> request.url().matches(".*/filter/[^/]+/list.*"),
                  () -> page.navigate(browser.url(TASKLIST + "#/?page=1")));

          assertThat(list.postData())
              .contains("\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}");
          page.locator(".sorting-choice .sort-by").first().waitFor();
          assertThat(page.locator(".sorting-choice .sort-by").first().innerText()).contains("办理限期");

          Request turned =
              page.waitForRequest(
                  request -> request.url().matches(".*/filter/[^/]+/list.*"),
                  () -> page.locator(".sorting-choice .sort-direction").first().click());
          assertThat(turned.postData()).contains("{\"sortBy\":\"dueDate\",\"sortOrder\":\"desc\"}");
        });
  }

  @Test
  void a_browser_asks_each_time_whether_our_scripts_have_changed() {
    browser.asNobody(
        page -> {
          for (String ours :
              List.of(
                  "lib/huiyin/frame.js",
                  "app/tasklist/scripts/huiyin/drafts.js",
                  "app/tasklist/styles/user-styles.css")) {
            Response answer = page.navigate(browser.url("/camunda/" + ours));

            assertThat(answer.status()).as(ours).isEqualTo(200);
            assertThat(answer.headerValue("cache-control")).as(ours).isEqualTo("no-cache");
          }
        });
  }

  private String everyComponent() {
    models
        .createDeployment()
        .name("every component")
        .enableDuplicateFiltering(true)
        .addClasspathResource("every-component.bpmn")
        .addClasspathResource("every-component.form")
        .deploy();
    String instance = instances.startProcessInstanceByKey("every-component").getId();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private static void fillWrongly(Page page) {
    page.fill("[id$=F_lengths]", "一");
    page.fill("[id$=F_pattern]", "12");
    page.fill("[id$=F_email]", "x");
    page.fill("[id$=F_whole]", "0");
    page.fill("[id$=F_decimal]", "0.3");
    page.waitForTimeout(600);
  }

  /** Keys of the keyboard bear Latin letters. */
  private static List<String> withoutKeys(List<String> texts) {
    return texts.stream().filter(text -> !text.matches("(ctrl|alt|shift|\\+)+[a-z]\\t.*")).toList();
  }
}
