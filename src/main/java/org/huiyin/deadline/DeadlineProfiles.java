package org.huiyin.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The versions of the deadline profile; the shipped one is laid down on the first start and never
 * again.
 */
@Component
public class DeadlineProfiles implements ProfileVersions {

  private static final String SHIPPED = "deadline/profile.yaml";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final Map<Integer, DeadlineProfile> read = new ConcurrentHashMap<>();
  private volatile int currentVersion;

  DeadlineProfiles(
      JdbcClient jdbc, AuditTrail audit, Clock clock, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
    layDownShipped();
    refresh();
  }

  @Override
  public DeadlineProfile current() {
    return version(currentVersion);
  }

  @Override
  public DeadlineProfile version(int version) {
    return read.computeIfAbsent(version, this::stored);
  }

  public String currentText() {
    return text(currentVersion);
  }

  /**
   * Puts a changed profile in force for the clocks that start from now on.
   *
   * @return its version
   * @throws Refusal naming key and line of everything that is wrong; a term that models or tables
   *     count on must stay
   */
  public int change(String text, Actor actor) {
    Set<String> required = current().terms().keySet();
    int version = currentVersion + 1;
    DeadlineProfile profile = ProfileReader.read(text, version, required);
    try {
      transactions.executeWithoutResult(
          status -> {
            insert(version, text, actor);
            audit.record(
                actor, "CHANGE_DEADLINE_PROFILE", "deadline-profile:" + version, null, null);
          });
    } catch (DuplicateKeyException e) {
      refresh();
      throw new Refusal(Fault.of("deadline.profile.meanwhile"));
    }
    read.put(version, profile);
    currentVersion = version;
    return version;
  }

  /** Another server of the same house may have changed it. */
  final void refresh() {
    currentVersion =
        jdbc.sql("SELECT max(version) FROM huiyin.deadline_profile").query(Integer.class).single();
  }

  private void layDownShipped() {
    try {
      String text = new ClassPathResource(SHIPPED).getContentAsString(StandardCharsets.UTF_8);
      ProfileReader.read(text, 1, Set.of());
      jdbc.sql(
              """
              INSERT INTO huiyin.deadline_profile (version, text, loaded_at, loaded_by) VALUES (1, ?, ?, ?)
              ON CONFLICT DO NOTHING
              """)
          .params(text, OffsetDateTime.now(clock), Actor.MACHINE.userId())
          .update();
    } catch (IOException e) {
      throw new IllegalStateException("The shipped deadline profile is missing", e);
    }
  }

  private void insert(int version, String text, Actor actor) {
    jdbc.sql(
            "INSERT INTO huiyin.deadline_profile (version, text, loaded_at, loaded_by) VALUES (?, ?, ?, ?)")
        .params(version, text, OffsetDateTime.now(clock), actor.userId())
        .update();
  }

  private DeadlineProfile stored(int version) {
    return ProfileReader.read(text(version), version, Set.of());
  }

  private String text(int version) {
    return jdbc.sql("SELECT text FROM huiyin.deadline_profile WHERE version = ?")
        .param(version)
        .query(String.class)
        .single();
  }
}
