package org.huiyin.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of a year far away, put into the tables by chance and remembered as plain objects, so that
 * a test can count them again in loops of its own.
 */
final class InventedYear {

  static final int YEAR = 2071;

  private static final List<String> CHANNELS = List.of("LETTER", "VISIT", "PHONE", "ONLINE");
  private static final List<String> PURPOSES =
      List.of("APPEAL", "REQUEST", "SUGGESTION", "CONSULTATION", "ACCUSATION");
  private static final List<String> CATEGORIES =
      List.of("0101", "0102", "02", "0301", "0302", "0401", "08", "99");
  private static final List<String> VILLAGES = List.of("V01", "V02", "V03", "V04");

  /** One matter as it was put in. */
  static final class Matter {
    long id;
    String number;
    LocalDate received;
    String channel;
    String purpose;
    String category;
    String village;
    String group;
    boolean sealed;
    boolean voided;
    LocalDate settled;
    String level;
    String satisfaction;
    LocalDate noticeDue;
    LocalDate noticeDone;
    final List<Visit> visits = new ArrayList<>();
  }

  /** One entry of a matter. */
  static final class Visit {
    LocalDate on;
    String channel;
    int headcount;
    boolean further;
    boolean voided;
    boolean skipLevel;
    boolean jointSigned;
  }

  private final JdbcClient jdbc;
  private final Random chance;
  final List<Matter> matters = new ArrayList<>();
  private int drawn;

  InventedYear(JdbcClient jdbc, long seed) {
    this.jdbc = jdbc;
    this.chance = new Random(seed);
  }

  InventedYear of(int number) {
    for (int i = 0; i < number; i++) {
      matters.add(matter());
    }
    return this;
  }

  private Matter matter() {
    Matter one = new Matter();
    one.received = LocalDate.of(YEAR, 1, 1).plusDays(chance.nextInt(365));
    one.channel = some(CHANNELS);
    one.purpose = some(PURPOSES);
    one.category = some(CATEGORIES);
    one.village = some(VILLAGES);
    one.group = chance.nextInt(3) == 0 ? "G01" : null;
    one.sealed = one.purpose.equals("ACCUSATION");
    one.voided = chance.nextInt(15) == 0;
    if (chance.nextInt(4) > 0) {
      one.settled = one.received.plusDays(1 + chance.nextInt(80));
      one.level = some(List.of("VILLAGE", "TOWNSHIP", "ABOVE"));
    }
    one.noticeDue = one.received.plusDays(15);
    one.noticeDone = chance.nextInt(5) == 0 ? null : one.received.plusDays(chance.nextInt(19));
    Visit first = visit(one, one.received, false);
    first.channel = one.channel;
    if (chance.nextInt(3) == 0) {
      visit(one, one.received.plusDays(1 + chance.nextInt(30)), true);
    }
    if (one.settled != null && chance.nextBoolean()) {
      one.satisfaction = some(List.of("SATISFIED", "BASICALLY_SATISFIED", "DISSATISFIED"));
    }
    store(one);
    return one;
  }

  private Visit visit(Matter of, LocalDate on, boolean further) {
    Visit visit = new Visit();
    visit.on = on;
    visit.channel = some(CHANNELS);
    visit.headcount = 1 + chance.nextInt(9);
    visit.further = further;
    visit.voided = further && chance.nextInt(6) == 0;
    visit.skipLevel = chance.nextInt(7) == 0;
    visit.jointSigned = chance.nextInt(9) == 0;
    of.visits.add(visit);
    return visit;
  }

  private void store(Matter one) {
    one.number = "FIG" + System.nanoTime() + "-" + ++drawn;
    OffsetDateTime at = one.received.atTime(10, 0).atOffset(ZoneOffset.ofHours(8));
    one.id =
        jdbc.sql(
                """
                INSERT INTO huiyin.petition_case (register_number, query_code, state, title, purpose, category,
                  place_of_issue, channel, contact_unclear, sealed, urgent, received_on, registered_at, first_group,
                  replied_on, closed_on, resolution_level, outcome)
                VALUES (?, ?, ?, '虚构', ?, ?, ?, ?, false, ?, false, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """)
            .params(
                one.number,
                "Q" + one.number,
                one.voided ? "VOIDED" : one.settled == null ? "OPEN" : "CLOSED",
                one.purpose,
                one.category,
                one.village,
                one.channel,
                one.sealed,
                one.received,
                at,
                one.group,
                one.settled,
                one.settled,
                one.level,
                one.settled == null ? null : "REDIRECTED")
            .query(Long.class)
            .single();
    int no = 0;
    for (Visit visit : one.visits) {
      jdbc.sql(
              """
              INSERT INTO huiyin.register_entry (register_number, case_id, further, channel, source, occurred_on,
                registered_at, registered_by, anonymous, headcount, joint_signed, skip_level, title, body, voided_on)
              VALUES (?, ?, ?, ?, 'DIRECT', ?, ?, 'clerk', true, ?, ?, ?, '虚构', '虚构', ?)
              """)
          .params(
              one.number + (no++ == 0 ? "" : "/" + no),
              one.id,
              visit.further,
              visit.channel,
              visit.on,
              at,
              visit.headcount,
              visit.jointSigned,
              visit.skipLevel,
              visit.voided || one.voided ? visit.on : null)
          .update();
    }
    jdbc.sql(
            """
            INSERT INTO huiyin.deadline (case_id, clock, profile_key, profile_version, started_on, original_due_on, due_on,
              provisional, explanation, stopped_on)
            SELECT ?, 'NOTICE', 'NOTICE', max(version), ?, ?, ?, false, '[]', ? FROM huiyin.deadline_profile
            """)
        .params(one.id, one.received, one.noticeDue, one.noticeDue, one.noticeDone)
        .update();
    if (one.satisfaction != null) {
      jdbc.sql(
              "INSERT INTO huiyin.rating (case_id, satisfaction, rated_on, recorded_by) VALUES (?, ?, ?, 'clerk')")
          .params(one.id, one.satisfaction, one.settled)
          .update();
    }
  }

  /** What was put in goes out again, so that another seed finds an empty year. */
  void forget() {
    Long[] ids = matters.stream().map(m -> m.id).toArray(Long[]::new);
    jdbc.sql("UPDATE huiyin.register_entry SET voided_on = occurred_on WHERE case_id = ANY (?)")
        .param(ids)
        .update();
    jdbc.sql("UPDATE huiyin.petition_case SET state = 'VOIDED' WHERE id = ANY (?)")
        .param(ids)
        .update();
  }

  private <T> T some(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
