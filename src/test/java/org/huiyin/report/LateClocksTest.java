package org.huiyin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.HuiyinTest;
import org.huiyin.deadline.Lateness;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the figures call late, against a hundred real requests as of 1 June 2022. */
@HuiyinTest
@Tag("R24")
class LateClocksTest {

  private static final Path ORACLE = Path.of("../shared/data/due-dates-100.csv");
  private static final Path ORACLE_HERE = Path.of("/work/shared/data/due-dates-100.csv");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDateTime AS_OF = LocalDateTime.of(2022, 6, 1, 0, 0);

  @Autowired private JdbcClient jdbc;

  private record Real(String id, LocalDateTime due, LocalDateTime done, boolean late) {}

  private static List<Real> oracle() throws IOException {
    Path oracle = Files.exists(ORACLE) ? ORACLE : ORACLE_HERE;
    assumeTrue(
        Files.exists(oracle), "../shared/data is not here: the hundred real due dates are skipped");
    List<Real> requests = new ArrayList<>();
    for (String line : Files.readAllLines(oracle).subList(1, 101)) {
      String[] cells = line.split(",", -1);
      requests.add(
          new Real(cells[0], time(cells[2]), time(cells[3]), cells[4].strip().equals("OVERDUE")));
    }
    return requests;
  }

  private static LocalDateTime time(String text) {
    return text.isBlank() ? null : LocalDateTime.parse(text, TIME);
  }

  private boolean isLate(LocalDateTime end, LocalDateTime done) {
    return jdbc.sql(
            "SELECT "
                + LateClocks.SQL
                + " FROM (SELECT CAST(:end AS timestamp) AS ends_at, CAST(:done AS timestamp) AS done_at) clock")
        .param("end", end)
        .param("done", done)
        .param("now", AS_OF)
        .query(Boolean.class)
        .single();
  }

  @Test
  void byTheInstantExactlyThoseAreLateThatTheFileSays() throws IOException {
    for (Real one : oracle()) {
      assertThat(isLate(one.due(), one.done())).as(one.id()).isEqualTo(one.late());
      assertThat(Lateness.isLate(one.due(), one.done(), AS_OF)).as(one.id()).isEqualTo(one.late());
    }
  }

  @Test
  void byTheDayAllButOneThatWasDoneOnItsDueDayAfterTheHour() throws IOException {
    List<String> different = new ArrayList<>();
    for (Real one : oracle()) {
      LocalDateTime end =
          one.due() == null ? null : one.due().toLocalDate().plusDays(1).atStartOfDay();
      if (isLate(end, one.done()) != one.late()) {
        different.add(one.id());
      }
    }
    assertThat(different).containsExactly("101004113717");
  }
}
