package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.engine.form.Mutants.Mutant;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Broken and hostile content by the two ways on which a form is kept before it is sent. */
class NastySheetsTest extends Situation {

  @Autowired private StepOwners owners;
  @Autowired private Feel feel;
  @LocalServerPort private int port;

  /** What a clerk hands in for those who decide is held to the form, but for what is missing. */
  @Test
  void aPreparedSheetIsRefusedAndNothingOfItStored() {
    sheets(40);
  }

  @Tag("thorough")
  @Test
  void aThousandPreparedSheetsAreRefused() {
    sheets(1_000);
  }

  private void sheets(int number) {
    walk.register();
    String task = walk.task("deliberate").getId();
    HttpStaff clerk = HttpStaff.loggedIn(port, CaseWalk.CLERK, OwnedProbe.PASSWORD);
    ExpectedFaults expected = expected(task);
    Mutants mutants = new Mutants(expected.form(), walk.direct(), 7);
    String before = EveryRow.of(jdbc);

    for (int refused = 0; refused < number; ) {
      Mutant mutant = mutants.next();
      Map<String, Object> content = NastySubmits.json(mutant.content());
      if (!expected.ofUnfinished(content).isEmpty()) {
        Answer answer = clerk.put("/api/steps/" + task + "/prepared-sheet", ascii(content));
        assertThat(answer.status()).as(mutant.what() + answer.body()).isEqualTo(400);
        assertThat(answer.message()).as(mutant.what()).containsPattern("\\p{IsHan}");
        assertThat(answer.json().path("faults"))
            .as(mutant.what() + answer.message())
            .hasSameSizeAs(expected.ofUnfinished(content));
        refused++;
      }
    }
    assertThat(EveryRow.of(jdbc)).isEqualTo(before);
  }

  /**
   * A draft is its writer's own and is held to nothing, but it never breaks the form it goes into.
   */
  @Test
  void aDraftOfAnythingLeavesTheFormWhole() {
    walk.register();
    String task = walk.task("deliberate").getId();
    String path = "/api/steps/" + task + "/draft";
    HttpStaff chair = HttpStaff.loggedIn(port, CaseWalk.CHAIR, OwnedProbe.PASSWORD);
    Mutants mutants = new Mutants(expected(task).form(), walk.direct(), 8);

    for (int i = 0; i < 40; i++) {
      Mutant mutant = mutants.next();
      Answer saved = chair.put(path, ascii(mutant.content()));
      assertThat(saved.status()).as(mutant.what() + saved.body()).isIn(204, 400);
      Answer shown = chair.engine("GET", "/task/" + task + "/form-variables", null);
      assertThat(shown.status()).as(mutant.what() + shown.body()).isEqualTo(200);
      assertThat(shown.json().fieldNames())
          .toIterable()
          .doesNotContain("isAdmin", "approval", "constructor", "__proto__", "businessKey");
    }
    assertThat(chair.delete(path).status()).isEqualTo(204);
    walk.deliberate(Map.of());
  }

  @Test
  void whatIsNoDraftIsNotKept() {
    walk.register();
    String task = walk.task("deliberate").getId();
    HttpStaff chair = HttpStaff.loggedIn(port, CaseWalk.CHAIR, OwnedProbe.PASSWORD);
    String before = EveryRow.of(jdbc);
    String deep = "[".repeat(1_500) + "]".repeat(1_500);

    for (String body :
        List.of(
            "[]",
            "5",
            "{",
            "null",
            "{\"title\": " + deep + "}",
            "{\"title\": NaN}",
            "{\"title\": \"" + "字".repeat(200_001) + "\"}",
            "{\"title\": \"" + "字".repeat(2_000_000) + "\"}")) {
      for (String way : List.of("/draft", "/prepared-sheet")) {
        Answer answer = chair.put("/api/steps/" + task + way, body);
        String what = way + body.substring(0, Math.min(30, body.length())) + answer.body();
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.message()).as(what).containsPattern("\\p{IsHan}");
      }
    }
    assertThat(EveryRow.of(jdbc)).isEqualTo(before);
  }

  private ExpectedFaults expected(String task) {
    engine.getIdentityService().setAuthentication(CaseWalk.CHAIR, List.of("presidium"));
    try {
      return ExpectedFaults.lookedAt(task, engine, owners, feel, clock);
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  private static String ascii(Map<String, Object> content) {
    try {
      return JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build()
          .writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
