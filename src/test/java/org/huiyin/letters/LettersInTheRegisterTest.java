package org.huiyin.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.reply.EmptyReplies;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real letters go into the register through a mapping, to the character, and only once. */
@HuiyinTest
class LettersInTheRegisterTest {

  private static final String ROOT = "/api/register-book";
  private static final String SOURCE = "政府网站来信";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Autowired private JdbcClient jdbc;
  @Autowired private Secrecy secrecy;
  @Autowired private ObjectMapper json;
  @LocalServerPort private int port;

  private HttpStaff clerk;
  private Path file;

  @BeforeEach
  void lettersAreThere() {
    Optional<Path> found = LetterFile.found();
    assumeTrue(found.isPresent(), "no letters at " + LetterFile.whereItWouldBe());
    file = found.orElseThrow();
    clerk = HttpStaff.loggedIn(port, "clerk", "Qingshan#2026");
    assertThat(
            clerk
                .put(
                    ROOT + "/mappings/letters",
                    Map.of(
                        "固定",
                        Map.of("来源", SOURCE, "渠道", "网上"),
                        "列",
                        Map.of(
                            "letter_id", "原编号",
                            "user", "信访人",
                            "subject", "标题",
                            "time", "登记日期",
                            "body", "反映内容",
                            "reply", "答复内容",
                            "reply_time", List.of("答复日期", "办结日期"))))
                .status())
        .isEqualTo(204);
  }

  private JsonNode check() throws IOException {
    HttpStaff.Answer answer =
        clerk.send(
            "POST",
            ROOT + "/batches?mapping=letters",
            BodyPublishers.ofByteArray(Files.readAllBytes(file)),
            "application/octet-stream");
    assertThat(answer.status()).isEqualTo(201);
    return answer.json();
  }

  @Test
  void allOfThemGoInAsClosedCasesToTheCharacterAndASecondTimeChangesNothing() throws IOException {
    List<List<String>> letters = LetterFile.rows(Files.readString(file));
    int count = letters.size() - 1;
    JsonNode checked = check();
    assertThat(checked.path("counts").path("closed").asInt()).isEqualTo(count).isEqualTo(1400);
    long empty =
        letters.stream().skip(1).filter(row -> EmptyReplies.saysNothing(row.get(5))).count();
    assertThat(checked.path("counts").path("answersEmpty").asLong()).isEqualTo(empty).isPositive();
    assertThat(checked.path("counts").path("bad").asInt()).isZero();

    clerk.post(ROOT + "/batches/" + checked.path("id").asLong() + "/run", Map.of());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                clerk
                    .get(ROOT + "/batches/" + checked.path("id").asLong())
                    .json()
                    .path("state")
                    .asText()
                    .equals("DONE"));

    for (List<String> letter : letters.subList(1, letters.size())) {
      assertThat(isInTheRegister(letter)).as("letter " + letter.get(0)).isTrue();
    }
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM huiyin.book_row WHERE source_book = ? AND answer = 'EMPTY'")
                .param(SOURCE)
                .query(Long.class)
                .single())
        .isEqualTo(empty);

    assertThat(check().path("counts").path("same").asInt()).isEqualTo(count);
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.book_row WHERE source_book = ?")
                .param(SOURCE)
                .query(Integer.class)
                .single())
        .isEqualTo(count);
  }

  private record OnRecord(
      String state,
      String outcome,
      String channel,
      String title,
      String body,
      LocalDate occurredOn,
      LocalDate repliedOn,
      LocalDate closedOn,
      byte[] name,
      byte[] content) {}

  /** Yes or no: the report of a failed test must not repeat a letter. */
  private boolean isInTheRegister(List<String> letter) throws IOException {
    OnRecord found =
        jdbc.sql(
                """
                SELECT c.state, c.outcome, c.channel, e.title, e.body, e.occurred_on, c.replied_on, c.closed_on, p.name,
                  b.content FROM huiyin.book_row b JOIN huiyin.petition_case c ON c.id = b.case_id
                  JOIN huiyin.register_entry e ON e.id = b.entry_id JOIN huiyin.petitioner p ON p.entry_id = e.id
                WHERE b.source_book = ? AND b.original_number = ?
                """)
            .params(SOURCE, letter.get(0))
            .query(OnRecord.class)
            .single();
    LocalDate replied = LocalDate.parse(letter.get(6).substring(0, 10));
    JsonNode texts = json.readTree(secrecy.decrypt(found.content(), "book_row.content"));
    return found.state().equals("CLOSED")
        && found.outcome().equals("NOT_RECORDED")
        && found.channel().equals("ONLINE")
        && found.title().equals(letter.get(2))
        && found.body().equals(letter.get(4))
        && found.occurredOn().equals(LocalDate.parse(letter.get(3).substring(0, 10)))
        && found.repliedOn().equals(replied)
        && found.closedOn().equals(replied)
        && secrecy.decrypt(found.name(), "petitioner.name").equals(letter.get(1))
        && texts.path("ANSWER").asText().equals(letter.get(5));
  }
}
