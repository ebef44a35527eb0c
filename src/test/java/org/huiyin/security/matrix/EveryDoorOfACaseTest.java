package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.petition.process.KindOfCase;
import org.huiyin.security.matrix.Verdict.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Each kind of case behind every door of the table that asks for a case or a task: whoever may not
 * read it is told word for word what he is told of a case that never was.
 */
@HuiyinTest
@Tag("L2022-28")
@Tag("L2022-30")
class EveryDoorOfACaseTest {

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();
  private static final Map<String, Answer> NEVER = new HashMap<>();

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;

  private Map<String, Door> doors;

  @BeforeEach
  void theTable() {
    doors = EveryDoor.of(context);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SEALED",
        "CADRE_COMPLAINED_OF",
        "MEMBER_RECUSED",
        "CHAIR_RECUSED",
        "RECEIVER_COMPLAINED_OF",
        "HEAD_OF_RECEIVER_RECUSED",
        "SEALED_WHILE_A_DEPUTY_TAKES_PART"
      })
  void readingTellsNothing(KindOfCase kind) {
    everyDoorIsAsIfThereWereNoSuchCase(kind, Set.of("GET"));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("thorough")
  void norDoesAnythingElse(KindOfCase kind) {
    everyDoorIsAsIfThereWereNoSuchCase(kind, Set.of("GET", "POST", "PUT", "DELETE"));
  }

  private void everyDoorIsAsIfThereWereNoSuchCase(KindOfCase kind, Set<String> verbs) {
    Map<String, String> ids = new CaseOfAKind(context, this::staff).ids(kind);
    Knocking knocking = new Knocking(this::staff);
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (DoorRow row : DoorTable.rows()) {
      Door door = doors.get(row.key());
      if (!asksForIt(row, ids) || !verbs.contains(row.method())) {
        continue;
      }
      Call real = Knocking.calls(row, door, ids).get(0);
      Call never = Knocking.calls(row, door, Map.of()).get(0);
      for (String user : KindOfCase.EVERYBODY) {
        if (!kind.isOpenTo(user) && !kind.hasAPart(user)) {
          compared++;
          Answer one = knocking.knock(real, door, user);
          Answer other =
              NEVER.computeIfAbsent(
                  port + user + row.key(), key -> knocking.knock(never, door, user));
          if (one.status() != other.status() || !one.body().equals(other.body())) {
            wrong.add(
                "%s: %s at %s: %d %s | %d %s"
                    .formatted(
                        kind, user, real, one.status(), one.body(), other.status(), other.body()));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private static boolean asksForIt(DoorRow row, Map<String, String> ids) {
    String pattern = row.pattern();
    boolean ofAReferral =
        pattern.startsWith("/referral/{id}") || pattern.startsWith("/api/referrals/{id}");
    return row.root().equals("HOUSE")
        && (pattern.contains("{caseId}")
            || pattern.contains("{taskId}")
            || ofAReferral && ids.containsKey("id"));
  }

  private HttpStaff staff(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }
}
