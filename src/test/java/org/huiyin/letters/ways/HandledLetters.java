package org.huiyin.letters.ways;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.letters.EngineTables;
import org.junit.jupiter.api.Test;

/** What must be true when the last letter is closed: looked at from outside and in the tables. */
abstract class HandledLetters extends ToldStory {

  private static final String OURS =
      "(SELECT b.case_id FROM huiyin.book_row b WHERE b.source_book = '" + Received.SOURCE + "')";

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

  @Test
  void everyDeadlineExplainsItselfToItsLastDay() {
    List<Explained> all = Explained.all(jdbc);

    assertThat(all).hasSizeGreaterThan(2 * letters().size());
    assertThat(all).allSatisfy(one -> assertThat(one.wrong()).as(one.toString()).isEmpty());
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
    Map<String, TreeSet<Integer>> series = new TreeMap<>();
    Numbered numbered = new Numbered(series);
    rows("SELECT register_number AS n FROM huiyin.register_entry").forEach(numbered::add);
    rows("SELECT number AS n FROM huiyin.conference").forEach(numbered::add);
    rows("SELECT letter_number AS n FROM huiyin.document WHERE version = 1 AND letter_number IS NOT NULL")
        .forEach(numbered::add);
    numbered.ofTheBinders(jdbc);

    assertThat(numbered.twice()).isEmpty();
    assertThat(series.size()).isGreaterThan(4);
    assertThat(series)
        .allSatisfy((name, numbers) -> assertThat(numbers).as(name).first().isEqualTo(1))
        .allSatisfy(
            (name, numbers) -> assertThat(numbers.last()).as(name).isEqualTo(numbers.size()));
  }

  @Test
  void everyMessageWasSentOnceAndNoneIsInDoubt() throws MessagingException {
    List<String> sent = new ArrayList<>();
    rows("SELECT id, state FROM huiyin.outbox_message WHERE state <> 'NOBODY'")
        .forEach(
            row -> {
              assertThat(row).containsEntry("state", "SENT");
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
  void noStepIsLeftOpen() {
    assertThat(
            rows("SELECT step_key FROM huiyin.step WHERE done_at IS NULL AND cancelled_at IS NULL"))
        .isEmpty();
  }

  @Test
  void theEngineHasNothingLeftToDo() {
    assertThat(
            rows(
                """
                SELECT (SELECT count(*) FROM camunda.act_ru_execution) + (SELECT count(*) FROM camunda.act_ru_incident)
                  + (SELECT count(*) FROM camunda.act_ru_job WHERE handler_type_ <> 'history-cleanup') AS n
                """))
        .containsExactly(Map.of("n", 0L));
  }
}
