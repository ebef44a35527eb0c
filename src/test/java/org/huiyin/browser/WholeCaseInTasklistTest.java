package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A visit from the register to the archive, each step by the person whose it is, in the real
 * Tasklist. What the screen showed at each step lies in {@code target/screenshots}.
 */
@Tag("own-jvm")
@HuiyinTest
class WholeCaseInTasklistTest {

  private static final Pattern NUMBER = Pattern.compile("编号 (\\S+?)。");
  private static final String TITLE = "邻居翻建房屋越过宅基地界址";
  private static final String RESULT = "经实地丈量和调解，双方确认以旧石桩为界，邻居于十二月底前拆除越界的墙垛。";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @LocalServerPort private int port;

  private Page clerk;
  private Page chair;
  private Page member;
  private Page colleague;
  private String number;
  private int pictures;

  @Test
  @Tag("R1")
  void a_visit_is_registered_deliberated_handled_answered_rated_and_closed() {
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      walk(browser);
    }
  }

  /** Everybody stays logged in, as on the desks of an office. */
  private void walk(StaffBrowser browser) {
    browser.as(
        "clerk",
        first -> {
          clerk = first;
          browser.as(
              "chair",
              second -> {
                chair = second;
                browser.as(
                    "member1",
                    third -> {
                      member = third;
                      browser.as(
                          "clerk2",
                          fourth -> {
                            colleague = fourth;
                            wholeCase();
                          });
                    });
              });
        });
  }

  private void wholeCase() {
    clerkRegistersTheVisit();
    chairDeliberates();
    chairSignsTheNotice();
    clerkServesTheNotice();
    memberHandles();
    colleagueReviewsTheResult();
    clerkDraftsTheReply();
    chairSignsTheReply();
    clerkServesTheReply();
    clerkRecordsTheRating();
    caseFileIsClosed();
  }

  private void clerkRegistersTheVisit() {
    clerk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记信访")).click();
    TaskForm form = TaskForm.on(clerk);
    form.choose("信访形式", "来访").day("收到日期", TODAY.plusDays(3)).choose("接访地点", "人大办");
    form.type("姓名（名称）", "周桂兰").choose("性别", "女").type("电话", "13800000000");
    form.choose("所在村", "青山村").type("住址（组、门牌）", "塘湾组18号").type("职业或者工作单位", "务农");
    form.type("标题", TITLE).type("反映的事实和理由", "邻居今年三月翻建房屋，北墙越过原界址约三十厘米，占了我家的滴水。\n村里调解过两次，没有结果。");
    form.row("信访人的请求（逐项填写，办结时逐项答复）", 0).type("请求", "请求恢复原界址");
    form.choose("信访目的", "求决").choose("问题类别", "宅基地").choose("问题属地", "青山村");
    form.type("证据材料", "宅基地使用证复印件1份2页");
    form.type("当场答复、解释", "已说明办理程序和期限。").type("拟办意见", "建议主席团组织双方丈量、调解。").tick("新的事项");
    form.type("人数", "7");
    for (int row = 0; row < 6; row++) {
      form.add("推选的代表").row("推选的代表", row).type("姓名", "代表" + "甲乙丙丁戊己".charAt(row));
    }
    assertThat(clerk.locator(".huiyin-case-link")).hasCount(0);
    picture(clerk, "register-filled");
    assertThat(form.send().status()).isEqualTo(400);

    assertThat(clerk.locator(".page-notifications")).containsText("“推选的代表”最多填写 5 行");
    assertThat(form.valueOf("标题")).isEqualTo(TITLE);
    assertThat(form.row("推选的代表", 5).valueOf("姓名")).isEqualTo("代表己");
    picture(clerk, "register-refused");

    form.type("人数", "1");
    assertThat(form.send().status()).isEqualTo(400);
    assertThat(clerk.locator("[data-huiyin-refused]")).containsText("收到日期");
    assertThat(clerk.locator(".page-notifications")).containsText("晚于今天");
    picture(clerk, "register-refused-again");

    form.day("收到日期", TODAY);
    assertThat(form.send().status()).isEqualTo(204);
    Locator registered = clerk.getByRole(AriaRole.STATUS);
    assertThat(registered).containsText("请把回执单交给来访人");
    picture(clerk, "registered");
    Matcher said = NUMBER.matcher(registered.innerText());
    assertThat(said.find()).isTrue();
    number = said.group(1);
    Download slip = clerk.waitForDownload(() -> clerk.getByText("打印回执单").click());
    assertThat(slip.suggestedFilename()).isEqualTo("slip.docx");
  }

  private void chairDeliberates() {
    List<Request> asked = new ArrayList<>();
    chair.onRequest(
        request -> {
          if (request.url().endsWith("/api/tasks/cards")) {
            asked.add(request);
          }
        });
    Locator card = cardIn(chair, "待研究");
    assertThat(card).containsText(TITLE);
    assertThat(card).containsText(Pattern.compile("剩\\d+天"));
    assertThat(asked).hasSize(1);
    take(chair, card);
    TaskForm form = TaskForm.on(chair);
    assertThat(form.valueOf("反映的事实和理由")).contains("滴水");
    picture(chair, "deliberate-open");
    form.choose("研究会议", "＋ 新").day("研究日期", TODAY).type("地点", "乡人大会议室").choose("主持人", "陆怀远");
    form.choose("参加人", "陆怀远").choose("参加人", "傅长庚").choose("参加人", "秦大勇");
    form.part("二、各项请求").choose("是否合法", "是").choose("是否合理", "是");
    form.row("三、各人意见", 0).choose("成员", "傅长庚").type("意见", "先量清楚界址，再请双方坐下来谈。");
    form.type("办理意见", "由傅长庚牵头，会同村委会实地丈量，组织双方调解。").tick("直接办理");
    form.choose("职权依据", "双方同意调解").choose("承办人", "傅长庚").choose("办理程序", "第三十一条第六项");
    picture(chair, "deliberate-filled");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void chairSignsTheNotice() {
    // The card of the deliberation, just done, may still be there.
    Locator card = cardIn(chair, "待签批").filter(new Locator.FilterOptions().setHasText("签发告知书"));
    take(chair, card);
    TaskForm form = TaskForm.on(chair);
    assertThat(form.valueOf("告知内容")).contains("由本机关办理");
    form.tick("同意签发");
    picture(chair, "sign-notice");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void clerkServesTheNotice() {
    take(clerk, cardIn(clerk, "本组待领"));
    TaskForm form = TaskForm.on(clerk);
    assertThat(form.valueOf("文号")).contains("号");
    form.tick("已送达").choose("送达方式", "直接送达").day("收到日期", TODAY);
    picture(clerk, "notice");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void memberHandles() {
    cardIn(member, "我的待办").click();
    TaskForm form = TaskForm.on(member);
    assertThat(form.valueOf("研究的办理意见")).contains("实地丈量");
    form.add("一、调查核实")
        .row("一、调查核实", 0)
        .day("日期", TODAY)
        .type("询问对象", "双方当事人、村民小组长")
        .type("地点", "塘湾组现场")
        .type("查明的情况", "新房北墙越过旧石桩连线二十八厘米。");
    form.tick("经双方同意进行了调解").choose("调解结果", "达成协议").day("调解日期", TODAY);
    form.type("协议主要内容或者未达成的原因", "以旧石桩为界，拆除越界墙垛。").tick("办理完毕，报审核").type("办理结果", RESULT);
    picture(member, "handle");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void colleagueReviewsTheResult() {
    take(colleague, cardIn(colleague, "本组待领"));
    TaskForm form = TaskForm.on(colleague);
    assertThat(form.valueOf("办理结果")).isEqualTo(RESULT);
    form.tick("通过").choose("矛盾来源", "农户之间").choose("化解层级", "乡镇");
    picture(colleague, "review");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void clerkDraftsTheReply() {
    take(clerk, cardIn(clerk, "本组待领"));
    TaskForm form = TaskForm.on(clerk);
    form.part("一、逐项处理意见").choose("处理结果", "调解达成一致").type("处理意见", RESULT);
    form.type("查明的事实", "经现场丈量并询问双方和村民小组长，新房北墙越过旧石桩连线二十八厘米。");
    form.type("理由", "双方在宅基地登记时以旧石桩为界，越界部分应当退回。");
    form.type("法律法规和政策依据", "《中华人民共和国民法典》第二百八十八条").tick("已核对救济途径、期限和机关名称");
    picture(clerk, "draft-reply");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void chairSignsTheReply() {
    chair.reload();
    Page list = chair.waitForPopup(() -> chair.locator("a.huiyin-sign[href='/sign']").click());
    Locator paper = list.locator("tbody").filter(new Locator.FilterOptions().setHasText(number));
    paper.getByText("全文").click();
    assertThat(paper).containsText("二十八厘米");
    assertThat(paper).containsText("第二百八十八条");
    paper.getByRole(AriaRole.CHECKBOX).check();
    picture(list, "sign");
    list.getByText("签发选中的").click();
    assertThat(paper).containsText("已签发");
    picture(list, "signed");
    picture(chair, "to-sign");
  }

  private void clerkServesTheReply() {
    take(clerk, cardIn(clerk, "本组待领"));
    TaskForm form = TaskForm.on(clerk);
    assertThat(form.valueOf("答复文号")).contains("号");
    form.tick("已送达").choose("送达方式", "直接送达").day("收到日期", TODAY);
    picture(clerk, "serve-reply");
    assertThat(form.send().status()).isEqualTo(204);
  }

  private void clerkRecordsTheRating() {
    take(clerk, cardIn(clerk, "本组待领"));
    TaskForm form = TaskForm.on(clerk);
    Page file = clerk.waitForPopup(() -> clerk.locator(".huiyin-case-link").click());
    assertThat(file.getByText(TITLE).first()).isVisible();
    file.waitForLoadState();
    file.locator("button[data-act=note]").click();
    file.locator("dialog textarea").fill("已电话请信访人评价。");
    file.locator("dialog button[value=send]").click();
    assertThat(file.locator("main")).containsText("已电话请信访人评价。");
    form.tick("基本满意").day("评价日期", TODAY);
    picture(clerk, "rating");
    assertThat(form.send().status()).isEqualTo(204);
    file.reload();
    clerk = file;
  }

  private void caseFileIsClosed() {
    assertThat(clerk.locator("header")).containsText(number);
    assertThat(clerk.locator("header")).containsText("办结");
    picture(clerk, "case-file");
  }

  private Locator cardIn(Page page, String list) {
    page.locator(".task-filters").getByText(list).click();
    Locator card =
        page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(number));
    card.waitFor();
    return card;
  }

  private static void take(Page page, Locator card) {
    card.click();
    page.getByText("领取", new Page.GetByTextOptions().setExact(true)).click();
  }

  /**
   * The whole form, also what a person would have to scroll to; a step that speaks English is
   * refused on the way.
   */
  private void picture(Page page, String name) {
    assertThat(SpokenText.englishOn(page)).isEmpty();
    Object height =
        page.evaluate(
            "() => document.querySelector('.fjs-container')?.scrollHeight ?? document.body.scrollHeight");
    page.setViewportSize(1440, Math.max(900, ((Number) height).intValue() + 340));
    Path file = Path.of("target", "screenshots", "%02d-%s.png".formatted(++pictures, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    page.setViewportSize(1440, 900);
  }
}
