package org.huiyin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.context.annotation.Import;

/**
 * A database of the oldest released schema comes up to today's, and nothing of it stays in clear.
 */
@Tag("own-jvm")
@HuiyinTest
@Import(SuperuserConnection.class)
@Tag("thorough")
class FieldsInClearTest {

  @Autowired private SuperuserConnection server;
  @Autowired private FlywayConnectionDetails owner;
  @Autowired private List<Callback> callbacks;
  @Autowired private FieldsInClear migration;
  @Autowired private SealedFields sealed;

  @Test
  void whatOldStepsKeptInClearIsSealedAndShowsUnderItsKeys() throws SQLException {
    superuser("CREATE DATABASE older OWNER " + owner.getUsername());
    String url = owner.getJdbcUrl().replaceAll("/[^/?]*($|\\?)", "/older$1");
    flyway(url).target("31").load().migrate();
    insert(
        url,
        """
        {"remark": "王秀英来过", "urgent": true, "home": {"rooms": 3}, "ways": ["A", "B"],
         "rows": [{"wording": "一"}, {}], "gone": null}
        """);

    flyway(url).load().migrate();

    try (Connection connection = server.openAt(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM huiyin.step")) {
      row.next();
      byte[] entered = row.getBytes("entered");
      assertThat(new String(entered, StandardCharsets.UTF_8)).doesNotContain("王秀英");
      assertThat(EnteredField.values(sealed.open(entered)))
          .isEqualTo(
              Map.of(
                  "remark",
                  "王秀英来过",
                  "urgent",
                  true,
                  "home.rooms",
                  3,
                  "ways",
                  List.of("A", "B"),
                  "rows",
                  List.of(Map.of("wording", "一"), Map.of())));
      assertThat(sealed.open(entered))
          .filteredOn(field -> field.key().equals("ways"))
          .extracting(EnteredField::label, EnteredField::text)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("ways", "A、B"));
      assertThat(columns(row)).doesNotContain("content");
    }
  }

  private static List<String> columns(ResultSet row) throws SQLException {
    List<String> names = new java.util.ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      names.add(row.getMetaData().getColumnName(i));
    }
    return names;
  }

  private FluentConfiguration flyway(String url) {
    return Flyway.configure()
        .dataSource(url, owner.getUsername(), owner.getPassword())
        .defaultSchema("huiyin")
        .schemas("huiyin")
        .locations("classpath:db/migration")
        .placeholders(Map.of("application", "huiyin_app"))
        .callbacks(callbacks.toArray(Callback[]::new))
        .javaMigrations(migration);
  }

  private void insert(String url, String content) throws SQLException {
    try (Connection connection = server.openAt(url);
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO huiyin.step (process_key, process_instance_id, task_id, step_key, created_at, done_at, content)
                VALUES ('x', 'x', 'x', 'x', now(), now(), ?::jsonb)
                """)) {
      insert.setString(1, content);
      insert.executeUpdate();
    }
  }

  private void superuser(String sql) throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
