package org.huiyin.petition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is kept from a case: those complained of since its registration, those recused since they
 * were.
 */
@Component
public class KeptOut {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;

  KeptOut(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.clock = clock;
  }

  /** Accounts that are kept out by name. */
  public Set<String> usersOf(long caseId) {
    return new HashSet<>(
        jdbc.sql("SELECT user_id FROM huiyin.shut_out WHERE case_id = ? AND user_id IS NOT NULL")
            .param(caseId)
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

  /** Whom a case complains of, as far as they are in the register of people and organs. */
  public record ComplainedOf(Set<Long> persons, Set<String> organs) {}

  /** The persons and organs complained of, in whichever entry. */
  public ComplainedOf complainedOf(long caseId) {
    Set<Long> persons = new HashSet<>();
    Set<String> organs = new HashSet<>();
    jdbc.sql("SELECT person_id, unit_code FROM huiyin.complained_of WHERE case_id = ?")
        .param(caseId)
        .query(
            row -> {
              Long person = row.getObject("person_id", Long.class);
              if (person != null) {
                persons.add(person);
              }
              if (row.getString("unit_code") != null) {
                organs.add(row.getString("unit_code"));
              }
            });
    return new ComplainedOf(persons, organs);
  }

  /** Bars the accounts from every later step (信访条例 2022, art. 28). */
  public void recuse(long caseId, Collection<String> userIds, String reason, Actor decidedBy) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    batches.batchUpdate(
        """
        INSERT INTO huiyin.shut_out (case_id, user_id, cause, reason, decided_by, since)
        VALUES (?, ?, 'RECUSED', ?, ?, ?)
        """,
        userIds.stream()
            .map(user -> new Object[] {caseId, user, reason, decidedBy.userId(), now})
            .toList());
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
