package org.huiyin.petition;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.EarlierPetitions.EarlierCase;
import org.huiyin.petition.Registration.FromAbove;
import org.huiyin.petition.Registration.Matter;
import org.huiyin.petition.Registration.Petitioners;
import org.huiyin.petition.Registration.Reception;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries and cases. */
@Component
class RegisterRows {

  private static final FromAbove DIRECT = new FromAbove(null, null, null, null, null);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final PeopleOfEntry people;

  RegisterRows(JdbcClient jdbc, JdbcTemplate batches, PeopleOfEntry people) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.people = people;
  }

  Registered addCase(
      Registration registration,
      String number,
      EarlierCase earlier,
      ShutOut.Kept kept,
      Actor by,
      OffsetDateTime now) {
    Matter matter = registration.matter();
    Petitioners petitioners = registration.petitioners();
    boolean contactUnclear = petitioners.anonymous() || petitioners.contactUnclear();
    long caseId =
        jdbc.sql(
                """
                INSERT INTO huiyin.petition_case (register_number, query_code, external_number, state, title, purpose,
                  category, place_of_issue, channel, contact_unclear, sealed, urgent, received_on, registered_at,
                  earlier_case_id)
                VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """)
            .params(
                number,
                QueryCode.draw(),
                registration.reception().externalNumber(),
                matter.title(),
                matter.purpose().name(),
                matter.category(),
                matter.placeOfIssue(),
                registration.reception().channel().name(),
                contactUnclear,
                kept.sealed(),
                matter.urgent(),
                registration.reception().occurredOn(),
                now,
                earlier == null ? null : earlier.caseId())
            .query(Long.class)
            .single();
    long entryId = addEntry(registration, number, caseId, false, by, now);
    addRequests(caseId, entryId, matter.requests());
    addShutOut(caseId, kept, now);
    return new Registered(
        caseId, entryId, number, number, false, !contactUnclear, kept.guarded(), kept.sealed());
  }

  Registered addFurther(
      Registration registration,
      String number,
      EarlierCase earlier,
      ShutOut.Kept kept,
      Actor by,
      OffsetDateTime now) {
    long entryId = addEntry(registration, number, earlier.caseId(), true, by, now);
    addRequests(earlier.caseId(), entryId, registration.matter().requests());
    addShutOut(earlier.caseId(), kept, now);
    return new Registered(
        earlier.caseId(),
        entryId,
        number,
        earlier.registerNumber(),
        true,
        false,
        kept.guarded(),
        kept.sealed());
  }

  private long addEntry(
      Registration registration,
      String number,
      long caseId,
      boolean further,
      Actor by,
      OffsetDateTime now) {
    Reception reception = registration.reception();
    FromAbove above = reception.fromAbove() == null ? DIRECT : reception.fromAbove();
    Petitioners petitioners = registration.petitioners();
    Matter matter = registration.matter();
    long entryId =
        jdbc.sql(
                """
                INSERT INTO huiyin.register_entry (register_number, case_id, further, channel, source, source_organ,
                  source_number, source_date, source_wording, report_due_on, occurred_on, registered_at, registered_by,
                  place, brought_by, anonymous, headcount, joint_signed, skip_level, title, body, expectation, evidence,
                  other_proceedings, explained, law_explained, urgent_reason, proposed_handling, earlier_number, purpose, category)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING id
                """)
            .params(
                number,
                caseId,
                further,
                reception.channel().name(),
                reception.source().name(),
                above.organ(),
                above.number(),
                above.date(),
                above.wording(),
                above.reportDueOn(),
                reception.occurredOn(),
                now,
                by.userId(),
                reception.place(),
                reception.broughtBy(),
                petitioners.anonymous(),
                petitioners.headcount(),
                petitioners.jointSigned(),
                reception.skipLevel(),
                matter.title(),
                matter.body(),
                matter.expectation(),
                matter.evidence(),
                matter.otherProceedings(),
                matter.explained(),
                matter.lawExplained(),
                matter.urgentReason(),
                matter.proposedHandling(),
                registration.earlier().number(),
                matter.purpose().name(),
                matter.category())
            .query(Long.class)
            .single();
    people.add(entryId, petitioners);
    people.addComplainedOf(caseId, entryId, registration.complainedOf());
    return entryId;
  }

  /**
   * Behind those that the case has already: what a further visit asks for is answered with the
   * rest.
   */
  private void addRequests(long caseId, long entryId, List<String> requests) {
    batches.batchUpdate(
        """
        INSERT INTO huiyin.request (case_id, entry_id, position, wording)
        SELECT ?, ?, coalesce(max(position), 0) + 1, ? FROM huiyin.request WHERE case_id = ?
        """,
        requests.stream().map(wording -> new Object[] {caseId, entryId, wording, caseId}).toList());
  }

  private void addShutOut(long caseId, ShutOut.Kept kept, OffsetDateTime now) {
    List<Object[]> rows = new ArrayList<>();
    kept.users().forEach(user -> rows.add(new Object[] {caseId, user, null, now}));
    kept.groups().forEach(group -> rows.add(new Object[] {caseId, null, group, now}));
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          """
          INSERT INTO huiyin.shut_out (case_id, user_id, group_id, cause, since) VALUES (?, ?, ?, 'COMPLAINED_OF', ?)
          """,
          rows);
    }
  }
}
