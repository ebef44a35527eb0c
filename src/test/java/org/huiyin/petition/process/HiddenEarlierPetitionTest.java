package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A clerk who is complained of registers the same person's next visit: the form must not tell him
 * what the earlier one was (rules, Who must not see).
 */
@Tag("R40")
@Tag("L2022-30")
class HiddenEarlierPetitionTest extends Situation {

  private static final String PHONE = "13908556611";
  private static final Map<String, Object> HER =
      Map.of("petitionerName", "告过经办人的人", "phone", PHONE, "village", "V06");

  @Test
  void ofTheSamePersonIsNamedByNothingButThatTheOfficeBeAsked() {
    String number = aComplaintOfTheClerk();
    CaseWalk again = anotherCase().start();
    Map<String, Object> undecided = CaseWalk.without(CaseWalk.with(again.visit(), HER), "earlier");

    String hidden = refusal(() -> again.submit(CaseWalk.CLERK, "register", undecided));

    assertThat(hidden).contains("已有在先的信访登记，请向办公室核实").doesNotContain(number);
    assertThat(again.waitsAt("register")).isTrue();
  }

  @Test
  void isNotJoinedByItsNumberAndAnswersLikeANumberThatNeverWas() {
    String number = aComplaintOfTheClerk();
    CaseWalk again = anotherCase().start();

    for (boolean byAnother : List.of(false, true)) {
      String hidden =
          refusal(() -> again.submit(CaseWalk.CLERK, "register", same(number, byAnother)));
      String never =
          refusal(
              () -> again.submit(CaseWalk.CLERK, "register", same("RDXF-2026-9999", byAnother)));
      assertThat(hidden).isEqualTo(never).doesNotContain(number);
    }
    assertThat(onRecord().entries()).hasSize(1);
    assertThat(again.waitsAt("register")).isTrue();
  }

  private String aComplaintOfTheClerk() {
    String accused = String.valueOf(organisation.personOf(CaseWalk.CLERK).orElseThrow().id());
    walk.register(CaseWalk.with(HER, Map.of("complainedOf", List.of(Map.of("person", accused)))));
    return walk.running().getBusinessKey();
  }

  private Map<String, Object> same(String number, boolean byAnother) {
    return CaseWalk.with(
        CaseWalk.with(walk.visit(), HER),
        Map.of("earlier", "SAME_MATTER", "earlierNumber", number, "earlierByAnother", byAnother));
  }
}
