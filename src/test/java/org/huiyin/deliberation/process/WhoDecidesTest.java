package org.huiyin.deliberation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A way is decided by a sitting, not by one person (rules.md, "Who does what"). */
@Tag("R41")
class WhoDecidesTest extends Situation {

  private String idOf(String userId) {
    return String.valueOf(organisation.personOf(userId).orElseThrow().id());
  }

  private List<String> ids(String users) {
    return Stream.of(users.split(" ")).map(this::idOf).toList();
  }

  private Map<String, Object> decision(
      String presides, String attend, String recused, String responsible) {
    Map<String, Object> form = walk.direct();
    form.put("chairedBy", idOf(presides));
    form.put("attendees", ids(attend));
    form.put("responsiblePerson", responsible);
    form.put("opinions", List.of(Map.of("member", idOf(presides), "opinion", "同意。")));
    if (recused != null) {
      form.put("recusals", List.of(Map.of("person", idOf(recused), "reason", "系当事人近亲属。")));
    }
    return form;
  }

  @ParameterizedTest(name = "{0} sends, {1} presides over {2}, {4} handles")
  @CsvSource(
      nullValues = "-",
      value = {
        "chair,     chair,     chair member2,           -,       member1",
        "chair,     chair,     chair member2,           -,       chair",
        "member2,   chair,     chair member2,           -,       member1",
        "vicechair, vicechair, vicechair member2,       chair,   member1",
        "chair,     chair,     chair member2 member3,   member3, member1",
      })
  void aSittingUnderItsChairDecides(
      String sends, String presides, String attend, String recused, String responsible) {
    walk.register();

    walk.submit(sends, "deliberate", decision(presides, attend, recused, responsible));

    assertThat(walk.waitsAt("handleDirectly")).isTrue();
  }

  @ParameterizedTest(name = "{0} sends, {1} presides over {2}, {4} handles: {5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "member1,   member1,   member1,               -,       member1, 研究由主席主持",
        "member1,   member1,   member1,               -,       member1, 不是一个人的决定",
        "chair,     chair,     chair,                 -,       member1, 不是一个人的决定",
        "chair,     chair,     chair member2,         member2, member1, 不是一个人的决定",
        "vicechair, vicechair, vicechair member2,     -,       member1, 研究由主席主持",
        "member2,   vicechair, vicechair member2,     -,       member1, 研究由主席主持",
        "member1,   chair,     chair member1 member2, -,       member1, 指定自己承办",
        "member1,   chair,     chair member2,         -,       member3, 没有参加这次研究的人",
      })
  void onePersonAloneDoesNot(
      String sends,
      String presides,
      String attend,
      String recused,
      String responsible,
      String sentence) {
    walk.register();

    assertThat(
            refusal(
                () ->
                    walk.submit(
                        sends, "deliberate", decision(presides, attend, recused, responsible))))
        .contains(sentence);
    assertThat(walk.waitsAt("deliberate")).isTrue();
  }

  @ParameterizedTest
  @Tag("L2022-30")
  @CsvSource({"chair, true", "member2, false"})
  void ofASealedCaseOnlyTheChairAndThoseNamedForItSpeak(String speaks, boolean stands) {
    walk.register(Map.of("purpose", "ACCUSATION", "category", "12"));
    Map<String, Object> form = decision("chair", "chair member2", null, "member1");
    form.put("ground", "PC_DEPUTY_CONDUCT");
    form.put("opinions", List.of(Map.of("member", idOf(speaks), "opinion", "同意。")));

    if (stands) {
      walk.submit("chair", "deliberate", form);
    } else {
      assertThat(refusal(() -> walk.submit("chair", "deliberate", form))).contains("密件由主席和指定的人研究");
    }
    assertThat(walk.waitsAt("deliberate")).isEqualTo(!stands);
  }
}
