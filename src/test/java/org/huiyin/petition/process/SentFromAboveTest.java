package org.huiyin.petition.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Documents;
import org.huiyin.document.WrittenLetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The opinion letter names the organ above that gave us the matter, and who has a copy (F13). */
@Tag("L2022-32")
class SentFromAboveTest extends Situation {

  @Autowired private Documents documents;

  private String answerTo(Map<String, Object> visit) {
    walk.register(visit)
        .deliberate(Map.of())
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));
    assertThat(onRecord().letter("REPLY").template()).isEqualTo("opinion");
    long document = onRecord().letter("REPLY").documentId();
    return WrittenLetter.text(documents.open(document, Actor.MACHINE).content());
  }

  private Map<String, Object> from(String source, String organ, String number) {
    Map<String, Object> visit = new HashMap<>();
    visit.put("source", source);
    visit.put("sourceOrgan", organ);
    visit.put("sourceNumber", number);
    visit.put("sourceDate", MONDAY.minusDays(3).toString());
    visit.put("sourceWording", "请依法办理。");
    if (source.equals("ASSIGNED_FROM_ABOVE")) {
      visit.put("reportDueOn", MONDAY.plusDays(40).toString());
    }
    return visit;
  }

  @Test
  void anAssignedMatterNamesWhoAssignedItAndCopiesTheAnswerThere() {
    assertThat(answerTo(from("ASSIGNED_FROM_ABOVE", "云溪县人大常委会办公室", "云人办信〔2026〕8号")))
        .contains("来件情况：云溪县人大常委会办公室交办（云人办信〔2026〕8号，2026年5月8日）。")
        .contains("抄送：云溪县人大常委会办公室。");
  }

  @Test
  void aMatterThatWasSentOnNamesTheOrganAndCopiesNobody() {
    assertThat(answerTo(from("TRANSFERRED_FROM_ABOVE", "云溪县信访局", "云信转〔2026〕15号")))
        .contains("来件情况：云溪县信访局转来（云信转〔2026〕15号，2026年5月8日）。")
        .doesNotContain("抄送");
  }

  @Test
  void aLeadersInstructionIsNotThePetitionersToRead() {
    assertThat(answerTo(from("LEADER_INSTRUCTION", "县长张三", "批示〔2026〕2号")))
        .doesNotContain("来件情况", "张三", "批示", "抄送");
  }

  @Test
  void aMatterThatCameToUsDirectlySaysNothingOfIt() {
    assertThat(answerTo(Map.of())).doesNotContain("来件情况", "抄送");
  }

  @Test
  void whoIsComplainedOfGetsNoCopy() {
    Map<String, Object> visit =
        from("ASSIGNED_FROM_ABOVE", organisation.unit("LAND").orElseThrow().name(), "云林〔2026〕3号");
    visit.put("complainedOf", List.of(Map.of("unit", "LAND")));

    assertThat(answerTo(visit)).contains("交办").doesNotContain("抄送");
  }
}
