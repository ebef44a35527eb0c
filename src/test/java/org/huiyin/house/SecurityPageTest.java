package org.huiyin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} names no test that is not there, and no guard without its test. */
class SecurityPageTest {

  private static final Path PAGE = Path.of("docs/security.md");
  private static final String HEADER = "| 守什么 | 怎样守 | 哪个测试 | 拿掉以后 |";
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatItNamesIsThereAndSoIsTheMethod() throws IOException {
    Map<String, String> tests = tests();
    List<MatchResult> named = TEST.matcher(Files.readString(PAGE)).results().toList();

    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named.stream().map(name -> name.group(1))).allMatch(tests::containsKey, "exists");
    for (MatchResult name : named) {
      if (name.group(2) != null) {
        assertThat(tests.get(name.group(1))).as(name.group(1)).contains(" " + name.group(2) + "(");
      }
    }
  }

  @Test
  void everyGuardHasATestAndWasTakenOut() throws IOException {
    List<String[]> rows =
        Files.readAllLines(PAGE).stream()
            .dropWhile(line -> !line.equals(HEADER))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.split("(?<!\\\\)\\|", -1))
            .toList();

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(6);
              assertThat(row[3]).containsPattern(TEST);
              assertThat(row[4].strip())
                  .isNotEmpty()
                  .isNotEqualTo("—")
                  .doesNotContain("PENDING", "还没有试", "未及试", "还没有拿掉", "没有拿掉过");
            });
  }

  /** By simple name; what classes of one name say, together. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        tests.merge(
            file.getFileName().toString().replace(".java", ""),
            Files.readString(file),
            String::concat);
      }
    }
    return tests;
  }
}
