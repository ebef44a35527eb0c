package org.huiyin.petition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is kept from a case: those complained of since its registration, those recused since they
 * were.
 */
@Component
public class KeptOut {

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptOut(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Accounts that are kept out by name. */
  public Set<String> usersOf(long caseId) {
    return usersOf(List.of(caseId));
  }

  /** Accounts that are kept out by name of at least one of the cases. */
  public Set<String> usersOf(Collection<Long> cases) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT DISTINCT user_id FROM huiyin.shut_out WHERE case_id = ANY (?) AND user_id IS NOT NULL")
            .param(cases.toArray(Long[]::new))
            .query(String.class)
            .list());
  }

  /** Engine groups that are kept out. */
  public Set<String> groupsOf(long caseId) {
    return new HashSet<>(
        jdbc.sql("SELECT group_id FROM huiyin.shut_out WHERE case_id = ? AND group_id IS NOT NULL")
            .param(caseId)
            .query(String.class)
            .list());
  }

  /**
   * @param recused persons who were recused, with an account or without
   * @param users accounts that are kept out by name
   */
  public record Kept(ComplainedOf complainedOf, Set<Long> recused, Set<String> users) {}

  /** All who are kept from a case and why, in one statement. */
  public Kept of(long caseId) {
    Kept kept =
        new Kept(
            new ComplainedOf(new HashSet<>(), new HashSet<>()), new HashSet<>(), new HashSet<>());
    jdbc.sql(
            """
            SELECT person_id AS accused, unit_code AS organ, NULL AS recused, NULL AS account
            FROM huiyin.complained_of WHERE case_id = :id
            UNION ALL
            SELECT NULL, NULL, person_id, user_id FROM huiyin.shut_out WHERE case_id = :id
            """)
        .param("id", caseId)
        .query(
            row -> {
              add(row.getObject("accused", Long.class), kept.complainedOf().persons());
              add(row.getString("organ"), kept.complainedOf().organs());
              add(row.getObject("recused", Long.class), kept.recused());
              add(row.getString("account"), kept.users());
            });
    return kept;
  }

  private static <T> void add(T one, Set<T> all) {
    if (one != null) {
      all.add(one);
    }
  }

  /** Whom a case complains of, as far as they are in the register of people and organs. */
  public record ComplainedOf(Set<Long> persons, Set<String> organs) {}

  /** The persons and organs complained of, in whichever entry. */
  public ComplainedOf complainedOf(long caseId) {
    return of(caseId).complainedOf();
  }

  /**
   * Bars a person from every later step (信访条例 2022, art. 28).
   *
   * @param userId the account, {@code null} for who has none; one that he gets later is barred too
   */
  public void recuse(long caseId, long person, String userId, String reason, Actor decidedBy) {
    jdbc.sql(
            """
            INSERT INTO huiyin.shut_out (case_id, person_id, user_id, cause, reason, decided_by, since)
            VALUES (?, ?, ?, 'RECUSED', ?, ?, ?)
            """)
        .params(caseId, person, userId, reason, decidedBy.userId(), OffsetDateTime.now(clock))
        .update();
  }

  /**
   * Shuts out the side of somebody complained of, as far as it is not out already.
   *
   * @return whether anybody was shut out who was not before
   */
  boolean shutOut(long caseId, ShutOut.Kept kept) {
    int users = add(caseId, "user_id", kept.users());
    int groups = add(caseId, "group_id", kept.groups());
    return users + groups > 0;
  }

  private int add(long caseId, String column, Set<String> names) {
    return jdbc.sql(
            """
            INSERT INTO huiyin.shut_out (case_id, %1$s, cause, since)
            SELECT ?, one, 'COMPLAINED_OF', ? FROM unnest(?::text[]) AS one
            WHERE NOT EXISTS (SELECT 1 FROM huiyin.shut_out there WHERE there.case_id = ? AND there.%1$s = one)
            """
                .formatted(column))
        .params(caseId, OffsetDateTime.now(clock), names.toArray(String[]::new), caseId)
        .update();
  }

  /**
   * Bars the accounts that recused persons have got since.
   *
   * @return the numbers of the open cases among those they are barred from
   */
  public Set<String> barAccountsOfRecused() {
    return new HashSet<>(
        jdbc.sql(
                """
                WITH late AS (
                  INSERT INTO huiyin.shut_out (case_id, person_id, user_id, cause, reason, decided_by, since)
                  SELECT DISTINCT ON (s.case_id, p.id) s.case_id, p.id, p.user_id, s.cause, s.reason, s.decided_by, s.since
                  FROM huiyin.shut_out s JOIN huiyin.person p ON p.id = s.person_id
                  WHERE p.user_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out there
                    WHERE there.case_id = s.case_id AND there.user_id = p.user_id)
                  RETURNING case_id)
                SELECT c.register_number FROM late l JOIN huiyin.petition_case c ON c.id = l.case_id
                WHERE c.state = 'OPEN'
                """)
            .query(String.class)
            .list());
  }

  /** Names a person for a sealed case; naming twice changes nothing. */
  public void name(long caseId, String userId, Actor by) {
    jdbc.sql(
            """
            INSERT INTO huiyin.named_person (case_id, user_id, named_by, since) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(caseId, userId, by.userId(), OffsetDateTime.now(clock))
        .update();
  }

  /** Persons who were named for a sealed case. */
  public Set<String> namedFor(long caseId) {
    return new HashSet<>(
        jdbc.sql("SELECT user_id FROM huiyin.named_person WHERE case_id = ?")
            .param(caseId)
            .query(String.class)
            .list());
  }
}
