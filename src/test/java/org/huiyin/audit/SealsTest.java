package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Finding.State;
import org.huiyin.refusal.FaultTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database can change a row of the audit trail, but not unnoticed. */
@Tag("own-jvm")
@Tag("R92")
@HuiyinTest
class SealsTest {

  private static final Actor CLERK = new Actor("clerk", Set.of("petition-office"));

  @Autowired private AuditTrail audit;
  @Autowired private Seals seals;
  @Autowired private JdbcClient jdbc;
  @Autowired private FlywayConnectionDetails owner;
  @Autowired private JdbcConnectionDetails application;
  @Autowired private FaultTexts texts;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private Clock clock;

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private TrailSealing sealing;

  @BeforeEach
  void anEmptyTrail() throws SQLException {
    asOwner("TRUNCATE huiyin.audit_seal");
    asOwner("TRUNCATE huiyin.audit_entry");
    sealing = new TrailSealing(seals, jdbc, clock);
    said.start();
    log().addAppender(said);
  }

  @AfterEach
  void listenNoMore() {
    log().detachAppender(said);
  }

  private static Logger log() {
    return (Logger) LoggerFactory.getLogger(AuditCommand.class);
  }

  @Test
  void anUntouchedTrailIsWholeAndTellsItsLastSeal() {
    threeSeals();

    assertThat(verify(null)).isEqualTo(AuditCommand.WHOLE);
    assertThat(said()).contains("3 批封存全部核对一致", head());
    assertThat(verify(head())).isEqualTo(AuditCommand.WHOLE);
  }

  @Test
  void aChangedRowIsNamedByItsSealRangeAndDay() throws SQLException {
    threeSeals();

    asOwner("UPDATE huiyin.audit_entry SET user_id = 'nobody' WHERE id = " + first(2));

    assertBroken(State.ROWS_CHANGED, 2);
    assertThat(verify(null)).isEqualTo(AuditCommand.BROKEN);
    assertThat(said())
        .contains("被改", "第 2 批", String.valueOf(first(2) + 2), LocalDate.now(clock) + "～", "共 3 条");
  }

  @Test
  void everyColumnIsHeld() throws SQLException {
    audit.record(CLERK, "UNMASK", "case:1", 1L, "核对号码");
    audit.recordCall(CLERK, "GRANT", "authorization/create", 2L, "{\"id\": 1}");
    sealed();
    for (String change :
        List.of(
            "at = at + interval '1 microsecond'",
            "user_id = 'x'",
            "user_groups = ''",
            "act = 'X'",
            "subject = 'x'",
            "case_id = 3",
            "case_id = NULL",
            "detail = '{}'",
            "reason = NULL",
            "reason = '\\x00'")) {
      asOwner("CREATE TABLE IF NOT EXISTS huiyin.kept AS SELECT * FROM huiyin.audit_entry");
      asOwner("UPDATE huiyin.audit_entry SET " + change);
      assertThat(check(null).state()).as(change).isEqualTo(State.ROWS_CHANGED);
      asOwner("DELETE FROM huiyin.audit_entry");
      asOwner("INSERT INTO huiyin.audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM huiyin.kept");
    }
    asOwner("DROP TABLE huiyin.kept");
    assertThat(check(null).state()).isEqualTo(State.WHOLE);
  }

  @Test
  void aRemovedRowIsNamed() throws SQLException {
    threeSeals();

    asOwner("DELETE FROM huiyin.audit_entry WHERE id = " + first(3));

    assertBroken(State.ROWS_MISSING, 3);
    assertThat(verify(null)).isEqualTo(AuditCommand.BROKEN);
    assertThat(said()).contains("被删", "第 3 批", "封存时有 3 条，现在只有 2 条");
  }

  @Test
  void aRowPutBetweenSealedOnesIsNamed() throws SQLException {
    record(1);
    asOwner("SELECT nextval(pg_get_serial_sequence('huiyin.audit_entry', 'id'))");
    record(1);
    sealed();
    long gap = first(1) + 1;

    asOwner(
        "INSERT INTO huiyin.audit_entry (id, at, user_id, user_groups, act, subject) OVERRIDING SYSTEM VALUE"
            + " VALUES ("
            + gap
            + ", now(), 'chair', 'chair', 'READ_CASE_FILE', 'case:1')");

    assertBroken(State.ROWS_ADDED, 1);
  }

  @Test
  void aRowPutBeforeTheFirstIsNamedToo() throws SQLException {
    threeSeals();

    asOwner(
        "INSERT INTO huiyin.audit_entry (id, at, user_id, user_groups, act, subject) OVERRIDING SYSTEM VALUE"
            + " VALUES (-7, now(), 'chair', 'chair', 'READ_CASE_FILE', 'case:1')");

    assertBroken(State.ROWS_ADDED, 1);
  }

  @Test
  void aSealThatIsTakenOutIsMissed() throws SQLException {
    threeSeals();

    asOwner("DELETE FROM huiyin.audit_seal WHERE batch = 2");

    assertBroken(State.SEAL_MISSING, 3);
  }

  @Test
  void aRowThatIsChangedTogetherWithItsSealDoesNotFitTheNextSeal() throws SQLException {
    threeSeals();

    forged(2);

    assertBroken(State.SEAL_CHANGED, 3);
  }

  @Test
  void norDoesItHelpToTellTheNextSealOfTheForgedOne() throws SQLException {
    threeSeals();

    String hash = forged(2);
    asOwner("UPDATE huiyin.audit_seal SET previous = '\\x" + hash + "' WHERE batch = 3");

    assertThat(check(null).state().isBroken()).isTrue();
    assertThat(check(null).seal().batch()).isEqualTo(3);
  }

  /** A row of the batch is changed and its seal made to fit. */
  private String forged(long batch) throws SQLException {
    asOwner("UPDATE huiyin.audit_entry SET user_id = 'nobody' WHERE id = " + first(batch));
    Seal wrong = seals.next(batch - 1).orElseThrow();
    byte[] fitting =
        SealHash.of(
            batch,
            wrong.afterId(),
            wrong.untilId(),
            wrong.previous(),
            seals.rows(wrong.afterId(), wrong.untilId(), 10));
    String hash = HexFormat.of().formatHex(fitting);
    asOwner("UPDATE huiyin.audit_seal SET hash = '\\x" + hash + "' WHERE batch = " + batch);
    return hash;
  }

  @Test
  void aSealThatWasWrittenOverIsToldFromChangedRows() throws SQLException {
    threeSeals();

    asOwner("UPDATE huiyin.audit_seal SET hash = '\\x00' WHERE batch = 2");

    assertBroken(State.SEAL_CHANGED, 2);
  }

  @Test
  void aTailThatIsCutOffIsMissedByWhoKeptItsSeal() throws SQLException {
    threeSeals();
    String kept = head();

    asOwner("DELETE FROM huiyin.audit_entry WHERE id >= " + first(3));
    asOwner("DELETE FROM huiyin.audit_seal WHERE batch = 3");

    assertThat(check(null).state()).isEqualTo(State.WHOLE);
    assertThat(check(kept).state()).isEqualTo(State.HEAD_NOT_FOUND);
    assertThat(verify(kept)).isEqualTo(AuditCommand.BROKEN);
  }

  @Test
  void rowsThatLieWithoutASealForTooLongAreToldOf() {
    threeSeals();
    record(1);

    assertThat(verify(null)).isEqualTo(AuditCommand.WHOLE);
    assertThat(command(Clock.offset(clock, Duration.ofMinutes(61))).verify(null))
        .isEqualTo(AuditCommand.UNSEALED_TOO_LONG);
    assertThat(said()).contains("没有封存");
  }

  /** Its id is smaller than one that is there already. */
  @Test
  void aRowOfATransactionThatIsOpenForLongIsNeitherLostNorTakenForAFake() throws SQLException {
    try (Connection slow =
        DriverManager.getConnection(
            application.getJdbcUrl(), application.getUsername(), application.getPassword())) {
      slow.setAutoCommit(false);
      try (Statement statement = slow.createStatement()) {
        statement.execute(
            "INSERT INTO huiyin.audit_entry (at, user_id, user_groups, act, subject)"
                + " VALUES (now(), 'chair', 'chair', 'READ_CASE_FILE', 'case:1')");
      }
      record(2);
      for (int i = 0; i < 6; i++) {
        sealing.sweep();
      }
      assertThat(seals.last()).as("sealed while one is open").isEmpty();
      slow.commit();
    }
    sealing.sweep();

    assertThat(seals.last().orElseThrow().rowCount()).isEqualTo(3);
    assertThat(check(null).state()).isEqualTo(State.WHOLE);
  }

  @Test
  void twoNodesSealEachRowOnce() {
    record(4);
    TrailSealing other = new TrailSealing(seals, jdbc, clock);
    for (int i = 0; i < 3; i++) {
      sealing.sweep();
      other.sweep();
    }

    assertThat(jdbc.sql("SELECT sum(row_count) FROM huiyin.audit_seal").query(Long.class).single())
        .isEqualTo(4);
    Seal again = seals.last().orElseThrow();
    assertThat(seals.add(again)).as("the second of two that sealed the same").isFalse();
    assertThat(check(null).state()).isEqualTo(State.WHOLE);
  }

  private void threeSeals() {
    for (int i = 0; i < 3; i++) {
      record(3);
      sealed();
    }
  }

  private void record(int rows) {
    for (int i = 0; i < rows; i++) {
      audit.record(CLERK, "READ_CASE_FILE", "case:1", 1L, null);
    }
  }

  private void sealed() {
    sealing = new TrailSealing(seals, jdbc, clock);
    for (int i = 0; i < 3; i++) {
      sealing.sweep();
    }
  }

  private long first(long batch) {
    Seal seal = seals.next(batch - 1).orElseThrow();
    return jdbc.sql("SELECT min(id) FROM huiyin.audit_entry WHERE id > ?")
        .param(seal.afterId())
        .query(Long.class)
        .single();
  }

  private String head() {
    return seals.last().orElseThrow().head();
  }

  private void assertBroken(State state, long batch) {
    Finding finding = check(null);
    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.seal().batch()).isEqualTo(batch);
  }

  private Finding check(String head) {
    return new SealCheck(seals, settings(), clock).check(head);
  }

  private int verify(String head) {
    return command(clock).verify(head);
  }

  private AuditCommand command(Clock at) {
    return new AuditCommand(new SealCheck(seals, settings(), at), settings(), texts, context);
  }

  private static AuditProperties settings() {
    return new AuditProperties(Duration.ofHours(1), true, null, false);
  }

  private String said() {
    return String.join("\n", said.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
  }

  private void asOwner(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
