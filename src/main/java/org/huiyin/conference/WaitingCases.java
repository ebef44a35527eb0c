package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.petition.CaseDoors;
import org.huiyin.petition.CaseEnded;
import org.huiyin.secrecy.Secrecy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that wait for a conference, and what becomes of their waiting. */
@Component
public class WaitingCases {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CaseDoors doors;
  private final Secrecy secrecy;
  private final AuditTrail audit;
  private final ConferenceProcess process;
  private final Invitations invitations;
  private final Clock clock;

  WaitingCases(
      JdbcClient jdbc,
      JdbcTemplate batches,
      CaseDoors doors,
      Secrecy secrecy,
      AuditTrail audit,
      ConferenceProcess process,
      Invitations invitations,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.doors = doors;
    this.secrecy = secrecy;
    this.audit = audit;
    this.process = process;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** A case as the agenda's list shows it. */
  public record Waiting(
      long caseId, String number, String category, String village, LocalDate since) {}

  /** The case waits for the next conference, whose preparation begins unless it has begun. */
  @Transactional
  public void call(long caseId) {
    put(caseId, true);
    audit.record(Actor.MACHINE, "CALL_CONFERENCE", "case:" + caseId, caseId, null);
    process.beginPreparation();
  }

  /** A decision could not be carried out: its case waits once more, its answer does not. */
  void callAgain(long caseId) {
    put(caseId, false);
  }

  /** Where cases still wait, the preparation of the next conference begins unless it has begun. */
  @Transactional
  public void prepareNext() {
    boolean someWait =
        jdbc.sql("SELECT EXISTS (SELECT 1 FROM huiyin.conference_case WHERE state = 'WAITING')")
            .query(Boolean.class)
            .single();
    if (someWait) {
      process.beginPreparation();
    }
  }

  private void put(long caseId, boolean waits) {
    jdbc.sql(
            """
            INSERT INTO huiyin.conference_case (case_id, waits, waiting_since, state)
            VALUES (?, ?, ?, 'WAITING') ON CONFLICT DO NOTHING
            """)
        .params(caseId, waits, OffsetDateTime.now(clock))
        .update();
  }

  /** Those of the waiting cases that the person may read; of others he is not told. */
  public List<Waiting> readableBy(Actor reader) {
    return jdbc
        .sql(
            """
            SELECT c.id AS case_id, c.register_number AS number, c.category, c.place_of_issue AS village,
              (p.waiting_since AT TIME ZONE 'Asia/Shanghai')::date AS since
            FROM huiyin.conference_case p JOIN huiyin.petition_case c ON c.id = p.case_id
            WHERE p.state = 'WAITING' ORDER BY p.waiting_since, c.id
            """)
        .query(Waiting.class)
        .list()
        .stream()
        .filter(one -> doors.mayRead(reader, one.caseId()))
        .toList();
  }

  /** From the list of the waiting to the agenda. */
  void schedule(long conferenceId, List<Topic> agenda) {
    batches.batchUpdate(
        """
        UPDATE huiyin.conference_case SET state = 'ON_AGENDA', conference_id = ?, position = ?, topic = ?
        WHERE case_id = ? AND state = 'WAITING'
        """,
        agenda.stream()
            .map(
                topic ->
                    new Object[] {
                      conferenceId,
                      agenda.indexOf(topic) + 1,
                      secrecy.encrypt(topic.topic(), ConferenceRows.TOPIC),
                      topic.caseId()
                    })
            .toList());
  }

  /** All on the agenda wait again: the conference was put off. */
  void release(long conferenceId) {
    jdbc.sql(
            """
            UPDATE huiyin.conference_case SET state = 'WAITING', conference_id = NULL, position = NULL, topic = NULL
            WHERE conference_id = ? AND state = 'ON_AGENDA'
            """)
        .param(conferenceId)
        .update();
  }

  /** Some were not decided and wait for the next conference. */
  void adjourn(long conferenceId, Collection<Long> cases) {
    if (cases.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            UPDATE huiyin.conference_case SET state = 'WAITING', conference_id = NULL, position = NULL, topic = NULL
            WHERE conference_id = :conference AND state = 'ON_AGENDA' AND case_id IN (:cases)
            """)
        .param("conference", conferenceId)
        .param("cases", cases)
        .update();
    prepareNext();
  }

  /**
   * The rest is decided.
   *
   * @return those whose order of work waits for the minutes
   */
  List<Decided> decided(long conferenceId) {
    return jdbc.sql(
            """
            WITH decided AS (
              UPDATE huiyin.conference_case SET state = 'DECIDED'
              WHERE conference_id = ? AND state = 'ON_AGENDA' RETURNING case_id, waits)
            SELECT c.id AS case_id, c.register_number AS number FROM decided d JOIN huiyin.petition_case c ON c.id = d.case_id
            WHERE d.waits AND c.state = 'OPEN' ORDER BY c.id
            """)
        .param(conferenceId)
        .query(Decided.class)
        .list();
  }

  /** A case that goes on to its answer. */
  record Decided(long caseId, String number) {}

  /** A case that is over before it was decided waits for no conference any more. */
  @EventListener
  void ended(CaseEnded ended) {
    leave(ended.caseId());
  }

  /**
   * The case waits for no conference any more and is on no agenda; who came for it alone is told.
   *
   * @return the case where its order of work waited for the minutes, which do not come now
   */
  Optional<Decided> leave(long caseId) {
    Optional<Long> agenda = agendaWith(caseId);
    Optional<Decided> waited =
        jdbc.sql(
                """
                WITH gone AS (
                  UPDATE huiyin.conference_case SET state = 'DECIDED', conference_id = NULL
                  WHERE case_id = ? AND state <> 'DECIDED' RETURNING case_id, waits)
                SELECT c.id AS case_id, c.register_number AS number
                FROM gone g JOIN huiyin.petition_case c ON c.id = g.case_id WHERE g.waits
                """)
            .param(caseId)
            .query(Decided.class)
            .optional();
    agenda.ifPresent(conference -> invitations.fellOff(conference, caseId));
    return waited;
  }

  /** The conference on whose agenda it is, before that has decided. */
  Optional<Long> agendaWith(long caseId) {
    return jdbc.sql(
            "SELECT conference_id FROM huiyin.conference_case WHERE case_id = ? AND state = 'ON_AGENDA'")
        .param(caseId)
        .query(Long.class)
        .optional();
  }

  /** Whether the case waits for a conference or is on the agenda of one. */
  boolean isUndecided(long caseId) {
    return jdbc.sql(
                "SELECT count(*) FROM huiyin.conference_case WHERE case_id = ? AND state <> 'DECIDED'")
            .param(caseId)
            .query(Integer.class)
            .single()
        > 0;
  }
}
