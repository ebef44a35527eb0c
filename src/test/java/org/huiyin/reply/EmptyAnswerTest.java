package org.huiyin.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.huiyin.letters.LetterFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L2022-28")
class EmptyAnswerTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "   ",
        "……",
        "2016年6月12日",
        "来信收到。2016-06-12",
        "已收悉。",
        "收到，谢谢。",
        "已转办。",
        "正在办理。",
        "已转交相关部门。",
        "您好，您的来信已收悉，感谢您的关注。",
        "您的来电已记录，相关情况已上报乡党委政府。",
        "您反映的问题已转县民政局办理。",
        "您反映的问题已转交有关部门处理。",
        "您反映的情况已转自然资源所调查处理。",
        "您的信访件已批转给分管领导阅处。",
        "此件已呈报主席阅示。",
        "已按程序报送县自然资源局",
        "我们已反馈给村镇建设办，由他们负责",
        "此事已由国土所跟进",
        "已交由乡政府研究办理，请耐心等待。",
        "您反映的王家湾组道路塌方问题，已交由交通运输所研究处理。",
        "您所反映的邻里纠纷一事，我们已通知村委会跟进处理。",
        "网友你好，留言已收到，我们已将您反映的问题转交给村镇建设办公室调查核实。",
        "尊敬的李先生：您好！来信收到，情况已了解，请放心。",
        "来信已登记，请耐心等待办理结果。",
        "正在协调相关部门解决，后续有结果将第一时间回复您",
        "该问题正在处理中，请等候",
        "有关部门正在调查，调查清楚后会及时答复。",
        "目前该事项已进入办理流程，请您静候佳音。",
        "经研究，您的诉求已移交乡综合执法队，请与其联系。",
        "经向领导汇报，已安排专人负责，请您关注后续进展。",
        "我们高度重视，已责成有关单位尽快核实并答复。",
        "我们会继续跟踪督办，一有进展即告知。",
        "已函告县林业局，待其回复后再告知您。",
        "主席团已将此件交办司法所，由其直接答复您。",
        "您提出的意见很好，已转相关站所参考。",
        "感谢您对人大工作的支持，您的建议我们将认真研究。",
        "您反映的自来水费用问题，我办已督促供水公司核查。",
        "现已将您的材料一并转送县人社局劳动监察大队处理。"
      })
  void anAnswerThatOnlyReceivesPassesOnOrAsksToWaitIsNone(String text) {
    assertThat(EmptyAnswer.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "经查，反映属实。",
        "路灯已修复。",
        "已批准您的申请。",
        "证件已办好，您可随时领取。",
        "您家的低保金已于3月收到并入账",
        "经核实，补偿款已移交村委会发放到户",
        "经查，您家宅基地四至清楚，邻居越界0.3米，已调解恢复。",
        "来信收悉。经现场丈量，新房北墙越过原界址二十八厘米，应当退让。",
        "经丈量，新房占用原界址，应当退让。",
        "宅基地界址以2008年登记为准。",
        "已转交乡政府；经乡政府调查，界址以2008年登记为准，邻居须退让三十厘米。",
        "已转交乡政府；乡政府答复，今年不再扩建该路。",
        "2026年6月30日前全线通车。",
        "您反映的水渠已于10月12日清淤，共三百米。",
        "您的低保申请已获批准，自本月起发放。",
        "你家不符合低保条件，家庭人均收入高于标准。",
        "您要求返还的押金1200元，公司已退还。",
        "您的养老金从九月起补发。",
        "自来水11月起恢复供应。",
        "垃圾已清运，今后每周清运两次。",
        "已责令停工，并罚款二千元。",
        "未发现村干部截留补助的情况。",
        "不予支持，理由是土地承包合同尚在期内。",
        "该地块属国有林场，不属村集体。",
        "双方自愿达成调解协议，邻居补偿八百元。",
        "建议采纳：村口增设减速带。",
        "已将您纳入今年危房改造名单，明年五月前完工。",
        "村道硬化列入明年计划，预算四十万元。",
        "您的户口已迁入王家湾组。",
        "建房许可须先由村民小组会议讨论通过，再向乡村镇建设办申请。",
        "请持身份证到乡便民服务中心三号窗口补办。",
        "该事项应当通过诉讼解决，您可以向县人民法院起诉。"
      })
  void anAnswerThatSaysWhatWasFoundOrDecidedOrWhereToGoIsOne(String text) {
    assertThat(EmptyAnswer.is(text)).isFalse();
  }

  /**
   * All of them were read: of the empty ones one or two could be called answers; of a hundred
   * others of at most 200 characters, three say nothing after all.
   */
  @Test
  void ofTheRealRepliesOneInTenSaysNothing() {
    assumeTrue(LetterFile.found().isPresent(), "The real letters are never part of the project");
    var replies = LetterFile.read(LetterFile.found().orElseThrow());

    var empty = replies.stream().filter(letter -> EmptyAnswer.is(letter.reply())).toList();

    assertThat(replies).hasSize(1400);
    assertThat(empty).hasSize(137);
    assertThat(empty).allMatch(letter -> letter.reply().length() < 120, "is short");
  }
}
