package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiyin.HuiyinTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No door of the house without a word on what it leaves in the audit trail. */
@HuiyinTest
class EndpointsOnTheTrailTest {

  private static final String NONE = "none: ";
  private static final Path DOORS = Path.of("src/main/resources/doors");

  /** Where each reading that leaves a row is made and its row looked for. */
  private static final List<Path> READINGS =
      List.of(
          Path.of("src/test/java/org/huiyin/conference/process/EveryReadingTest.java"),
          Path.of("src/test/java/org/huiyin/registerbook/BookReadingsTest.java"),
          Path.of("src/test/java/org/huiyin/reception/process/WhoSeesAReceptionTest.java"));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  @Tag("R92")
  void everyEndpointSaysWhichRowItLeavesOrWhyNone() throws IOException {
    TreeSet<String> open = new TreeSet<>(ours());
    for (String list : List.of("engine-rest.txt", "web-apps.txt")) {
      open.addAll(doorsWithoutAct(list));
    }

    assertThat(new TreeSet<>(table().keySet())).isEqualTo(open);
    assertThat(table().values())
        .allSatisfy(says -> assertThat(says).matches("none: .{5,}|[A-Z_]+(?:,[A-Z_]+)*"));
  }

  @Test
  void everyActInTheTableHasItsWords() throws IOException {
    String texts = Files.readString(Path.of("src/main/resources/messages_zh_CN.properties"));
    table().values().stream()
        .filter(says -> !says.startsWith(NONE))
        .flatMap(says -> Arrays.stream(says.split(",")))
        .forEach(act -> assertThat(texts).contains("code.audit." + act + "="));
  }

  @Test
  void everyReadingThatLeavesARowIsTried() throws IOException {
    List<String> sources = new ArrayList<>();
    for (Path file : READINGS) {
      sources.add(Files.readString(file));
    }
    String tried = String.join("\n", sources).replace("\\\\", "\\");

    assertThat(table().entrySet())
        .filteredOn(line -> line.getKey().startsWith("GET ") && !line.getValue().startsWith(NONE))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(tried).contains('"' + line.getKey() + '"'));
  }

  private TreeSet<String> ours() {
    TreeSet<String> ours = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              if (method.getBeanType().getName().startsWith("org.huiyin.")
                  && isShipped(method.getBeanType())) {
                for (String path : mapping.getPatternValues()) {
                  for (RequestMethod one : mapping.getMethodsCondition().getMethods()) {
                    ours.add(one + " " + path);
                  }
                }
              }
            });
    return ours;
  }

  /** Not one that a test has brought along. */
  private static boolean isShipped(Class<?> controller) {
    return controller
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .endsWith("/classes/");
  }

  private static List<String> doorsWithoutAct(String list) throws IOException {
    return Files.readAllLines(DOORS.resolve(list)).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\\s+"))
        .filter(words -> Arrays.stream(words).skip(3).noneMatch(word -> word.matches("[A-Z_]+")))
        .map(words -> words[0] + " " + words[1])
        .toList();
  }

  private static Map<String, String> table() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/audit/endpoints.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s+", 3))
        .collect(
            Collectors.toMap(
                words -> words[0] + " " + words[1],
                words -> words[2],
                (one, other) -> {
                  throw new AssertionError("twice: " + one + " / " + other);
                },
                LinkedHashMap::new));
  }
}
