package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/dates.md} explains every date that is stored and every term that is counted. */
@HuiyinTest
class DatesPageTest {

  private static final Path PAGE = Path.of("docs/dates.md");

  /** Of no meaning to whoever reads a case; each with the reason. */
  private static final Map<String, String> NOT_EXPLAINED =
      Map.of(
          "outbox_message.claimed_at", "how nodes share the sending",
          "audit_seal.sealed_at", "of the audit trail, not of a case",
          "outbox_message.next_attempt_at", "how nodes share the sending",
          "import_batch.beat_at", "by which nodes see that a run has stopped",
          "import_mapping.saved_at", "of a setting",
          "first_password.handed_at", "of an account, not of a case",
          "step_draft.saved_at", "gone when the form is sent");

  @Autowired private JdbcClient jdbc;

  @Test
  void everyDateThatIsStoredIsExplained() throws IOException {
    String page = Files.readString(PAGE);
    List<String> columns =
        jdbc.sql(
                """
                SELECT table_name || '.' || column_name FROM information_schema.columns
                WHERE table_schema = 'huiyin' AND (data_type IN ('date', 'timestamp with time zone')
                  AND column_name <> 'until' OR column_name ~ '_(on|at)$' AND data_type <> 'boolean')
                  AND table_name <> 'flyway_schema_history'
                  AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'huiyin')
                ORDER BY 1
                """)
            .query(String.class)
            .list();

    assertThat(columns).hasSizeGreaterThan(60);
    assertThat(columns.stream().filter(column -> !NOT_EXPLAINED.containsKey(column)))
        .allMatch(column -> page.contains("`" + column + "`"), "is explained");
    assertThat(NOT_EXPLAINED.keySet()).as("still there").isSubsetOf(columns);
  }

  @Test
  void everyTermOfTheProfileIsExplained() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(TestProfile.shipped().terms().keySet())
        .allMatch(key -> page.contains("`" + key + "`"), "is explained");
  }
}
