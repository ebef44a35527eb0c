package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.clock.MovableClock;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HuiyinTest
class DispatcherTest {

  @RegisterExtension
  static final GreenMailExtension MAIL =
      new GreenMailExtension(dynamicPort()).withPerMethodLifecycle(false);

  private static final long CASE = 90_018;
  private static final LocalDate DUE = LocalDate.of(2026, 12, 8);
  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);
  private static final AtomicInteger PUT = new AtomicInteger();
  private static final Actor CLERK = new Actor("li.wang", Set.of("petition-office"));

  @Autowired private Outbox outbox;
  @Autowired private Claims claims;
  @Autowired private MailText text;
  @Autowired private NotificationProperties properties;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transactions;
  @Autowired private Dispatcher dispatcherOfTheApplication;

  private Dispatcher dispatcher;

  @BeforeEach
  void startWithAnEmptyBox() throws Exception {
    jdbc.sql("UPDATE huiyin.outbox_message SET case_id = NULL, state = 'SENT'").update();
    MAIL.purgeEmailFromAllMailboxes();
    at(MONDAY, 9, 0);
    dispatcher = dispatcherTo(MAIL.getSmtp().getPort());
  }

  @AfterEach
  void backToTheRightTime() {
    clock.reset();
  }

  @Test
  void aMailNamesNumberStepDateAndLinkAndNothingElse() throws Exception {
    put("content", Urgency.NORMAL, "chen.zhang");

    dispatcher.sendDue();

    MimeMessage mail = onlyMail();
    assertThat(mail.getAllRecipients()[0]).hasToString("chen.zhang@qingshan.example");
    assertThat(mail.getSubject()).isEqualTo("〔回音〕RDXF-2026-0001 送达告知书 期限：2026年12月8日");
    assertThat(((String) mail.getContent()).lines())
        .containsExactly(
            "编号：RDXF-2026-0001",
            "事项：送达告知书",
            "期限：2026年12月8日",
            "请登录办理：http://localhost:8080/camunda/app/tasklist/default/",
            "",
            "本邮件由系统自动发出，请勿回复。");
    assertThat(view().state()).isEqualTo(MessageState.SENT);
    assertThat(view().sentAt()).isNotNull();
  }

  @Test
  void aMailOfWhichNoTaskIsLeadsToItsPageWithWhatElseThereIsToSay() throws Exception {
    outbox.put(
        new Message(
                null,
                "RDLX-2026-0001",
                "conferenceInvitation",
                null,
                Set.of("chen.zhang"),
                Urgency.NORMAL,
                "with-page")
            .about("会议时间：2026-05-14 09:00；地点：二楼会议室", "/conferences/1"));

    dispatcher.sendDue();

    assertThat(((String) onlyMail().getContent()).lines())
        .contains("会议时间：2026-05-14 09:00；地点：二楼会议室", "查看：http://localhost:8080/conferences/1");
    assertThat(onlyMail().getSubject()).doesNotContain("会议室");
  }

  @Test
  @Tag("L2022-25")
  @Tag("R8")
  void anUrgentMessageSaysSoAndGoesFirst() {
    put("later", Urgency.NORMAL, "chen.zhang");
    put("first", Urgency.URGENT, "li.wang");

    Claimed first = claims.next().orElseThrow();

    assertThat(first.recipient()).isEqualTo("li.wang");
    assertThat(text.subject(first)).startsWith("〔回音·紧急〕");
  }

  @Test
  void aStepOfAnAnalystWithoutATextOfOursIsNamedInGeneral() throws Exception {
    outbox.put(
        new Message(
            CASE,
            null,
            "visitTheGrave",
            null,
            Set.of("chen.zhang"),
            Urgency.NORMAL,
            "unknown-step"));

    dispatcher.sendDue();

    assertThat(onlyMail().getSubject()).isEqualTo("〔回音〕待办事项");
  }

  @Test
  void aSecondSweepSendsNothingAgain() {
    put("once", Urgency.NORMAL, "chen.zhang");

    dispatcher.sendDue();
    dispatcher.sendDue();

    assertThat(MAIL.getReceivedMessages()).hasSize(1);
  }

  @Test
  void manyNodesAtOnceSendEachMessageOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      put("many-" + i, Urgency.NORMAL, "chen.zhang");
    }

    ExecutorService nodes = Executors.newFixedThreadPool(4);
    List<Callable<Void>> sweeps = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Dispatcher node = dispatcherTo(MAIL.getSmtp().getPort());
      sweeps.add(
          () -> {
            node.sendDue();
            return null;
          });
    }
    for (Future<Void> sweep : nodes.invokeAll(sweeps)) {
      sweep.get();
    }
    nodes.shutdown();

    assertThat(MAIL.getReceivedMessages())
        .hasSize(40)
        .extracting(MimeMessage::getMessageID)
        .doesNotHaveDuplicates();
    assertThat(outbox.of(CASE))
        .allSatisfy(view -> assertThat(view.state()).isEqualTo(MessageState.SENT));
  }

  @Test
  void aMailServerThatIsDownIsWaitedFor() throws Exception {
    put("down-1", Urgency.NORMAL, "chen.zhang");
    put("down-2", Urgency.NORMAL, "li.wang");
    int nobodyListens = freePort();

    dispatcherTo(nobodyListens).sendDue();

    assertThat(outbox.of(CASE)).extracting(OutboxView::state).containsOnly(MessageState.QUEUED);
    assertThat(outbox.of(CASE))
        .extracting(OutboxView::problem)
        .containsExactly("NOT_CONNECTED", null);

    clock.moveBy(Duration.ofMinutes(2));
    dispatcher.sendDue();

    assertThat(MAIL.getReceivedMessages()).hasSize(2);
    assertThat(outbox.of(CASE)).extracting(OutboxView::problem).containsOnlyNulls();
  }

  @Test
  void aRefusalIsNotRepeatedBeforeItsPause() {
    put("pause", Urgency.NORMAL, "chen.zhang");
    try (ScriptedMailServer server = scripted(ScriptedMailServer.Failing.REFUSES_RECIPIENT)) {
      dispatcherTo(server.port()).sendDue();
      clock.moveBy(Duration.ofSeconds(50));
      dispatcherTo(server.port()).sendDue();
      assertThat(view().attempts()).isEqualTo(1);

      clock.moveBy(Duration.ofSeconds(20));
      dispatcherTo(server.port()).sendDue();
      assertThat(view().attempts()).isEqualTo(2);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HANGS_UP_ON_GREETING, QUEUED, NOT_CONNECTED, 0",
    "REFUSES_RECIPIENT, QUEUED, SMTP_450, 0",
    "REFUSES_AFTER_MAIL, QUEUED, SMTP_554, 1",
    "HANGS_UP_AFTER_MAIL, UNCLEAR, CONNECTION_LOST, 1",
    "SAYS_NOTHING_AFTER_MAIL, UNCLEAR, CONNECTION_LOST, 1",
    "HANGS_UP_AFTER_ACCEPTING, SENT, , 1",
  })
  void aRefusalWaitsAndADoubtIsLeftToAPerson(
      ScriptedMailServer.Failing failing, MessageState state, String problem, int overTheWire)
      throws Exception {
    put("fails", Urgency.NORMAL, "chen.zhang");

    try (ScriptedMailServer server = scripted(failing)) {
      dispatcherTo(server.port()).sendDue();

      assertThat(view().state()).isEqualTo(state);
      assertThat(view().problem()).isEqualTo(problem);
      assertThat(server.taken()).hasSize(overTheWire);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-11, 00:00, 2026-05-11, 08:30",
    "2026-05-11, 08:29, 2026-05-11, 08:30",
    "2026-05-11, 12:00, 2026-05-11, 14:00",
    "2026-05-15, 17:30, 2026-05-18, 08:30",
    "2026-02-14, 17:30, 2026-02-24, 08:30",
  })
  void whateverIsNotUrgentWaitsUntilSomebodyIsInTheOffice(
      LocalDate day, LocalTime hour, LocalDate nextDay, LocalTime opening) {
    at(day, hour.getHour(), hour.getMinute());
    put("waits", Urgency.NORMAL, "chen.zhang");
    put("at-once", Urgency.URGENT, "li.wang");

    dispatcher.sendDue();
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    at(nextDay, opening.minusMinutes(1).getHour(), opening.minusMinutes(1).getMinute());
    dispatcher.sendDue();
    assertThat(MAIL.getReceivedMessages()).as("a minute before they open").hasSize(1);
    assertThat(view().state()).isEqualTo(MessageState.QUEUED);

    at(nextDay, opening.getHour(), opening.getMinute());
    dispatcher.sendDue();
    dispatcher.sendDue();
    assertThat(MAIL.getReceivedMessages()).hasSize(2);
    assertThat(view().sentAt().atZoneSameInstant(clock.getZone()).toLocalDateTime())
        .isAfterOrEqualTo(nextDay.atTime(opening));
  }

  @Test
  void whatWasRefusedAtTheEndOfADayIsTriedAgainInTheMorning() throws Exception {
    at(MONDAY, 17, 29);
    put("late-refusal", Urgency.NORMAL, "chen.zhang");
    try (ScriptedMailServer server = scripted(ScriptedMailServer.Failing.REFUSES_RECIPIENT)) {
      dispatcherTo(server.port()).sendDue();
    }
    clock.moveBy(Duration.ofMinutes(5));
    dispatcher.sendDue();
    assertThat(view().attempts()).isEqualTo(1);

    at(MONDAY.plusDays(1), 8, 30);
    dispatcher.sendDue();
    assertThat(view().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void theMachineGivesUpAfterManyRefusals() throws Exception {
    put("gives-up", Urgency.URGENT, "chen.zhang");
    try (ScriptedMailServer server = scripted(ScriptedMailServer.Failing.REFUSES_RECIPIENT)) {
      for (int i = 0; i < properties.giveUpAfter(); i++) {
        dispatcherTo(server.port()).sendDue();
        clock.moveBy(Duration.ofMinutes(61));
      }
    }

    assertThat(view().state()).isEqualTo(MessageState.FAILED);
    assertThat(view().attempts()).isEqualTo(properties.giveUpAfter());
  }

  @Test
  void anUnclearMessageIsSentAgainByAPersonOnly() throws Exception {
    put("unclear", Urgency.NORMAL, "chen.zhang");
    try (ScriptedMailServer server = scripted(ScriptedMailServer.Failing.HANGS_UP_AFTER_MAIL)) {
      dispatcherTo(server.port()).sendDue();
    }

    clock.moveBy(Duration.ofDays(3));
    dispatcher.sendDue();
    assertThat(MAIL.getReceivedMessages()).isEmpty();
    assertThat(view().state()).isEqualTo(MessageState.UNCLEAR);

    outbox.resend(view().id(), CLERK);
    dispatcher.sendDue();

    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    assertThat(view().state()).isEqualTo(MessageState.SENT);
    assertThat(
            jdbc.sql(
                    "SELECT user_id FROM huiyin.audit_entry WHERE act = 'RESEND_MESSAGE' AND subject = ?")
                .param("message:" + view().id())
                .query(String.class)
                .list())
        .containsExactly("li.wang");
  }

  @Test
  void aMessageThatArrivedCannotBeSentAgain() {
    put("arrived", Urgency.NORMAL, "chen.zhang");
    dispatcher.sendDue();

    assertThatThrownBy(() -> outbox.resend(view().id(), CLERK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("notification.notResendable");
  }

  @Test
  void whatACrashLeavesInSendingTurnsUnclearAfterTheLease() {
    put("crash", Urgency.NORMAL, "chen.zhang");
    claims.next().orElseThrow();

    dispatcher.sendDue();
    assertThat(view().state()).isEqualTo(MessageState.SENDING);

    clock.moveBy(properties.lease().plusSeconds(1));
    dispatcher.sendDue();

    assertThat(view().state()).isEqualTo(MessageState.UNCLEAR);
    assertThat(view().problem()).isEqualTo("CRASHED_WHILE_SENDING");
    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }

  @Test
  void aSlowNodeThatCameThroughAfterAllClearsTheDoubt() {
    put("slow", Urgency.NORMAL, "chen.zhang");
    Claimed slow = claims.next().orElseThrow();
    clock.moveBy(properties.lease().plusSeconds(1));
    dispatcher.sendDue();

    claims.sent(slow);

    assertThat(view().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void aSlowNodeHasNoWordInWhatAPersonHasSentAnew() {
    put("overtaken", Urgency.NORMAL, "chen.zhang");
    Claimed slow = claims.next().orElseThrow();
    clock.moveBy(properties.lease().plusSeconds(1));
    claims.markAbandoned(properties.lease());
    outbox.resend(view().id(), CLERK);

    claims.tryAgain(slow, "CONNECTION_LOST_BEFORE_MAIL", Duration.ofHours(1));
    dispatcher.sendDue();

    assertThat(view().state()).isEqualTo(MessageState.SENT);
  }

  @Test
  void anAccountWithoutAddressIsSeen() {
    put("no-address", Urgency.NORMAL, "nobody");

    dispatcher.sendDue();

    assertThat(view().state()).isEqualTo(MessageState.NO_ADDRESS);
  }

  /** An account that cannot be read, a text that is missing: nothing has left yet. */
  @Test
  void aMessageThatCannotBeWrittenWaitsAndHoldsUpNoOther() {
    put("unwritable", Urgency.URGENT, "broken");
    put("other", Urgency.NORMAL, "chen.zhang");
    Addresses breaking =
        user -> {
          if (user.equals("broken")) {
            throw new IllegalStateException("no such thing");
          }
          return Optional.of(user + "@qingshan.example");
        };

    dispatcherTo(MAIL.getSmtp().getPort(), breaking, text).sendDue();

    assertThat(outbox.of(CASE))
        .extracting(OutboxView::state, OutboxView::problem)
        .containsExactly(
            tuple(MessageState.QUEUED, "MAIL_NOT_MADE"), tuple(MessageState.SENT, null));
  }

  @Test
  void aMessageWithoutAWordingIsLeftToAPersonInTheEnd() {
    put("wordless", Urgency.URGENT, "chen.zhang");
    MailText wordless = new MailText(new StaticMessageSource(), "http://localhost");
    Dispatcher failing =
        dispatcherTo(MAIL.getSmtp().getPort(), user -> Optional.of(user + "@a.example"), wordless);

    for (int i = 0; i < properties.giveUpAfter(); i++) {
      failing.sendDue();
      clock.moveBy(Duration.ofMinutes(61));
    }

    assertThat(view().state()).isEqualTo(MessageState.FAILED);
    assertThat(MAIL.getReceivedMessages()).isEmpty();
  }

  @Test
  void insideATransactionNothingIsSent() {
    put("inside", Urgency.NORMAL, "chen.zhang");

    assertThatThrownBy(
            () -> transactions.executeWithoutResult(status -> dispatcherOfTheApplication.sendDue()))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(view().state()).isEqualTo(MessageState.QUEUED);
  }

  private void at(LocalDate day, int hour, int minute) {
    clock.moveTo(day.atTime(hour, minute).atZone(clock.getZone()).toInstant());
  }

  private void put(String key, Urgency urgency, String recipient) {
    outbox.put(
        new Message(
            CASE,
            "RDXF-2026-0001",
            "serveNotice",
            DUE,
            Set.of(recipient),
            urgency,
            key + "-" + PUT.incrementAndGet()));
  }

  private OutboxView view() {
    return outbox.of(CASE).get(0);
  }

  private static MimeMessage onlyMail() throws MessagingException {
    assertThat(MAIL.getReceivedMessages()).hasSize(1);
    return MAIL.getReceivedMessages()[0];
  }

  private Dispatcher dispatcherTo(int port) {
    return dispatcherTo(
        port,
        user -> user.equals("nobody") ? Optional.empty() : Optional.of(user + "@qingshan.example"),
        text);
  }

  private Dispatcher dispatcherTo(int port, Addresses addresses, MailText wording) {
    JavaMailSenderImpl settings = new JavaMailSenderImpl();
    settings.setHost("127.0.0.1");
    settings.setPort(port);
    settings.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    settings.getJavaMailProperties().setProperty("mail.smtp.timeout", "1000");
    return new Dispatcher(
        claims, addresses, wording, new MailServer(settings, properties, clock), properties);
  }

  private static ScriptedMailServer scripted(ScriptedMailServer.Failing failing) {
    return new ScriptedMailServer(failing);
  }

  private static int freePort() throws Exception {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static ServerSetup dynamicPort() {
    return ServerSetupTest.SMTP.dynamicPort();
  }
}
