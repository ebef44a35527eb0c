package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.huiyin.HuiyinTest;
import org.huiyin.clock.MovableClock;
import org.huiyin.petition.process.DueJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A visit that is referred to the building office, comes back late, is returned once, and ends in a
 * joint conference: each step by the person whose it is, in the real Tasklist and on the pages
 * beside it. What the screen showed at each step lies in {@code target/screenshots}.
 */
@Tag("own-jvm")
@HuiyinTest
@Tag("thorough")
class ReferredCaseInTasklistTest {

  private static final Pattern NUMBER = Pattern.compile("编号 (\\S+?)。");
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);
  private static final LocalDate DUE = LocalDate.of(2026, 5, 29);
  private static final LocalDate HELD = LocalDate.of(2026, 6, 15);
  private static final String TITLE = "建房堆料堵住排水沟";
  private static final String PART = "查明堆料和施工是否堵塞公共排水沟，依法处理，并书面答复信访人。";

  @LocalServerPort private int port;
  @Autowired private MovableClock clock;
  @Autowired private RuntimeService processes;
  @Autowired private ManagementService jobs;

  private final Pictures pictures = new Pictures("referred-");
  private final Map<String, Desk> desks = new HashMap<>();
  private Desk clerk;
  private Desk colleague;
  private Desk chair;
  private Desk unit;
  private Desk viceChair;
  private Desk convener;
  private String number;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  @Tag("R43")
  @Tag("R45")
  void aLateReferralIsReturnedOnceAndEndsInAConference() {
    try (StaffBrowser browser = StaffBrowser.at(port)) {
      atTheirDesks(
          browser, List.of("clerk", "clerk2", "chair", "head-housing", "vicechair", "head-gov"));
    }
  }

  /** Everybody stays logged in, as on the desks of an office. */
  private void atTheirDesks(StaffBrowser browser, List<String> others) {
    if (others.isEmpty()) {
      clerk = desks.get("clerk");
      colleague = desks.get("clerk2");
      chair = desks.get("chair");
      unit = desks.get("head-housing");
      viceChair = desks.get("vicechair");
      convener = desks.get("head-gov");
      wholeCase();
      return;
    }
    browser.as(
        others.get(0),
        page -> {
          desks.put(others.get(0), new Desk(page));
          on(MONDAY);
          atTheirDesks(browser, others.subList(1, others.size()));
        });
  }

  private void wholeCase() {
    clerkRegistersTheVisit();
    chairRefersItToTheBuildingOffice();
    clerkWordsTheLetter();
    chairSignsNoticeAndLetterAtOnce();
    clerkServesTheNotice();
    unitSignsForIt();
    on(MONDAY.plusDays(4));
    unitNotesItsProgress();
    on(DUE.plusDays(3));
    theDayPassesAndTheChairSignsANotice();
    on(DUE.plusDays(5));
    unitAnswersTheNotice();
    unitReports();
    on(DUE.plusDays(6));
    officeReturnsTheReport();
    on(DUE.plusDays(10));
    unitReportsAgain();
    on(DUE.plusDays(11));
    officeBringsItBeforeAConference();
    clerkCallsTheConference();
    convenerSignsTheInvitations();
    on(HELD);
    clerkRecordsTheMinutes();
    convenerApprovesTheMinutes();
    clerkDraftsTheReply();
    chairSignsTheReply();
    clerkServesTheReply();
    clerkRecordsTheRating();
    on(HELD.plusDays(10));
    unitCarriesOutWhatWasDecided();
    supervisorStrikesItOff();
    caseFileIsClosed();
  }

  /** Nine in the morning. */
  private void on(LocalDate day) {
    Instant nine = LocalDateTime.of(day, LocalTime.of(9, 0)).atZone(clock.getZone()).toInstant();
    clock.moveTo(nine);
    desks.values().forEach(desk -> desk.page().context().clock().setSystemTime(Date.from(nine)));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void clerkRegistersTheVisit() {
    Page page = clerk.page();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登记信访")).click();
    TaskForm form = TaskForm.on(page);
    form.choose("信访形式", "来访").day("收到日期", today()).choose("接访地点", "人大办");
    form.type("姓名（名称）", "周桂兰").choose("性别", "女").type("电话", "13800000000").type("人数", "1");
    form.choose("所在村", "青山村").type("住址（组、门牌）", "塘湾组18号").type("职业或者工作单位", "务农");
    form.type("标题", TITLE).type("反映的事实和理由", "上首人家建房，砂石堆在公共排水沟上。\n四月里两场大雨，水都进了我家堂屋。");
    form.row("信访人的请求（逐项填写，办结时逐项答复）", 0).type("请求", "请求疏通排水沟");
    form.choose("信访目的", "求决").choose("问题类别", "宅基地").choose("问题属地", "青山村");
    form.type("当场答复、解释", "已说明办理程序和期限。").type("拟办意见", "建议交村镇建设办公室办理。").tick("新的事项");
    sent(form);
    Locator registered = page.getByRole(AriaRole.STATUS);
    Matcher said = NUMBER.matcher(registered.innerText());
    assertThat(said.find()).isTrue();
    number = said.group(1);
  }

  private void chairRefersItToTheBuildingOffice() {
    TaskForm form = chair.open("待研究", "研究", number);
    form.choose("研究会议", "＋ 新").day("研究日期", today()).type("地点", "乡人大会议室").choose("主持人", "陆怀远");
    form.choose("参加人", "陆怀远").choose("参加人", "傅长庚").choose("参加人", "秦大勇");
    form.part("二、各项请求").choose("是否合法", "是").choose("是否合理", "是");
    form.row("三、各人意见", 0).choose("成员", "傅长庚").type("意见", "雨季快到了，限月底前办好。");
    form.type("办理意见", "交村镇建设办公室限期办理。").tick("交办、转办（由承办单位办理）");
    form.choose("办理程序", "第三十一条第六项");
    form.row("承办单位（交办、转办、函请）", 0)
        .choose("承办单位或者村级小组", "村镇建设办公室")
        .choose("方式", "交办")
        .day("限办日期", DUE)
        .type("办理事项", PART)
        .tick("主办");
    form.type("函件联系人和电话", "唐晓梅 0855-1234567");
    pictures.of(chair.page(), "deliberate");
    sent(form);
  }

  /** Who decided does not sign his own draft: the office words it. */
  private void clerkWordsTheLetter() {
    TaskForm form = clerk.open("本组待领", "拟写交办函", number);
    assertThat(form.valueOf("办理事项")).isEqualTo(PART);
    form.type("办理要求", "办结后三日内报送办结报告，附答复副本。");
    pictures.of(clerk.page(), "word-letter");
    sent(form);
  }

  private void chairSignsNoticeAndLetterAtOnce() {
    Page list = chair.signs(number, "签发告知书", "签发交办函");
    assertThat(Desk.line(list, number, "签发交办函")).containsText(PART);
    assertThat(Desk.line(list, number, "签发交办函")).containsText("2026-05-29");
    pictures.of(list, "sign-letter");
    signed(list, "签发告知书", "签发交办函");
  }

  private void signed(Page list, String... papers) {
    list.getByText("签发选中的").click();
    for (String paper : papers) {
      assertThat(Desk.line(list, number, paper)).containsText("已签发");
    }
    list.close();
  }

  private void clerkServesTheNotice() {
    TaskForm form = clerk.open("本组待领", "送达告知书", number);
    form.tick("已送达").choose("送达方式", "直接送达").day("收到日期", today());
    sent(form);
  }

  private void unitSignsForIt() {
    TaskForm form = unit.open("本组待领", "签收", number);
    assertThat(form.valueOf("办理事项")).isEqualTo(PART);
    assertThat(form.valueOf("文号")).contains("〔2026〕");
    form.tick("签收").day("收到日期", today()).type("签收人", "葛新民");
    pictures.of(unit.page(), "sign-for");
    sent(form);
  }

  private void unitNotesItsProgress() {
    unit.open("本组待领", "承办", number);
    Page file = unit.file();
    assertThat(file.locator("main")).containsText("水都进了我家堂屋");
    Desk.act(file, "记一笔进展", "到现场查看，砂石占沟约六米，已口头要求清理。");
    assertThat(file.locator("main")).containsText("占沟约六米");
    pictures.of(file, "unit-page");
    file.close();
  }

  private void theDayPassesAndTheChairSignsANotice() {
    assertThat(runDue("referral")).isPositive();
    Page list = chair.signs(number, "签发督办函");
    assertThat(Desk.line(list, number, "签发督办函")).containsText("村镇建设办公室");
    pictures.of(list, "sign-supervision");
    signed(list, "签发督办函");
  }

  private void unitAnswersTheNotice() {
    Page file = unitPage();
    assertThat(file.locator("main")).containsText("督〔2026〕");
    pictures.of(file, "supervised");
    Desk.act(file, "回复督办函", "因汛前排查人手不足耽误，本周内办结。");
    assertThat(file.locator("main")).containsText("本周内办结");
    file.close();
  }

  private Page unitPage() {
    unit.open("我的待办", "承办|报告", number);
    return unit.file();
  }

  private void unitReports() {
    Page file = unitPage();
    uploads(file, "给周桂兰的答复");
    file.close();
    TaskForm form = unit.open("我的待办", "承办", number);
    form.tick("办理完毕，填写办结报告");
    pictures.of(unit.page(), "work");
    sent(form);
    report("砂石已清走，沟面恢复。", "青建答〔2026〕3号");
  }

  private void report(String carriedOut, String answer) {
    TaskForm form = unit.open("本组待领", "报告", number);
    form.type("基本情况", "信访人反映建房堆料堵沟。");
    form.type("调查核实情况", "现场查看并询问双方，砂石占沟约六米。");
    form.type("处理意见及依据", "责令三日内清理，依据《村庄和集镇规划建设管理条例》。");
    form.type("落实情况", carriedOut).type("信访人意见", "愿意再看一场雨。").type("签发人", "葛新民");
    form.type("答复文号", answer).day("送达信访人的日期", today()).choose("答复副本", "给周桂兰的答复");
    form.day("报送日期", today());
    pictures.of(unit.page(), "report");
    sent(form);
  }

  private static void uploads(Page file, String title) {
    Locator upload = file.locator("#upload");
    upload.locator("[name=title]").fill(title);
    upload
        .locator("[type=file]")
        .setInputFiles(
            new FilePayload(
                "答复.pdf",
                "application/pdf",
                "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII)));
    upload.locator("[name=answer]").check();
    upload.locator("button").click();
    assertThat(file.locator(".papers")).containsText(title);
  }

  private void officeReturnsTheReport() {
    TaskForm form = colleague.open("本组待领", "审核", number);
    assertThat(form.valueOf("调查核实情况")).contains("砂石占沟约六米");
    assertThat(form.valueOf("承办单位的答复文号")).isEqualTo("青建答〔2026〕3号");
    assertThat(colleague.page().getByText("下载：").locator("a")).hasText("附件1");
    form.tick("退回重办").type("理由", "没有说明下一场雨前怎么保证不再堵塞。").type("重办天数", "7");
    pictures.of(colleague.page(), "returned");
    sent(form);
  }

  private void unitReportsAgain() {
    TaskForm form = unit.open("本组待领", "承办", number);
    assertThat(form.valueOf("退回重办的理由")).contains("不再堵塞");
    pictures.of(unit.page(), "rework");
    form.tick("办理完毕，填写办结报告");
    sent(form);
    report("加了盖板，但沟的归属双方各执一词。", "青建答〔2026〕4号");
  }

  private void officeBringsItBeforeAConference() {
    TaskForm form = colleague.open("本组待领", "审核", number);
    form.tick("提请联席会议").type("理由", "沟的归属和管护涉及建设办、水利站和村里，一家定不了。");
    pictures.of(colleague.page(), "to-conference");
    sent(form);
  }

  private void clerkCallsTheConference() {
    TaskForm form = clerk.open("本组待领", "筹备", "");
    form.tick("发会议通知").tick("乡政府").day("会议日期", HELD).type("时间", "09:00").type("地点", "乡政府二楼会议室");
    form.row("三、议题和参加单位", 0)
        .choose("信访件", number)
        .type("议题", "公共排水沟的归属和管护")
        .choose("参加的单位、村和代表小组", "村镇建设办公室")
        .choose("参加的单位、村和代表小组", "水利服务站")
        .choose("参加的单位、村和代表小组", "青山村");
    form.choose("签发人", "方文澜").type("联系人及电话", "唐晓梅 0855-1234567");
    pictures.of(clerk.page(), "call-conference");
    sent(form);
  }

  private void convenerSignsTheInvitations() {
    Page list = convener.signs("RDLX-2026", "签发会议通知");
    assertThat(Desk.line(list, "RDLX-2026", "签发会议通知")).containsText("公共排水沟的归属和管护");
    pictures.of(list, "sign-invitations");
    signed(list, "签发会议通知");
  }

  private void clerkRecordsTheMinutes() {
    TaskForm form = clerk.open("本组待领", "记录", "RDLX-2026");
    form.tick("已经召开").day("召开日期", today()).type("主持人", "方文澜");
    form.type("出席", "方文澜、陆怀远、葛新民、水利服务站和青山村负责人");
    form.type("汇报", "村镇建设办公室汇报了两次现场处理的情况。");
    form.type("讨论", "会议认为排水沟为村集体公共设施，任何一户不得占用。");
    form.row("三、议定事项（逐条）", 0)
        .choose("信访件", number)
        .type("议定事项", "清理并加固排水沟，落实村里日常管护。")
        .choose("牵头单位", "村镇建设办公室")
        .day("完成时限", HELD.plusDays(20))
        .choose("责任人", "葛新民")
        .choose("配合单位", "水利服务站")
        .choose("督办人", "沈若兰");
    pictures.of(clerk.page(), "minutes");
    sent(form);
  }

  private void convenerApprovesTheMinutes() {
    TaskForm form = convener.open("本组待领", "审定", "RDLX-2026");
    assertThat(form.valueOf("会议纪要")).contains("清理并加固排水沟", "村镇建设办公室");
    form.tick("同意印发");
    pictures.of(convener.page(), "approve-minutes");
    Page conference = convener.file();
    sent(form);
    conference.reload();
    assertThat(conference.locator("main")).containsText("清理并加固排水沟");
    conference.locator("main a[href^='/action-items/']").first().click();
    assertThat(conference.locator("header")).containsText("沈若兰");
    pictures.of(conference, "convener-follows");
    conference.close();
  }

  private void clerkDraftsTheReply() {
    TaskForm form = clerk.open("本组待领", "拟写答复", number);
    assertThat(form.valueOf("查明的事实")).contains("清理并加固排水沟", "村镇建设办公室");
    assertThat(form.valueOf("理由")).contains("纪〔2026〕");
    form.part("一、逐项处理意见").choose("处理结果", "调解达成一致").type("处理意见", "由村镇建设办公室清理加固，村里日常管护。");
    form.type("法律法规和政策依据", "《村庄和集镇规划建设管理条例》").tick("已核对救济途径、期限和机关名称");
    pictures.of(clerk.page(), "draft-reply");
    sent(form);
  }

  private void chairSignsTheReply() {
    Page list = chair.signs(number, "签发答复");
    pictures.of(list, "sign-reply");
    signed(list, "签发答复");
  }

  private void clerkServesTheReply() {
    TaskForm form = clerk.open("本组待领", "送达答复", number);
    form.tick("已送达").choose("送达方式", "直接送达").day("收到日期", today());
    sent(form);
  }

  private void clerkRecordsTheRating() {
    TaskForm form = clerk.open("本组待领", "评价", number);
    form.tick("基本满意").day("评价日期", today());
    Page file = clerk.file();
    sent(form);
    file.reload();
    assertThat(file.locator("header")).not().containsText("办结");
    assertThat(file.locator("tr").filter(new Locator.FilterOptions().setHasText("第三十四条")))
        .containsText("2026-06-15 完成");
    pictures.of(file, "answered-not-archived");
    desks.put("file", new Desk(file));
  }

  private void unitCarriesOutWhatWasDecided() {
    TaskForm form = unit.open("本组待领", "落实", "RDLX-2026");
    pictures.of(unit.page(), "action-item");
    Page item = unit.file();
    item.locator("form[data-note] textarea").fill("盖板已换，护墙砌了一半。");
    item.locator("form[data-note] [name=percent]").fill("60");
    item.locator("form[data-note] button").click();
    assertThat(item.locator("main")).containsText("护墙砌了一半");
    byte[] photo = "%PDF-1.7 photo".getBytes(StandardCharsets.US_ASCII);
    handsIn(item, "清沟后的录像", Arrays.copyOf(photo, 21 * 1024 * 1024));
    assertThat(item.locator("form[data-upload] .refusal")).hasText("文件超过 20 MB，不能上传。");
    handsIn(item, "清沟后的照片", photo);
    assertThat(item.locator("main")).containsText("清沟后的照片");
    pictures.of(item, "action-item-page");
    item.close();
    form.day("落实日期", today()).type("落实情况", "排水沟已清理加固，村里排了每月巡查。");
    sent(form);
  }

  private static void handsIn(Page item, String title, byte[] content) {
    Locator upload = item.locator("form[data-upload]");
    upload.locator("[name=title]").fill(title);
    upload
        .locator("[type=file]")
        .setInputFiles(new FilePayload("ditch.pdf", "application/pdf", content));
    upload.locator("button").click();
  }

  private void supervisorStrikesItOff() {
    TaskForm form = viceChair.open("本组待领", "销号", number);
    form.tick("销号").type("核查情况", "雨后现场查看，排水通畅。");
    pictures.of(viceChair.page(), "strike-off");
    sent(form);
  }

  private void caseFileIsClosed() {
    Page file = desks.get("file").page();
    file.reload();
    assertThat(file.locator("header")).containsText("办结");
    pictures.of(file, "case-file");
  }

  private int runDue(String process) {
    DueJobs due = new DueJobs(jobs, clock);
    return processes
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .processInstanceBusinessKey(number)
        .list()
        .stream()
        .mapToInt(instance -> due.run(instance.getId()))
        .sum();
  }

  private static void sent(TaskForm form) {
    assertThat(form.send().status()).isEqualTo(204);
  }
}
