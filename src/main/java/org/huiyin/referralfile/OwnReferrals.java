package org.huiyin.referralfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The referrals of a person's own unit or group, the open ones first, the most pressing first of
 * them; of the presidium's office all. A line names category and village, no title and no person.
 */
@Component
class OwnReferrals {

  private static final int AT_MOST = 200;

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final AuditTrail audit;
  private final Clock clock;

  OwnReferrals(
      JdbcClient jdbc, Organisation organisation, CodeTexts codes, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param daysLeft {@code null} where no clock runs
   */
  public record Line(
      long id,
      long caseId,
      String number,
      String letterNumber,
      String about,
      String kind,
      String state,
      LocalDate outOn,
      LocalDate dueOn,
      Long daysLeft) {}

  List<Line> of(Actor reader) {
    List<Line> lines =
        jdbc.sql(
                """
                SELECT r.id, r.case_id, c.register_number, r.letter_number, c.category, c.place_of_issue, r.kind, r.state, r.out_on,
                  d.due_on, d.stopped_on
                FROM huiyin.referral r JOIN huiyin.petition_case c ON c.id = r.case_id
                LEFT JOIN LATERAL (SELECT due_on, stopped_on FROM huiyin.deadline
                  WHERE case_id = r.case_id AND clock = 'REPORT_BACK/' || r.id ORDER BY id DESC LIMIT 1) d ON true
                WHERE r.out_on IS NOT NULL
                  AND (:office OR r.unit_code IN (:codes) OR r.group_code IN (:codes))
                  AND (:office OR NOT EXISTS
                    (SELECT 1 FROM huiyin.referral_kept_out k WHERE k.referral_id = r.id))
                  AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out o WHERE o.case_id = r.case_id
                    AND (o.user_id = :user OR o.group_id IN (:groups)))
                ORDER BY d.stopped_on IS NOT NULL, d.due_on, r.id LIMIT :most
                """)
            .param("office", reader.isIn("petition-office") || reader.isIn("chair"))
            .param("codes", codesOf(reader))
            .param("user", reader.userId())
            .param("groups", reader.groups().isEmpty() ? List.of("") : reader.groups())
            .param("most", AT_MOST)
            .query((row, n) -> line(row))
            .list();
    audit.recordForCases(
        reader,
        "READ_REFERRALS",
        "referrals:" + lines.size(),
        lines.stream().map(Line::caseId).toList(),
        null);
    return lines;
  }

  private static List<String> codesOf(Actor reader) {
    List<String> codes = new ArrayList<>(List.of(""));
    reader.groups().stream()
        .filter(group -> group.startsWith("unit-") || group.startsWith("group-"))
        .forEach(group -> codes.add(group.substring(group.indexOf('-') + 1)));
    return codes;
  }

  private Line line(ResultSet row) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    boolean runs = due != null && row.getObject("stopped_on") == null;
    return new Line(
        row.getLong("id"),
        row.getLong("case_id"),
        row.getString("register_number"),
        row.getString("letter_number"),
        about(row.getString("category"), row.getString("place_of_issue")),
        codes.of("referralKind", row.getString("kind")),
        codes.of("referralState", row.getString("state")),
        row.getObject("out_on", LocalDate.class),
        due,
        runs ? ChronoUnit.DAYS.between(LocalDate.now(clock), due) : null);
  }

  private String about(String category, String village) {
    String name = organisation.category(category).map(Category::name).orElse(category);
    return village == null
        ? name
        : name + " · " + organisation.village(village).map(Village::name).orElse(village);
  }
}
