package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What an analyst adds to the forms of a conference stands on its page, for those who see all. */
@Tag("own-jvm")
@TestPropertySource(properties = "huiyin.walked-models=false")
@Tag("thorough")
class AnalystsFieldsOfAConferenceTest extends ConferenceSituation {

  private static final String PASSWORD = "Qingshan#2026";

  @LocalServerPort private int port;

  @Test
  void theyStandOnItsPageStepByStep() throws IOException {
    deploy(
        "prepareConference",
        "{\"type\": \"checkbox\", \"id\": \"x1\", \"key\": \"recorded\", \"label\": \"全程录音\"}",
        "{\"type\": \"textfield\", \"id\": \"x2\", \"key\": \"reporter\", \"label\": \"汇报人\"}");
    deploy(
        "approveInvitations",
        "{\"type\": \"textfield\", \"id\": \"x1\", \"key\": \"advice\", \"label\": \"提醒\"}",
        null);
    walk.register();
    putBefore(walk.caseId());
    conference.start();
    Map<String, Object> plan =
        CaseWalk.with(
            conference.called(walk.caseId()),
            Map.of(
                "recorded",
                true,
                "agenda",
                List.of(
                    Map.of(
                        "caseId",
                        String.valueOf(walk.caseId()),
                        "topic",
                        "宅基地纠纷",
                        "organs",
                        List.of("HOUSING", "V02"),
                        "reporter",
                        "石守信"))));
    conference
        .submit(ConferenceWalk.CLERK, JointConference.PREPARE_CONFERENCE, plan)
        .submit(
            ConferenceWalk.CHAIR,
            JointConference.APPROVE_INVITATIONS,
            Map.of("approval", "APPROVE", "advice", "请带图纸"));

    assertThat(page("clerk")).contains("步骤中另填的内容", "全程录音：是", "1：汇报人：石守信", "提醒：请带图纸");
    assertThat(page("head-housing")).contains("宅基地纠纷").doesNotContain("汇报人", "请带图纸");
  }

  private String page(String user) {
    return HttpStaff.loggedIn(port, user, PASSWORD).get("/conferences/" + conference.id()).body();
  }

  /** With one more field at the end, and one more in the rows of the agenda. */
  private void deploy(String step, String atTheEnd, String inTheAgenda) throws IOException {
    String form = Files.readString(Path.of("forms/joint-conference/" + step + ".form"));
    ObjectMapper json = new ObjectMapper();
    ObjectNode root = (ObjectNode) json.readTree(form);
    root.withArray("components").add(json.readTree(atTheEnd));
    if (inTheAgenda != null) {
      for (JsonNode component : root.get("components")) {
        if (component.path("path").asText().equals("agenda")) {
          ((ObjectNode) component).withArray("components").add(json.readTree(inTheAgenda));
        }
      }
    }
    Answer answer =
        HttpStaff.withBasic(port, "analyst", PASSWORD)
            .deploy(step, Map.of(step + ".form", root.toString()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
