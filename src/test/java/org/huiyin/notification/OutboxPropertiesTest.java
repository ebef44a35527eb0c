package org.huiyin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huiyin.HuiyinTest;
import org.huiyin.Seeds;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several nodes work on one outbox, and each may die or lose the database at any point: whatever
 * the order, a message leaves at most once on one person's word, and what became of it is on the
 * case.
 */
@HuiyinTest
class OutboxPropertiesTest {

  private static final Actor CLERK = new Actor("li.wang", Set.of("petition-office"));
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final int GIVE_UP_AFTER = 4;
  private static final int THOROUGH = 2_000;
  private static final Set<MessageState> SETTLED =
      Set.of(MessageState.SENT, MessageState.UNCLEAR, MessageState.FAILED, MessageState.NO_ADDRESS);

  @Autowired private JdbcClient jdbc;
  @Autowired private AuditTrail audit;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.huiyin.Seeds#few")
  void whateverTheOrderOfCrashRetryAndNodes(long seed) {
    jdbc.sql("UPDATE huiyin.outbox_message SET state = 'SENT'").update();
    Run run = new Run(seed);
    for (int step = 0; step < 10 + seed / 4 && step < 60; step++) {
      run.step();
      run.holds();
    }
    run.drain();
    run.holds();
    assertThat(run.states().values()).allMatch(SETTLED::contains);
  }

  @Test
  @Tag("thorough")
  void ofTwoThousandOrders() {
    Seeds.many(THOROUGH, this::whateverTheOrderOfCrashRetryAndNodes);
  }

  /** A message that a node holds, and whether the mail server has got it from there. */
  private static final class Holding {

    private final Claimed message;
    private final int word;
    private boolean delivered;

    private Holding(Claimed message, int word) {
      this.message = message;
      this.word = word;
    }
  }

  private final class Run {

    private final Random chance;
    private final long caseId;
    private final Later clock = new Later();
    private final Outbox outbox = new Outbox(jdbc, audit, clock);
    private final Claims claims;
    private final int nodes;
    private final Map<Integer, Holding> held = new HashMap<>();

    /** How often each message reached the mail server on each person's word, the first one 0. */
    private final Map<Long, Map<Integer, Integer>> deliveries = new HashMap<>();

    private final Map<Long, Integer> resends = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    private Run(long seed) {
      chance = new Random(seed * 0x9E3779B97F4A7C15L);
      caseId = 7_000_000_000L + seed;
      claims = new Claims(jdbc, () -> chance.nextInt(4) > 0, clock);
      nodes = 1 + chance.nextInt(3);
      put();
    }

    void step() {
      int node = chance.nextInt(nodes);
      switch (chance.nextInt(8)) {
        case 0 -> put();
        case 1 -> clock.move(Duration.ofSeconds(chance.nextInt(1200)));
        case 2 -> claims.markAbandoned(LEASE);
        case 3 -> resend();
        // It is killed, or the database is gone when it wants to note what became of it.
        case 4 -> held.remove(node);
        default -> work(node);
      }
    }

    private void put() {
      boolean again = !keys.isEmpty() && chance.nextInt(3) == 0;
      String key = again ? keys.get(chance.nextInt(keys.size())) : UUID.randomUUID().toString();
      keys.add(key);
      outbox.put(
          new Message(
              caseId,
              "RDXF-2026-0001",
              "serveNotice",
              null,
              Set.of("chen.zhang"),
              chance.nextBoolean() ? Urgency.URGENT : Urgency.NORMAL,
              key));
    }

    private void resend() {
      List<OutboxView> all = outbox.of(caseId);
      OutboxView one = all.get(chance.nextInt(all.size()));
      try {
        outbox.resend(one.id(), CLERK);
        assertThat(one.state().resendable()).isTrue();
        resends.merge(one.id(), 1, Integer::sum);
      } catch (Refusal refused) {
        assertThat(one.state().resendable()).isFalse();
      }
    }

    /** Claims; or hands over what it has claimed; or notes what the mail server said. */
    private void work(int node) {
      Holding holding = held.get(node);
      if (holding == null) {
        claim(node);
      } else if (!holding.delivered && chance.nextBoolean()) {
        deliver(holding);
      } else {
        held.remove(node);
        note(holding);
      }
    }

    private void claim(int node) {
      claims
          .next()
          // The answer of the database may be lost: claimed, and nobody knows.
          .filter(claimed -> chance.nextInt(10) > 0)
          .ifPresent(
              claimed ->
                  held.put(node, new Holding(claimed, resends.getOrDefault(claimed.id(), 0))));
    }

    private void deliver(Holding holding) {
      holding.delivered = true;
      deliveries
          .computeIfAbsent(holding.message.id(), id -> new HashMap<>())
          .merge(holding.word, 1, Integer::sum);
    }

    private void note(Holding holding) {
      if (holding.delivered && chance.nextInt(3) > 0) {
        claims.sent(holding.message);
      } else if (holding.delivered || chance.nextInt(6) == 0) {
        claims.leaveToAPerson(holding.message, MessageState.UNCLEAR, "CONNECTION_LOST");
      } else if (chance.nextInt(6) == 0) {
        claims.leaveToAPerson(holding.message, MessageState.NO_ADDRESS, "NO_ADDRESS");
      } else if (holding.message.attempts() >= GIVE_UP_AFTER) {
        claims.leaveToAPerson(holding.message, MessageState.FAILED, "SMTP_450");
      } else {
        claims.tryAgain(holding.message, "SMTP_450", Duration.ofSeconds(chance.nextInt(600)));
      }
    }

    /** The nodes come to rest, one works on; nobody sends anything again. */
    void drain() {
      held.values().stream().filter(h -> !h.delivered).forEach(this::note);
      held.clear();
      for (int sweep = 0;
          sweep < 200 && !states().values().stream().allMatch(SETTLED::contains);
          sweep++) {
        clock.move(LEASE.plusSeconds(1));
        claims.markAbandoned(LEASE);
        claims
            .next()
            .ifPresent(
                claimed -> {
                  Holding holding = new Holding(claimed, resends.getOrDefault(claimed.id(), 0));
                  if (chance.nextBoolean()) {
                    deliver(holding);
                  }
                  note(holding);
                });
      }
    }

    void holds() {
      Map<Long, MessageState> states = states();
      assertThat(states).as("one for each key").hasSize((int) keys.stream().distinct().count());
      states.forEach(
          (id, state) -> {
            Map<Integer, Integer> times = deliveries.getOrDefault(id, Map.of());
            int words = 1 + resends.getOrDefault(id, 0);
            assertThat(times.values()).as("of message %d", id).allMatch(times1 -> times1 == 1);
            assertThat(times.size()).isLessThanOrEqualTo(words);
            if (times.containsKey(words - 1)) {
              assertThat(state)
                  .as("message %d, which arrived", id)
                  .isIn(MessageState.SENDING, MessageState.SENT, MessageState.UNCLEAR);
            }
            if (state == MessageState.SENT) {
              assertThat(times).as("message %d, which reads sent", id).containsKey(words - 1);
            }
          });
    }

    Map<Long, MessageState> states() {
      Map<Long, MessageState> states = new HashMap<>();
      outbox.of(caseId).forEach(view -> states.put(view.id(), view.state()));
      return states;
    }
  }

  /** It stands where it was moved to. */
  private static final class Later extends Clock {

    private Instant now = Instant.parse("2026-05-11T01:00:00Z");

    private void move(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
