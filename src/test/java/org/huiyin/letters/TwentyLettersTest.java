package org.huiyin.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiyin.HuiyinTest;
import org.huiyin.document.WrittenLetter;
import org.huiyin.letters.LettersAtWork.Handled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main job on real input: twenty letters through Tasklist's own REST, looked at from outside
 * and in the tables.
 */
@HuiyinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwentyLettersTest {

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private LettersAtWork work;
  private List<Handled> handled;

  @BeforeAll
  void handleThem() {
    if (LetterFile.found().isEmpty()) {
      LoggerFactory.getLogger(getClass())
          .warn("Skipped: no real letters at {}", LetterFile.whereItWouldBe());
    }
    assumeTrue(
        LetterFile.found().isPresent(),
        () ->
            "The real letters are not here: "
                + LetterFile.whereItWouldBe()
                + "; they are never part of the project");
    work = new LettersAtWork(URI.create("http://localhost:" + port));
    handled =
        work.handle(
            ChosenLetters.of(LetterFile.read(LetterFile.found().orElseThrow())), each -> {});
  }

  @Test
  void twentyAreHandledAndHalfOfThemToTheEndOfTheProcess() {
    assertThat(handled).hasSize(ChosenLetters.HOW_MANY);
    assertThat(handled)
        .allSatisfy(
            each ->
                assertThat(each.walk().steps())
                    .contains(
                        "register",
                        "deliberate",
                        "approveNotice",
                        "serveNotice",
                        "handleDirectly",
                        "draftReply",
                        "approveReply",
                        "serveReply"));
    assertThat(handled).filteredOn(each -> each.walk().ended()).hasSize(ChosenLetters.HOW_MANY / 2);
  }

  @Test
  @Tag("R40")
  void theRegisterHasEveryLetterToTheCharacter() {
    assertThat(handled)
        .allSatisfy(
            each -> {
              RealLetter letter = each.letter();
              Map<String, Object> entry =
                  jdbc.sql(
                          """
              SELECT e.title, e.body, e.source_number, c.external_number, e.source_date::text
              FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id WHERE c.id = ?
              """)
                      .param(each.caseId())
                      .query()
                      .singleRow();
              assertThat(letter.body().equals(entry.get("body")))
                  .as("the body to the character")
                  .isTrue();
              assertThat(entry)
                  .containsEntry("title", letter.subject())
                  .containsEntry("source_number", letter.id())
                  .containsEntry("external_number", letter.id())
                  .containsEntry("source_date", letter.writtenOn().toString());
            });
  }

  @Test
  void theRegisterFormOnPaperShowsTheLetterToTheCharacter() {
    assertThat(handled)
        .allSatisfy(
            each -> {
              String form =
                  WrittenLetter.text(work.download(each.page() + "/papers/register-letter"));
              assertThat(form.contains(each.letter().body()))
                  .as("the letter's words on paper")
                  .isTrue();
              assertThat(form)
                  .contains(each.letter().subject(), each.letter().user(), each.walk().number());
            });
  }

  @Test
  @Tag("R25")
  void everyCaseHasAnOutcomeAndAServedNoticeAndAServedAnswerWithTheRealReply() {
    assertThat(handled)
        .allSatisfy(
            each -> {
              assertThat(
                      jdbc.sql("SELECT outcome FROM huiyin.request WHERE case_id = ?")
                          .param(each.caseId())
                          .query(String.class)
                          .list())
                  .isNotEmpty()
                  .doesNotContainNull();
              Map<String, Object> row =
                  jdbc.sql("SELECT state, replied_on FROM huiyin.petition_case WHERE id = ?")
                      .param(each.caseId())
                      .query()
                      .singleRow();
              assertThat(row.get("replied_on")).isNotNull();
              if (each.walk().ended()) {
                assertThat(row).containsEntry("state", "CLOSED");
              }
              assertThat(
                      jdbc.sql(
                              "SELECT kind FROM huiyin.letter WHERE case_id = ? AND served_on IS NOT NULL ORDER BY kind")
                          .param(each.caseId())
                          .query(String.class)
                          .list())
                  .containsExactly("NOTICE", "REPLY");
              assertThat(answerOnPaper(each).contains(answered(each)))
                  .as("the answer's words on paper")
                  .isTrue();
            });
  }

  @Test
  void aReplyThatOnlySaysReceivedOrGivesADateIsNotTakenAsAnAnswer() {
    assertThat(handled)
        .filteredOn(each -> each.letter().reply().length() < 12)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(each -> assertThat(refused(each)).contains("outcomes[0].explanation"));
    assertThat(handled)
        .filteredOn(each -> each.letter().reply().length() > 50)
        .allSatisfy(each -> assertThat(refused(each)).isEmpty());
  }

  @Test
  void theNumbersHaveNoGapAndAreInOrder() {
    List<Integer> numbers =
        handled.stream()
            .map(each -> Integer.valueOf(each.walk().number().substring("RDXF-2026-".length())))
            .toList();

    int first = numbers.get(0);
    assertThat(numbers).isEqualTo(IntStream.range(first, first + numbers.size()).boxed().toList());
  }

  @Test
  void nothingOfTheLettersIsInTheEnginesTables() {
    EngineTables engine = EngineTables.read(jdbc);
    assertThat(engine.has(handled.get(0).walk().number())).isTrue();
    assertThat(handled)
        .allSatisfy(each -> assertThat(engine.of(each.letter(), List.of())).isEmpty());
  }

  private static List<String> refused(Handled each) {
    return each.walk().done().stream()
        .filter(done -> done.step().equals("draftReply"))
        .flatMap(done -> done.refusals().stream())
        .flatMap(refusal -> refusal.fields().stream())
        .toList();
  }

  private static String answered(Handled each) {
    return refused(each).isEmpty() ? each.letter().reply() : LetterScenario.OWN_ANSWER;
  }

  private String answerOnPaper(Handled each) {
    long document =
        jdbc.sql("SELECT document_id FROM huiyin.letter WHERE case_id = ? AND kind = 'REPLY'")
            .param(each.caseId())
            .query(Long.class)
            .single();
    return WrittenLetter.text(work.download(each.page() + "/documents/" + document));
  }
}
