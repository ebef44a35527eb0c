package org.huiyin.conference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED') RETURNING id
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
            OffsetDateTime.now(clock))
        .query(Long.class)
        .single();
  }

  /** Prepared anew, for another day. */
  void change(long id, Preparation plan, Actor by) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET convener = ?, held_on = ?, starts_at = ?, place = ?, urgent_reason = ?,
              contact = ?, invitations_by = ?, prepared_by = ?, prepared_at = ?, state = 'PREPARED' WHERE id = ?
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
            id)
        .update();
  }

  void postpone(long id, String reason) {
    jdbc.sql("UPDATE huiyin.conference SET state = 'POSTPONED', comment = ? WHERE id = ?")
        .params(secrecy.encrypt(reason, COMMENT), id)
        .update();
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
    jdbc.sql("UPDATE huiyin.conference SET state = 'RETURNED', comment = ? WHERE id = ?")
        .params(secrecy.encrypt(comment, COMMENT), id)
        .update();
  }

  void approve(long id, String by, String nameOnPaper, LocalDate on, Long paper) {
    jdbc.sql(
            """
            UPDATE huiyin.conference SET state = 'APPROVED', approved_by = ?, approved_by_name = ?,
              approved_on = ?, approval_paper = ? WHERE id = ?
            """)
        .params(by, secrecy.encrypt(nameOnPaper, SIGNER), on, paper, id)
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
        row.getString("prepared_by"),
        row.getString("state"),
        parse(secrecy.decrypt(row.getBytes("minutes"), MINUTES)),
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
