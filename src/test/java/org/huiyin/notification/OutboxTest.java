package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuiyinTest
class OutboxTest {

  private static final long CASE = 90_017;
  private static final LocalDate DUE = LocalDate.of(2026, 12, 8);

  @Autowired private Outbox outbox;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void emptyTheBox() {
    jdbc.sql("UPDATE huiyin.outbox_message SET case_id = NULL, state = 'SENT'").update();
  }

  @Test
  void keepsOneRowForEachRecipient() {
    outbox.put(message("one-each", "chen.zhang", "li.wang"));

    assertThat(outbox.of(CASE))
        .allSatisfy(view -> assertThat(view.state()).isEqualTo(MessageState.QUEUED))
        .allSatisfy(view -> assertThat(view.due()).isEqualTo(DUE))
        .extracting(OutboxView::recipient)
        .containsExactlyInAnyOrder("chen.zhang", "li.wang");
  }

  @Test
  void theSameKeyAgainChangesNothing() {
    outbox.put(message("again", "chen.zhang"));
    outbox.put(message("again", "chen.zhang"));

    assertThat(outbox.of(CASE)).hasSize(1);
  }

  @Test
  void aRolledBackActLeavesNoMessage() {
    transactions.executeWithoutResult(
        status -> {
          outbox.put(message("rolled-back", "chen.zhang"));
          status.setRollbackOnly();
        });

    assertThat(outbox.of(CASE)).isEmpty();
  }

  private static Message message(String key, String... recipients) {
    return new Message(
        CASE, "RDXF-2026-0001", "serveNotice", DUE, Set.of(recipients), Urgency.NORMAL, key);
  }
}
