package org.huiyin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The wire would ring: it is touched in every way in which a word may be kept. */
@HuiyinTest
class TripwireTest {

  @Autowired private Tripwire tripwire;
  @Autowired private SuperuserConnection server;

  @BeforeEach
  void aTableThatLooksLikeTheEngines() throws SQLException {
    execute("CREATE TABLE camunda.act_scratch (text_ text, bytes_ bytea)");
    tripwire.lay();
  }

  @AfterEach
  void noMore() throws SQLException {
    execute("DROP TABLE camunda.act_scratch");
  }

  @Test
  void everyFormOfEveryMarkIsSeenAsTextAndAsBytes() throws SQLException {
    for (Map.Entry<String, String> mark : Marks.all().entrySet()) {
      for (String form : Marks.forms(mark.getValue()).values()) {
        insert("Before it " + form + " and after it", null);
        assertThat(tripwire.caught())
            .as(form)
            .anyMatch(one -> one.startsWith("act_scratch.text_: " + mark.getKey()));

        insert(null, ("{\"a\":\"" + form + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(tripwire.caught())
            .as(form)
            .anyMatch(one -> one.startsWith("act_scratch.bytes_: " + mark.getKey()));
      }
    }
  }

  @Test
  void whatJavaWouldStoreIsSeen() throws Exception {
    String mark = MarkedPerson.PARTICULARS;
    ByteArrayOutputStream serialised = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
      out.writeObject(List.of(Map.of("body", mark)));
    }
    List<byte[]> kept =
        List.of(
            serialised.toByteArray(),
            mark.getBytes(StandardCharsets.UTF_16LE),
            mark.getBytes(StandardCharsets.UTF_16BE),
            Base64.getEncoder().encode(("x" + mark).getBytes(StandardCharsets.UTF_8)),
            Base64.getMimeEncoder(1000, new byte[] {'\n'})
                .encode(("xy" + mark + "z").getBytes(StandardCharsets.UTF_8)));
    for (byte[] bytes : kept) {
      insert(null, bytes);

      assertThat(tripwire.caught()).anyMatch(one -> one.contains(".bytes_: particulars"));
    }
  }

  @Test
  void aRowThatIsGoneAgainIsSeenAndOneThatWasTakenBackIsNot() throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("INSERT INTO camunda.act_scratch VALUES ('x', NULL)");
      statement.execute("UPDATE camunda.act_scratch SET text_ = '" + MarkedPerson.NAME + "'");
      statement.execute("DELETE FROM camunda.act_scratch");
      connection.commit();
      statement.execute(
          "INSERT INTO camunda.act_scratch VALUES ('" + MarkedPerson.PHONE + "', NULL)");
      connection.rollback();
    }

    assertThat(tripwire.caught()).containsExactly("act_scratch.text_: another name (plain)");
  }

  @Test
  void anOrdinaryRowIsNot() throws SQLException {
    insert("RDXF-2026-0001", "{\"route\":\"DIRECT\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(tripwire.caught()).isEmpty();
  }

  @Test
  void itLiesAcrossEveryTableOfTheEngine() throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT c.relname FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND c.relname LIKE 'act\\_%'
                  AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'tripwire')
                """)) {
      assertThat(rows.next()).isFalse();
    }
  }

  private void insert(String text, byte[] bytes) throws SQLException {
    try (Connection connection = server.open();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO camunda.act_scratch VALUES (?, ?)")) {
      insert.setString(1, text);
      insert.setBytes(2, bytes);
      insert.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
