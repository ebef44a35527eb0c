package org.huiyin.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
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
        "已收悉。",
        "2016年6月12日",
        "来信收到。2016-06-12",
        "已转交相关部门。",
        "您好，您的来信已收悉，感谢您的关注。",
        "您反映的问题已转交有关部门处理。",
        "已交由乡政府研究办理，请耐心等待。",
        "您反映的情况已转自然资源所调查处理。",
        "网友你好，留言已收到，我们已将您反映的问题转交给村镇建设办公室调查核实。"
      })
  void anAnswerThatOnlyReceivesOrPassesOnIsNone(String text) {
    assertThat(EmptyAnswer.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "经查，您家宅基地四至清楚，邻居越界0.3米，已调解恢复。",
        "经丈量，新房占用原界址，应当退让。",
        "已转交乡政府；经乡政府调查，界址以2008年登记为准，邻居须退让三十厘米。",
        "2026年6月30日前全线通车。",
        "您的低保申请已获批准，自本月起发放。"
      })
  void anAnswerThatSaysWhatWasFoundOrDecidedIsOne(String text) {
    assertThat(EmptyAnswer.is(text)).isFalse();
  }
}
