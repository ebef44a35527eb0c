package org.huiyin.referralfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.SeenCards;
import org.huiyin.casefile.Card;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cards below the office: for the steps of a unit or a village group in what was referred to it.
 * They show category and village and the day of its own part, no title.
 */
@Component
public class ReferralCards {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final SeenCards seen;
  private final Clock clock;

  ReferralCards(
      JdbcClient jdbc, Organisation organisation, CodeTexts codes, SeenCards seen, Clock clock) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.codes = codes;
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * @param referrals by task
   * @return by task; none of a part that is not the reader's own to work on
   */
  public Map<String, Card> of(Map<String, Long> referrals, Actor reader) {
    if (referrals.isEmpty() || reader.groups().isEmpty()) {
      return Map.of();
    }
    Map<Long, Card> parts = new HashMap<>();
    Set<Long> cases = new HashSet<>();
    jdbc.sql(
            """
            SELECT r.id, r.case_id, c.register_number, c.category, c.place_of_issue, r.kind, d.due_on
            FROM huiyin.referral r JOIN huiyin.petition_case c ON c.id = r.case_id
            LEFT JOIN huiyin.deadline d ON d.case_id = c.id AND d.clock = 'REPORT_BACK/' || r.id
              AND d.stopped_on IS NULL
            WHERE r.id IN (:referrals) AND r.out_on IS NOT NULL
              AND coalesce('unit-' || r.unit_code, 'group-' || r.group_code) IN (:groups)
              AND NOT EXISTS (SELECT 1 FROM huiyin.referral_kept_out k WHERE k.referral_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out o WHERE o.case_id = c.id
                AND (o.user_id = :user OR o.group_id IN (:groups)))
            """)
        .param("referrals", List.copyOf(referrals.values()))
        .param("user", reader.userId())
        .param("groups", reader.groups())
        .query(
            row -> {
              parts.put(row.getLong("id"), card(row));
              cases.add(row.getLong("case_id"));
            });
    Map<String, Card> cards = new HashMap<>();
    referrals.forEach(
        (task, referral) -> {
          if (parts.containsKey(referral)) {
            cards.put(task, parts.get(referral));
          }
        });
    seen.note(reader, cases);
    return cards;
  }

  private Card card(ResultSet row) throws SQLException {
    LocalDate due = row.getObject("due_on", LocalDate.class);
    return new Card(
        row.getString("register_number"),
        place(row.getString("category"), row.getString("place_of_issue")),
        codes.of("referralKind", row.getString("kind")),
        due == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), due),
        due,
        List.of());
  }

  private String place(String category, String village) {
    String name = organisation.category(category).map(Category::name).orElse(category);
    return village == null
        ? name
        : name + " · " + organisation.village(village).map(Village::name).orElse(village);
  }
}
