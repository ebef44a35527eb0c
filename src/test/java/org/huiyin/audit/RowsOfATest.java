package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiyin.HttpStaff;
import org.huiyin.organisation.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls an endpoint as a person and looks for the rows that it must leave. */
public final class RowsOfATest {

  private static final String PASSWORD = "Qingshan#2026";

  private final JdbcClient jdbc;
  private final Actors actors;
  private final int port;

  public RowsOfATest(JdbcClient jdbc, Actors actors, int port) {
    this.jdbc = jdbc;
    this.actors = actors;
    this.port = port;
  }

  public HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, PASSWORD);
  }

  /**
   * @param endpoint as the application knows it, method and path
   * @param path as it is called
   * @param caseId of the row, {@code null} for a row on no case
   */
  public void reads(String endpoint, String user, String path, Long caseId, String... acts) {
    HttpStaff reader = staff(user);
    long before = last();

    int status = reader.get(path).status();

    assertThat(status).as(endpoint).isEqualTo(200);
    for (String act : acts) {
      leaves(endpoint, before, user, caseId, act);
    }
  }

  /** A row that was not there before, with person, groups and time. */
  public void leaves(String what, long before, String user, Long caseId, String act) {
    List<Map<String, Object>> rows =
        jdbc.sql(
                """
                SELECT user_id, user_groups, at, case_id FROM huiyin.audit_entry
                WHERE id > ? AND act = ? AND user_id = ? ORDER BY id
                """)
            .params(before, act, user)
            .query()
            .listOfRows();
    assertThat(rows)
        .as(what + " leaves " + act)
        .anySatisfy(
            row -> {
              assertThat(row.get("case_id")).isEqualTo(caseId);
              assertThat(new TreeSet<>(Arrays.asList(row.get("user_groups").toString().split(","))))
                  .containsExactlyElementsOf(new TreeSet<>(actors.actor(user).groups()));
              assertThat(row.get("at")).isNotNull();
            });
  }

  public long last() {
    return jdbc.sql("SELECT coalesce(max(id), 0) FROM huiyin.audit_entry")
        .query(Long.class)
        .single();
  }
}
