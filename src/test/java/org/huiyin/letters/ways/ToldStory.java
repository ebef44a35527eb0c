package org.huiyin.letters.ways;

import static com.icegreen.greenmail.util.ServerSetup.PROTOCOL_SMTP;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.huiyin.HuiyinTest;
import org.huiyin.client.Office;
import org.huiyin.letters.EngineTables;
import org.huiyin.letters.RealLetter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * A story of letters told to its end in a system that runs as an office has it: with its job
 * executor, its sweeps and a mail server.
 */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(
    properties = {
      "camunda.bpm.job-execution.enabled=true",
      "camunda.bpm.job-execution.wait-time-in-millis=200",
      "camunda.bpm.job-execution.max-wait=400",
      "huiyin.deadline.sweeping=true",
      "huiyin.deadline.sweep=PT0.2S",
      "huiyin.notification.dispatching=true",
      "huiyin.notification.sweep=PT0.2S",
      "huiyin.register-book.sweeping=true"
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ToldStory {

  static final GreenMail POST = new GreenMail(new ServerSetup(0, "127.0.0.1", PROTOCOL_SMTP));

  private static final String PASSWORD = "Qingshan#2026";

  private static final String TO_DO =
      """
      SELECT (SELECT count(*) FROM huiyin.reminder r WHERE r.sent_at IS NULL AND r.send_at <= ?::timestamptz)
        + (SELECT count(*) FROM huiyin.outbox_message WHERE state IN ('QUEUED', 'SENDING'))
      """;

  /** Each so many days the engine's tables are looked at while much is in them. */
  private static final int LOOK_EVERY = 5;

  @LocalServerPort private int port;
  @Autowired JdbcClient jdbc;

  Story story;
  Map<String, Taken> handled;

  /** What of the petitioners stood in the engine's tables on one of the days, or at the end. */
  final Set<String> foundInTheEngine = new TreeSet<>();

  /** What the house said to itself meanwhile, at its most talkative. */
  final Overheard overheard = new Overheard();

  private int mornings;

  @DynamicPropertySource
  static void aMailServer(DynamicPropertyRegistry settings) {
    POST.start();
    settings.add("spring.mail.host", () -> "127.0.0.1");
    settings.add("spring.mail.port", () -> POST.getSmtp().getPort());
  }

  @AfterAll
  static void noMoreMail() {
    POST.stop();
  }

  /** What is in the register before the first book is brought. */
  void before(Office office) {}

  /** Books in the order in which they are brought. */
  abstract List<Received> books();

  /** As many as the books have plots; empty to skip. */
  abstract List<RealLetter> letters();

  /** How many days each step lies at most; none: everything is done as it comes. */
  Map<String, Integer> pace() {
    return Map.of();
  }

  /** The day on which all must be closed. */
  abstract LocalDate last();

  @BeforeAll
  void tellTheStory() {
    List<RealLetter> letters = letters();
    overheard.listen();
    Office office = new Office(URI.create("http://localhost:" + port), PASSWORD, "admin");
    before(office);
    story = new Story(office, pace(), new RestDays(jdbc)::isOne, this::everythingIsSent);
    story.tell(books(), letters, last());
    everythingIsSent(last());
    handled = story.handled();
    overheard.noMore();
    lookIntoTheEngine();
  }

  /** What of the letters stands in these texts. */
  Set<String> foundIn(Set<String> texts) {
    EngineTables searched = EngineTables.over(texts);
    Set<String> found = new TreeSet<>();
    handled
        .values()
        .forEach(one -> found.addAll(searched.of(one.letter(), particulars(one.received()))));
    return found;
  }

  private void everythingIsSent(LocalDate today) {
    waitUntil(
        () -> jdbc.sql(TO_DO).param(today + "T09:00:00+08:00").query(Long.class).single() == 0);
    if (mornings++ % LOOK_EVERY == LOOK_EVERY - 1) {
      lookIntoTheEngine();
    }
  }

  private void lookIntoTheEngine() {
    EngineTables engine = EngineTables.read(jdbc);
    story
        .handled()
        .values()
        .forEach(
            one -> foundInTheEngine.addAll(engine.of(one.letter(), particulars(one.received()))));
  }

  private static List<String> particulars(Received received) {
    return Received.PERSONAL.stream().map(received.alike()::get).filter(Objects::nonNull).toList();
  }

  private static void waitUntil(BooleanSupplier holds) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting until all is sent").isLessThan(end);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
