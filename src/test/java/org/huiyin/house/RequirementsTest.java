package org.huiyin.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** docs/requirements.md says which requirements tests show; here it is held to that. */
class RequirementsTest {

  private static final int HIGHEST = 103;
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern NUMBER = Pattern.compile("R(\\d+)");
  private static final Pattern ARTICLE = Pattern.compile("L2022-\\d+(-\\d+)?");
  private static final Set<String> RUNS_APART = Set.of("own-jvm", "thorough", "bench");

  private static final Map<Integer, Set<String>> SHOWN = new TreeMap<>();
  private static final Set<String> TAGS = new TreeSet<>();
  private static final Map<Integer, String> SAID = new TreeMap<>();

  @BeforeAll
  static void readTestsAndPage() throws IOException {
    for (JavaClass test : new ClassFileImporter().importPath(Path.of("target/test-classes"))) {
      tags(test.reflect().getAnnotationsByType(Tag.class)).forEach(tag -> note(tag, test));
      for (JavaMethod method : test.getMethods()) {
        if (method.isAnnotatedWith(Tag.class) || method.isAnnotatedWith(Tags.class)) {
          tags(method.reflect().getAnnotationsByType(Tag.class)).forEach(tag -> note(tag, test));
        }
      }
    }
    Matcher row = ROW.matcher(Files.readString(Path.of("docs/requirements.md")));
    while (row.find()) {
      SAID.put(Integer.valueOf(row.group(1)), row.group(2).strip());
    }
  }

  @Test
  void everyRequirementHasItsRow() {
    assertThat(SAID.keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, HIGHEST).boxed().toList());
  }

  @Test
  void whatIsSaidToBeShownIsShownThere() {
    SAID.forEach(
        (number, tests) -> {
          if (!tests.startsWith("open")) {
            assertThat(SHOWN.getOrDefault(number, Set.of()))
                .as("tests with the tag R" + number)
                .containsAll(Arrays.asList(tests.split(", ")));
          }
        });
  }

  @Test
  void whatIsSaidToBeOpenIsShownNowhere() {
    assertThat(SHOWN)
        .allSatisfy(
            (number, tests) ->
                assertThat(SAID.get(number))
                    .as(
                        "write into docs/requirements.md, row %d: %s",
                        number, String.join(", ", tests))
                    .doesNotStartWith("open"));
  }

  @Test
  void everyTagIsARequirementOrAnArticleOrSaysWhereATestRuns() {
    assertThat(TAGS)
        .allMatch(
            tag ->
                RUNS_APART.contains(tag)
                    || ARTICLE.matcher(tag).matches()
                    || NUMBER.matcher(tag).matches()
                        && Integer.parseInt(tag.substring(1)) <= HIGHEST);
  }

  private static Stream<String> tags(Tag... tags) {
    return Stream.of(tags).map(Tag::value);
  }

  private static void note(String tag, JavaClass test) {
    TAGS.add(tag);
    Matcher number = NUMBER.matcher(tag);
    if (number.matches()) {
      SHOWN
          .computeIfAbsent(Integer.valueOf(number.group(1)), n -> new TreeSet<>())
          .add(test.getSimpleName());
    }
  }
}
