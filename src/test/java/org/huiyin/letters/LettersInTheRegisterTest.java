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

  /** Read by a person, so that the count does not rest on the house's own reading alone. */
  private static final List<String> ONLY_RECEIVED =
      List.of("6556", "30019", "114346", "10924", "12303", "17475");

  private static final List<String> ONLY_TRANSFERRED =
      List.of("178547", "135699", "181267", "119874", "58419", "159012");

  /** They say no, or where to go, in a few words. */
  private static final List<String> SHORT_BUT_ANSWERED =
      List.of("159020", "117473", "139964", "25493", "159285");

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

    run(checked);

    for (List<String> letter : letters.subList(1, letters.size())) {
      assertThat(isInTheRegister(letter)).as("letter " + letter.get(0)).isTrue();
    }
    assertThat(numbersOf("answer = 'EMPTY'"))
        .hasSize((int) empty)
        .containsAll(ONLY_RECEIVED)
        .containsAll(ONLY_TRANSFERRED)
        .doesNotContainAnyElementsOf(SHORT_BUT_ANSWERED);
    assertThat(numbersOf("started_at IS NOT NULL")).as("has an order of work").isEmpty();

    Map<String, Object> before = register();
    JsonNode again = check();
    assertThat(again.path("counts").path("same").asInt()).isEqualTo(count);
    run(again);
    assertThat(register()).isEqualTo(before).containsEntry("rows", (long) count);
  }

  private void run(JsonNode checked) {
    String batch = ROOT + "/batches/" + checked.path("id").asLong();
    assertThat(clerk.post(batch + "/run", Map.of()).status()).isLessThan(300);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> clerk.get(batch).json().path("state").asText().equals("DONE"));
  }

  private List<String> numbersOf(String which) {
    return jdbc.sql(
            "SELECT original_number FROM huiyin.book_row WHERE source_book = ? AND " + which)
        .param(SOURCE)
        .query(String.class)
        .list();
  }

  /** What a second copy would change: how many there are, up to which number, and what runs. */
  private Map<String, Object> register() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM huiyin.book_row WHERE source_book = ?) AS rows,
              (SELECT count(*) FROM huiyin.petition_case) AS cases,
              (SELECT count(*) FROM huiyin.register_entry) AS entries,
              (SELECT count(*) FROM huiyin.petitioner) AS petitioners,
              (SELECT sum(last) FROM huiyin.number_series) AS numbers,
              (SELECT count(*) FROM huiyin.outbox_message) AS messages,
              (SELECT count(*) FROM camunda.act_hi_procinst) AS instances
            """)
        .param(SOURCE)
        .query()
        .singleRow();
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
