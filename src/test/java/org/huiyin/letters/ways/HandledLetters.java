package org.huiyin.letters.ways;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiyin.client.WebAppSession;
import org.huiyin.letters.EngineTables;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What must be true when the last letter is closed: looked at from outside and in the tables. */
abstract class HandledLetters extends ToldStory {

  private static final String OURS =
      "(SELECT b.case_id FROM huiyin.book_row b WHERE b.source_book = '" + Received.SOURCE + "')";

  @Autowired private Secrecy secrecy;
  @Autowired private MeterRegistry meters;

  private List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  @Test
  void everyLetterWentItsWay() {
    assertThat(handled.values().stream().map(Taken::letter))
        .containsExactlyInAnyOrderElementsOf(letters());
    assertThat(handled)
        .allSatisfy(
            (number, taken) ->
                assertThat(taken.plot().isTold(story.done(taken)))
                    .as("%s of %s: %s", taken.plot(), number, story.done(taken))
                    .isTrue());
    Map<String, Long> planned =
        books().stream()
            .flatMap(book -> book.plots().stream())
            .collect(
                Collectors.groupingBy(
                    plot -> String.valueOf(plot.route()), TreeMap::new, Collectors.counting()));
    Map<String, Long> told = new TreeMap<>();
    rows("SELECT coalesce(route, 'null') AS way, count(*) AS n FROM huiyin.petition_case WHERE id IN "
            + OURS
            + " GROUP BY 1")
        .forEach(row -> told.put((String) row.get("way"), (Long) row.get("n")));
    assertThat(told).isEqualTo(planned);
  }

  @Test
  void theyCameOnPublishedHolidaysFromABookOfTheirOwnThatDoesNotHaveTheReplies() {
    assertThat(
            rows(
                """
                SELECT e.occurred_on FROM huiyin.register_entry e WHERE e.case_id IN %s AND NOT EXISTS (
                  SELECT 1 FROM huiyin.calendar_day d WHERE d.day = e.occurred_on AND NOT d.working_day)
                """
                    .formatted(OURS)))
        .isEmpty();
    List<byte[]> contents =
        jdbc.sql("SELECT content FROM huiyin.book_row WHERE source_book = ? AND answer = 'NONE'")
            .param(Received.SOURCE)
            .query(byte[].class)
            .list();
    assertThat(contents).hasSameSizeAs(letters());
    assertThat(contents)
        .allSatisfy(
            content ->
                assertThat(secrecy.decrypt(content, "book_row.content").contains("\"ANSWER\""))
                    .as("a reply")
                    .isFalse());
  }

  @Test
  void everyCaseIsClosedWithAnOutcomeForEachRequest() {
    assertThat(
            rows(
                "SELECT register_number, state, closed_on FROM huiyin.petition_case WHERE id IN "
                    + OURS
                    + " AND (state NOT IN ('CLOSED', 'WITHDRAWN') OR closed_on IS NULL)"))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT c.register_number FROM huiyin.petition_case c WHERE c.id IN %s
                  AND coalesce(c.outcome, '') NOT IN ('WITHDRAWN', 'REDIRECTED', 'DECLINED_FINAL')
                  AND (NOT EXISTS (SELECT 1 FROM huiyin.request r WHERE r.case_id = c.id)
                    OR EXISTS (SELECT 1 FROM huiyin.request r WHERE r.case_id = c.id
                      AND (r.outcome IS NULL OR r.explanation IS NULL)))
                """
                    .formatted(OURS)))
        .isEmpty();
    assertThat(
            rows(
                "SELECT count(*) AS n FROM huiyin.petition_case WHERE state = 'WITHDRAWN' AND id IN "
                    + OURS))
        .containsExactly(
            Map.of("n", handled.values().stream().filter(one -> one.plot().isWithdrawn()).count()));
  }

  @Test
  void everyAnswerIsServedOrTheReasonIsOnRecord() {
    assertThat(
            rows(
                """
                SELECT c.register_number FROM huiyin.petition_case c WHERE c.id IN %s AND c.state = 'CLOSED'
                  AND NOT EXISTS (SELECT 1 FROM huiyin.letter l WHERE l.case_id = c.id AND l.kind = 'REPLY'
                    AND l.letter_number IS NOT NULL AND l.document_id IS NOT NULL AND l.approved_by <> l.drafted_by
                    AND num_nonnulls(l.served_on, l.not_served_reason) = 1)
                """
                    .formatted(OURS)))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT c.register_number FROM huiyin.petition_case c WHERE c.id IN %s AND c.state = 'WITHDRAWN'
                  AND NOT EXISTS (SELECT 1 FROM huiyin.case_act a WHERE a.case_id = c.id AND a.kind = 'WITHDRAWAL'
                    AND a.wording <> '')
                """
                    .formatted(OURS)))
        .isEmpty();
  }

  /** What the house takes for an answer, or else what somebody wrote in its place. */
  @Test
  void theAnswersAreThoseOfTheFile() {
    assertThat(handled)
        .allSatisfy(
            (number, taken) ->
                assertThat(
                        jdbc.sql(
                                """
                                SELECT r.explanation FROM huiyin.request r JOIN huiyin.petition_case c ON c.id = r.case_id
                                WHERE c.register_number = ? AND r.explanation IS NOT NULL
                                """)
                            .param(number)
                            .query(String.class)
                            .list())
                    .as("%s, %s", number, taken.letter())
                    .allMatch(text -> Lines.isAnswerTo(taken.letter(), text)));
  }

  @Test
  void everyDeadlineExplainsItselfToItsLastDay() {
    List<Explained> all = Explained.all(jdbc);
    RestDays calendar = new RestDays(jdbc);

    assertThat(all).hasSizeGreaterThan(2 * letters().size());
    assertThat(all).allSatisfy(one -> assertThat(one.wrong(calendar)).as(one.toString()).isEmpty());
  }

  @Test
  void nothingRunsOnInAClosedCaseButTheRightsOfThePetitioner() {
    assertThat(
            rows(
                """
                SELECT c.register_number, d.clock FROM huiyin.deadline d JOIN huiyin.petition_case c ON c.id = d.case_id
                WHERE d.stopped_on IS NULL AND d.profile_key NOT IN ('REVIEW_APPLY', 'REREVIEW_APPLY')
                """))
        .isEmpty();
  }

  @Test
  void everyNumberIsInItsPlace() {
    Numbered numbered = new Numbered(jdbc);
    Map<String, List<Integer>> series = new TreeMap<>(numbered.entries());
    series.putAll(numbered.conferences());
    series.putAll(numbered.letters());

    assertThat(series.size()).isGreaterThan(4);
    assertThat(series)
        .allSatisfy(
            (name, numbers) ->
                assertThat(numbers)
                    .as(name)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    assertThat(numbered.drawn()).containsExactlyInAnyOrderElementsOf(numbered.given());
  }

  @Test
  void everyMessageWasSentOnceAndNoneIsInDoubt() throws MessagingException {
    List<String> sent = new ArrayList<>();
    rows("SELECT id, state, attempts FROM huiyin.outbox_message WHERE state <> 'NOBODY'")
        .forEach(
            row -> {
              assertThat(row).containsEntry("state", "SENT").containsEntry("attempts", 1);
              sent.add("<huiyin-message-" + row.get("id") + "@localhost>");
            });
    List<String> arrived = new ArrayList<>();
    for (MimeMessage mail : POST.getReceivedMessages()) {
      arrived.add(mail.getMessageID());
    }
    assertThat(sent).hasSizeGreaterThan(2 * letters().size());
    assertThat(arrived).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void nothingOfThePetitionersIsInTheEnginesTables() {
    assertThat(foundInTheEngine).isEmpty();
    assertThat(EngineTables.read(jdbc).has(handled.keySet().iterator().next())).isTrue();
  }

  @Test
  void norInAMail() throws MessagingException, IOException {
    Set<String> texts = new HashSet<>();
    for (MimeMessage mail : POST.getReceivedMessages()) {
      for (Header header : Collections.list(mail.getAllHeaders())) {
        texts.add(header.getName() + ": " + MimeUtility.decodeText(header.getValue()));
      }
      texts.add(String.valueOf(mail.getContent()));
      texts.add(GreenMailUtil.getWholeMessage(mail));
    }

    assertThat(texts).anyMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    assertThat(foundIn(texts)).isEmpty();
  }

  @Test
  void norInTheLog() {
    assertThat(overheard.lines()).isNotEmpty();
    assertThat(foundIn(overheard.lines())).isEmpty();
  }

  @Test
  void norInAnAddress() {
    assertThat(WebAppSession.seenFromOutside())
        .anyMatch(text -> text.endsWith("/submit-form"))
        .hasSizeGreaterThan(letters().size());
    assertThat(foundIn(WebAppSession.seenFromOutside())).isEmpty();
  }

  @Test
  void norInAFigureOfTheRunningSystem() {
    Set<String> figures =
        meters.getMeters().stream()
            .map(meter -> meter.getId().toString())
            .collect(Collectors.toSet());

    assertThat(figures).hasSizeGreaterThan(50).anyMatch(id -> id.contains("http.server.requests"));
    assertThat(foundIn(figures)).isEmpty();
  }

  @Test
  void noStepIsLeftOpen() {
    assertThat(
            rows("SELECT step_key FROM huiyin.step WHERE done_at IS NULL AND cancelled_at IS NULL"))
        .isEmpty();
  }

  @Test
  void theEngineHasNothingLeftToDo() {
    // Beside what it does of itself, month by month: the reception rota begins by the calendar.
    assertThat(
            rows(
                """
                SELECT (SELECT count(*) FROM camunda.act_ru_execution) + (SELECT count(*) FROM camunda.act_ru_incident)
                  + (SELECT count(*) FROM camunda.act_ru_job WHERE handler_type_ NOT IN ('history-cleanup', 'timer-start-event')) AS n
                """))
        .containsExactly(Map.of("n", 0L));
  }
}
