package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {

  private static final Path ORACLE = Path.of("../shared/data/due-dates-100.csv");
  private static final Path ORACLE_HERE = Path.of("/work/shared/data/due-dates-100.csv");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** When the requests of the oracle were looked at: after every one of their due dates. */
  private static final LocalDateTime LOOKED_AT = LocalDateTime.of(2022, 12, 31, 0, 0);

  @ParameterizedTest(name = "due until {0}, done {1}, now {2}: late {3}")
  @Tag("R24")
  @CsvSource({
    "2026-11-18T00:00, 2026-11-17T23:59, 2026-12-01T00:00, false",
    "2026-11-18T00:00, 2026-11-18T00:00, 2026-12-01T00:00, true",
    "2026-11-18T00:00,                 , 2026-11-17T23:59, false",
    "2026-11-18T00:00,                 , 2026-11-18T00:00, true",
    "                ,                 , 2026-11-18T00:00, false"
  })
  void beginsAtTwentyFourHoursOfTheDueDay(
      LocalDateTime end, LocalDateTime done, LocalDateTime now, boolean late) {
    assertThat(Lateness.isLate(end, done, now)).isEqualTo(late);
  }

  @Test
  @Tag("R24")
  void agreesWithAHundredRealRequests() throws IOException {
    Path oracle = Files.exists(ORACLE) ? ORACLE : ORACLE_HERE;
    assumeTrue(
        Files.exists(oracle), "../shared/data is not here: the hundred real due dates are skipped");

    List<String> lines = Files.readAllLines(oracle);

    assertThat(lines).hasSize(101);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean late = Lateness.isLate(time(cells[2]), time(cells[3]), LOOKED_AT);
      assertThat(late ? "OVERDUE" : "ONTIME").as(line).isEqualTo(cells[4].strip());
    }
  }

  private static LocalDateTime time(String text) {
    return text.isBlank() ? null : LocalDateTime.parse(text, TIME);
  }
}
