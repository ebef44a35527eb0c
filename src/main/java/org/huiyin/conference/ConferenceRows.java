package org.huiyin.conference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conferences' own rows. Free words are encrypted. */
@Component
class ConferenceRows {

  private static final String REASON = "conference.urgent_reason";
  private static final String CONTACT = "conference.contact";
  private static final String MINUTES = "conference.minutes";
  private static final String COMMENT = "conference.comment";
  private static final String SIGNER = "conference.approved_by_name";
  private static final Set<String> OPEN_MINUTES = Set.of("RECORDED", "RETURNED");
  static final String TOPIC = "conference_case.topic";

  private final JdbcClient jdbc;
  private final Secrecy secrecy;
  private final ObjectMapper json;
  private final Clock clock;

  ConferenceRows(JdbcClient jdbc, Secrecy secrecy, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
    this.json = json;
    this.clock = clock;
  }

  long add(String number, Preparation plan, Actor by) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.conference (number, convener, held_on, starts_at, place, urgent_reason, contact,
              invitations_by, prepared_by, prepared_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """)
        .params(
            number,
            plan.convener().name(),
            plan.heldOn(),
            plan.startsAt(),
            plan.place(),
            secrecy.encrypt(plan.urgentReason(), REASON),
            secrecy.encrypt(plan.contact(), CONTACT),
            plan.approvedBy(),
            by.userId(),
            OffsetDateTime.now(clock),
            stateOf(plan))
        .query(Long.class)
        .single();
  }

  private static String stateOf(Preparation plan) {
    return plan.held() ? "HELD" : "PREPARED";
  }

  /** Prepared anew, for another day. */
  void change(long id, Preparation plan, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET convener = ?, held_on = ?, starts_at = ?, place = ?, urgent_reason = ?,
              contact = ?, invitations_by = ?, prepared_by = ?, prepared_at = ?, state = ?,
              invitations_signed_by = NULL, called_on = NULL WHERE id = ?
            """)
        .params(
            plan.convener().name(),
            plan.heldOn(),
            plan.startsAt(),
            plan.place(),
            secrecy.encrypt(plan.urgentReason(), REASON),
            secrecy.encrypt(plan.contact(), CONTACT),
            plan.approvedBy(),
            by.userId(),
            OffsetDateTime.now(clock),
            stateOf(plan),
            id)
        .update();
  }

  /** The invitations are signed and go out. */
  void call(long id, String signedBy, LocalDate on) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET state = 'CALLED', invitations_signed_by = ?, called_on = ?,
              calls = calls + 1, comment = NULL WHERE id = ?
            """)
        .params(signedBy, on, id)
        .update();
  }

  /** The invitations are not signed. */
  void sendInvitationsBack(long id, String comment) {
    say(id, "SENT_BACK", comment);
  }

  void cancel(long id, String reason) {
    say(id, "CANCELLED", reason);
  }

  private void say(long id, String state, String comment) {
    jdbc.sql("UPDATE huiyin.conference SET state = ?, comment = ? WHERE id = ?")
        .params(state, secrecy.encrypt(comment, COMMENT), id)
        .update();
  }

  /** The accounts that were told of the last call. */
  Set<String> told(long id) {
    return new HashSet<>(
        jdbc.sql("SELECT unnest(told) FROM huiyin.conference WHERE id = ?")
            .param(id)
            .query(String.class)
            .list());
  }

  void tell(long id, Collection<String> users) {
    jdbc.sql("UPDATE huiyin.conference SET told = ? WHERE id = ?")
        .params(users.toArray(String[]::new), id)
        .update();
  }

  void postpone(long id, String reason) {
    say(id, "POSTPONED", reason);
  }

  void record(long id, Minutes minutes, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET state = 'RECORDED', minutes = ?, held_on = ?, recorded_by = ?
            WHERE id = ?
            """)
        .params(secrecy.encrypt(write(minutes), MINUTES), minutes.heldOn(), by.userId(), id)
        .update();
  }

  void sendBack(long id, String comment) {
    say(id, "RETURNED", comment);
  }

  /**
   * @param minutes as they stand on the day, without what was withdrawn since they were recorded
   */
  void approve(long id, Minutes minutes, String by, String nameOnPaper, LocalDate on, Long paper) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET state = 'APPROVED', minutes = ?, approved_by = ?, approved_by_name = ?,
              approved_on = ?, approval_paper = ? WHERE id = ?
            """)
        .params(
            secrecy.encrypt(write(minutes), MINUTES),
            by,
            secrecy.encrypt(nameOnPaper, SIGNER),
            on,
            paper,
            id)
        .update();
  }

  void issued(long id, String minutesNumber, long paper) {
    jdbc.sql("UPDATE huiyin.conference SET minutes_number = ?, minutes_paper = ? WHERE id = ?")
        .params(minutesNumber, paper, id)
        .update();
  }

  void conclude(long id) {
    jdbc.sql("UPDATE huiyin.conference SET state = 'CONCLUDED' WHERE id = ?").param(id).update();
  }

  Optional<Conference> find(long id) {
    List<AgendaItem> agenda = agenda(id);
    return jdbc.sql("SELECT * FROM huiyin.conference WHERE id = ?")
        .param(id)
        .query((row, n) -> read(row, agenda))
        .optional();
  }

  /** The cases of a conference, in the order of its agenda. */
  private List<AgendaItem> agenda(long id) {
    return jdbc.sql(
            """
            SELECT c.id, c.register_number, c.category, c.place_of_issue, p.position, p.topic
            FROM huiyin.conference_case p JOIN huiyin.petition_case c ON c.id = p.case_id
            WHERE p.conference_id = ? ORDER BY p.position
            """)
        .param(id)
        .query(
            (row, n) ->
                new AgendaItem(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    secrecy.decrypt(row.getBytes(6), TOPIC)))
        .list();
  }

  private Conference read(ResultSet row, List<AgendaItem> agenda) throws SQLException {
    return new Conference(
        row.getLong("id"),
        row.getString("number"),
        Convener.valueOf(row.getString("convener")),
        row.getObject("held_on", LocalDate.class),
        row.getString("starts_at"),
        row.getString("place"),
        secrecy.decrypt(row.getBytes("urgent_reason"), REASON),
        secrecy.decrypt(row.getBytes("contact"), CONTACT),
        row.getString("invitations_by"),
        row.getString("invitations_signed_by"),
        row.getObject("called_on", LocalDate.class),
        row.getInt("calls"),
        row.getString("prepared_by"),
        row.getString("state"),
        minutes(row, agenda),
        row.getString("recorded_by"),
        secrecy.decrypt(row.getBytes("comment"), COMMENT),
        row.getString("approved_by"),
        secrecy.decrypt(row.getBytes("approved_by_name"), SIGNER),
        row.getObject("approved_on", LocalDate.class),
        row.getObject("approval_paper", Long.class),
        row.getString("minutes_number"),
        row.getObject("minutes_paper", Long.class),
        agenda);
  }

  /** Until they are approved, a case that is withdrawn falls out of them. */
  private Minutes minutes(ResultSet row, List<AgendaItem> agenda) throws SQLException {
    Minutes minutes = parse(secrecy.decrypt(row.getBytes("minutes"), MINUTES));
    return minutes != null && OPEN_MINUTES.contains(row.getString("state"))
        ? minutes.about(agenda.stream().map(AgendaItem::caseId).collect(Collectors.toSet()))
        : minutes;
  }

  private String write(Minutes minutes) {
    try {
      return json.writeValueAsString(minutes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of texts is always JSON", e);
    }
  }

  private Minutes parse(String minutes) {
    try {
      return minutes == null ? null : json.readValue(minutes, Minutes.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The minutes of a conference cannot be read", e);
    }
  }
}
