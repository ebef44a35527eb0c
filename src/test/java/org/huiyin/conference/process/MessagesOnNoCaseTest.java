package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huiyin.HttpStaff;
import org.huiyin.audit.RowsOfATest;
import org.huiyin.notification.Message;
import org.huiyin.notification.MessageState;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.huiyin.notification.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A message that stands on no case is not silent either: it has a page, and a person sends again.
 */
@Tag("R92")
class MessagesOnNoCaseTest extends ConferenceSituation {

  @Autowired private Outbox outbox;
  @LocalServerPort private int port;

  private RowsOfATest rows;

  @BeforeEach
  void look() {
    rows = new RowsOfATest(jdbc, actors, port);
  }

  private void failed(long message) {
    jdbc.sql("UPDATE huiyin.outbox_message SET state = 'FAILED', problem = 'SMTP_550' WHERE id = ?")
        .param(message)
        .update();
  }

  private MessageState stateOf(long message) {
    return MessageState.valueOf(
        jdbc.sql("SELECT state FROM huiyin.outbox_message WHERE id = ?")
            .param(message)
            .query(String.class)
            .single());
  }

  @Test
  void anInvitationThatDidNotGoStandsOnItsConferenceAndIsSentAgainFromThere() {
    called();
    conference.call(conference.called(walk.caseId()));
    long message = outbox.ofNumber(onTheTable().number()).get(0).id();
    failed(message);
    String page = "/conferences/" + conference.id();
    String resend = "/api" + page + "/messages/" + message + "/resending";

    assertThat(rows.staff("clerk").get(page).body()).contains("未能发出", resend);
    assertThat(rows.staff("chair").get(page).body()).contains("未能发出").doesNotContain(resend);
    assertThat(rows.staff("head-housing").get(page).body()).doesNotContain("未能发出");
    for (String user : List.of("chair", "head-housing", "member1", "admin")) {
      assertThat(rows.staff(user).post(resend, Map.of()).status()).as(user).isEqualTo(404);
    }
    long before = rows.last();
    assertThat(rows.staff("clerk").post(resend, Map.of()).status()).isEqualTo(204);

    assertThat(stateOf(message)).isEqualTo(MessageState.QUEUED);
    rows.leaves("resending", before, "clerk", walk.caseId(), "RESEND_MESSAGE");
  }

  @Test
  void aMessageOfAnotherConferenceIsNotSentAgainFromThisOne() {
    called();
    conference.call(conference.called(walk.caseId()));
    long other = onNothing(Set.of("clerk2"));

    assertThat(
            rows.staff("clerk")
                .post(
                    "/api/conferences/" + conference.id() + "/messages/" + other + "/resending",
                    Map.of())
                .status())
        .isEqualTo(404);
  }

  @Test
  void whatStandsOnNothingAtAllIsOnTheOfficesList() {
    long message = onNothing(Set.of("clerk2"));
    failed(message);
    String resend = "/api/messages/" + message + "/resending";
    HttpStaff clerk = rows.staff("clerk");

    assertThat(clerk.get("/messages").body()).contains("未能发出", "逾期无人领取", resend);
    for (String user : List.of("chair", "member1", "head-housing", "admin")) {
      assertThat(rows.staff(user).get("/messages").status()).as(user).isEqualTo(404);
      assertThat(rows.staff(user).post(resend, Map.of()).status()).as(user).isEqualTo(404);
    }
    assertThat(clerk.post(resend, Map.of()).status()).isEqualTo(204);

    assertThat(stateOf(message)).isEqualTo(MessageState.QUEUED);
  }

  @Test
  void theOfficesListSendsNoMessageOfACaseAgain() {
    walk.register();
    outbox.put(
        new Message(walk.caseId(), "x", "urging", null, Set.of("clerk2"), Urgency.NORMAL, key()));
    long message = outbox.of(walk.caseId()).get(0).id();
    failed(message);

    assertThat(
            rows.staff("clerk").post("/api/messages/" + message + "/resending", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void aMessageForWhichNobodyWasFoundStandsWhereItsCaseIs() {
    walk.register();
    String key = key();
    Message toNobody =
        new Message(walk.caseId(), "x", "urging", null, Set.of(), Urgency.NORMAL, key);

    outbox.put(toNobody);
    outbox.put(toNobody);

    assertThat(outbox.of(walk.caseId()))
        .filteredOn(message -> message.state() == MessageState.NOBODY)
        .singleElement()
        .extracting(OutboxView::recipient)
        .isEqualTo("");
    assertThat(rows.staff("clerk").get("/case/" + walk.caseId()).body())
        .contains("（无人）", "无人可收，未发");
  }

  private long onNothing(Set<String> to) {
    outbox.put(new Message(null, null, "untaken", null, to, Urgency.NORMAL, key()));
    return outbox.unsentOnNothing(1).get(0).id();
  }

  private static String key() {
    return "test:" + UUID.randomUUID();
  }
}
