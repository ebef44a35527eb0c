package org.huiyin.petition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.petition.PetitionCase.Request;
import org.huiyin.petition.Registration.PersonDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of the register: what one says, and what the steps of its handling decide about it. */
@Component
public class PetitionCases {

  private final JdbcClient jdbc;
  private final PeopleOfEntry people;
  private final ObjectMapper json;

  PetitionCases(JdbcClient jdbc, PeopleOfEntry people, ObjectMapper json) {
    this.jdbc = jdbc;
    this.people = people;
    this.json = json;
  }

  /**
   * @throws org.springframework.dao.EmptyResultDataAccessException when there is no such case
   */
  public PetitionCase get(long caseId) {
    return jdbc.sql(
            """
            SELECT c.*, e.category IS NOT NULL AS category_said, EXISTS (SELECT 1 FROM huiyin.register_entry o WHERE o.case_id = c.id AND o.further
                AND o.voided_on IS NULL) AS came_again, e.body, e.anonymous, e.headcount, e.proposed_handling,
              (c.registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on,
              (SELECT jsonb_agg(to_jsonb(r) - '{case_id,entry_id}'::text[] ORDER BY r.position)
                 FROM huiyin.standing_request r WHERE r.case_id = c.id) AS requests
            FROM huiyin.petition_case c
              JOIN huiyin.register_entry e ON e.case_id = c.id AND e.register_number = c.register_number
            WHERE c.id = ?
            """)
        .param(caseId)
        .query((row, n) -> read(row))
        .single();
  }

  private PetitionCase read(ResultSet row) throws SQLException {
    return new PetitionCase(
        row.getLong("id"),
        row.getString("register_number"),
        row.getString("query_code"),
        row.getString("state"),
        row.getString("title"),
        row.getString("body"),
        row.getString("purpose"),
        row.getString("category"),
        row.getBoolean("category_said"),
        row.getString("place_of_issue"),
        row.getString("channel"),
        row.getBoolean("contact_unclear"),
        row.getBoolean("anonymous"),
        row.getBoolean("sealed"),
        row.getBoolean("urgent"),
        row.getBoolean("key_case"),
        row.getInt("headcount"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("registered_on", LocalDate.class),
        row.getString("proposed_handling"),
        row.getString("advised_route"),
        row.getString("advice_reason"),
        row.getString("route"),
        row.getString("legal_route"),
        row.getString("responsible_person"),
        row.getObject("neighbouring_deputy", Long.class),
        row.getString("outcome"),
        row.getObject("replied_on", LocalDate.class),
        row.getBoolean("came_again"),
        requests(row.getString("requests")));
  }

  private List<Request> requests(String text) {
    try {
      return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The requests of a case cannot be read", e);
    }
  }

  /**
   * The case as one of its entries tells it: its own number, day, channel, words, requests and
   * headcount.
   *
   * @return empty when the entry is not one of this case
   */
  public Optional<PetitionCase> asEntered(long caseId, String registerNumber) {
    return jdbc.sql(
            """
            SELECT c.id, e.register_number, c.query_code, c.state, e.title,
              coalesce(e.purpose, c.purpose) AS purpose, coalesce(e.category, c.category) AS category,
              e.category IS NOT NULL AS category_said, c.place_of_issue,
              e.channel, c.contact_unclear, c.sealed, c.urgent, c.key_case, e.occurred_on AS received_on,
              c.advised_route, c.advice_reason, c.route, c.legal_route, c.responsible_person, c.neighbouring_deputy,
              c.outcome, c.replied_on, false AS came_again, e.body, e.anonymous, e.headcount, e.proposed_handling,
              (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date AS registered_on,
              (SELECT jsonb_agg(to_jsonb(r) - '{case_id,entry_id}'::text[] ORDER BY r.position)
                 FROM huiyin.request r WHERE r.case_id = c.id AND coalesce(r.entry_id, e.id) = e.id) AS requests
            FROM huiyin.petition_case c JOIN huiyin.register_entry e ON e.case_id = c.id
            WHERE c.id = ? AND e.register_number = ?
            """)
        .params(caseId, registerNumber)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The lead petitioner of the first entry in clear. */
  public PersonDetails petitioner(long caseId) {
    return petitioner(get(caseId));
  }

  /**
   * The one who brought the entry that this view of the case tells of, in clear. The caller has
   * made sure that the reader may know.
   */
  public PersonDetails petitioner(PetitionCase petition) {
    return people.leadOf(petition.id(), petition.registerNumber());
  }

  /**
   * To whom this view of the case is answered, in clear: who brought it, or once he has withdrawn,
   * who stands by it.
   */
  public PersonDetails addressee(PetitionCase petition) {
    return people.addresseeOf(petition.id(), petition.registerNumber());
  }

  /** Advice is shown with its reason and decides nothing. */
  public void advise(long caseId, String route, String ground, String legalRoute, String reason) {
    jdbc.sql(
            """
            UPDATE huiyin.petition_case
            SET advised_route = ?, advised_ground = ?, advised_legal_route = ?, advice_reason = ? WHERE id = ?
            """)
        .params(route, ground, legalRoute, reason, caseId)
        .update();
  }

  /** By which article the advice would handle the case, or {@code null}. */
  public String advisedLegalRoute(long caseId) {
    return jdbc.sql("SELECT advised_legal_route FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /** The way that the presidium chose. */
  public void decide(long caseId, Decision decision) {
    jdbc.sql(
            """
            UPDATE huiyin.petition_case SET route = ?, competence_ground = ?, ground_reason = ?, legal_route = ?,
              simplified = ?, responsible_person = ?, neighbouring_deputy = ?, difficult = ?, key_case = ?,
              hotspot = ?, urgent = urgent OR ? WHERE id = ?
            """)
        .params(
            decision.route(),
            decision.ground(),
            decision.groundReason(),
            decision.legalRoute(),
            decision.simplified(),
            decision.responsiblePerson(),
            decision.neighbouringDeputy(),
            decision.difficult(),
            decision.keyCase(),
            decision.hotspot(),
            decision.urgent(),
            caseId)
        .update();
  }

  public record Decision(
      String route,
      String ground,
      String groundReason,
      String legalRoute,
      boolean simplified,
      String responsiblePerson,
      Long neighbouringDeputy,
      boolean difficult,
      boolean keyCase,
      boolean hotspot,
      boolean urgent) {}

  /** The day from which the law's clocks of a case count. */
  public LocalDate receivedOn(long caseId) {
    return jdbc.sql("SELECT received_on FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(LocalDate.class)
        .single();
  }

  /** The account that handles the case, or {@code null}. */
  public String responsiblePerson(long caseId) {
    return jdbc.sql("SELECT responsible_person FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  /** Where the trouble came from and at which level it was settled. */
  public void settle(long caseId, String origin, String resolutionLevel) {
    jdbc.sql("UPDATE huiyin.petition_case SET origin = ?, resolution_level = ? WHERE id = ?")
        .params(origin, resolutionLevel, caseId)
        .update();
  }

  /** The outcome of the case as a whole: REDIRECTED, DECLINED_FINAL or WITHDRAWN. */
  public void conclude(long caseId, String outcome) {
    jdbc.sql("UPDATE huiyin.petition_case SET outcome = ? WHERE id = ?")
        .params(outcome, caseId)
        .update();
  }

  /**
   * The answer was served on a day, or it could not be, for a reason; either is the end of handling
   * (办结).
   */
  public void replied(long caseId, LocalDate servedOn, String notServedReason) {
    jdbc.sql("UPDATE huiyin.petition_case SET replied_on = ?, not_served_reason = ? WHERE id = ?")
        .params(servedOn, notServedReason, caseId)
        .update();
  }
}
