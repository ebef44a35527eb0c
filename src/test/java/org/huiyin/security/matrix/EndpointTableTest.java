package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.HuiyinTest;
import org.huiyin.security.matrix.Door.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The table of doors and the application hold each other: no door without a row, no row without.
 */
@HuiyinTest
class EndpointTableTest {

  @Autowired private ApplicationContext context;
  @Autowired private ServletContext servlets;
  @Autowired private Environment environment;

  @Test
  void everyDoorHasARowAndEveryRowADoor() {
    Set<String> doors = EveryDoor.of(context).keySet();
    Set<String> rows = new TreeSet<>();
    DoorTable.rows().stream().filter(DoorRow::isDoor).forEach(row -> rows.add(row.key()));

    assertThat(doors).as("more than the engine's own").hasSizeGreaterThan(400);
    assertThat(doors.stream().filter(door -> !rows.contains(door)))
        .as("doors without a row in doors/endpoints.csv")
        .isEmpty();
    assertThat(rows.stream().filter(row -> !doors.contains(row)))
        .as("rows of doors/endpoints.csv without a door")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"doors/engine-rest.txt, ENGINE", "doors/web-apps.txt, WEB_APPS"})
  void everyLineOfAnAllowListOpensADoor(String list, Root root) throws IOException {
    List<Door> doors =
        EveryDoor.of(context).values().stream().filter(door -> door.root() == root).toList();
    Set<String> lines = new TreeSet<>();
    for (String line :
        new ClassPathResource(list)
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(one -> !one.isBlank() && !one.startsWith("#"))
            .toList()) {
      String[] words = line.split("\\s+");
      assertThat(lines.add(words[0] + " " + words[1])).as("twice: " + line).isTrue();
      var pattern = PathPatternParser.defaultInstance.parse(words[1]);
      assertThat(doors)
          .as("stale: " + line)
          .anyMatch(
              door ->
                  door.method().equals(words[0])
                      && pattern.matches(
                          PathContainer.parsePath(
                              door.path(
                                  Map.of("engine", "default", "processEngineName", "default"),
                                  "x"))));
    }
  }

  @Test
  void whatDependsOnTheCaseNamesATestThatShowsIt() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Set<String> tests =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
      for (DoorRow row : DoorTable.rows()) {
        if (row.rights().containsValue('C') || row.test() != null) {
          assertThat(tests).as(row.key()).contains(String.valueOf(row.test()));
        }
      }
    }
  }

  @Test
  void everyFileThatIsServedLiesUnderARowAndEveryRowHasAFile() throws IOException {
    List<DoorRow> rows =
        DoorTable.rows().stream().filter(row -> row.root().equals("FILE")).toList();
    Set<String> files = new TreeSet<>();
    for (String place : List.of("static", "public", "resources", "META-INF/resources")) {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + place + "/**")) {
        String url = file.getURL().toString();
        // A report that comes with the tests.
        if (!url.endsWith("/") && !url.contains("test-coverage")) {
          files.add(url.substring(url.lastIndexOf(place + "/") + place.length()));
        }
      }
    }
    assertThat(files).hasSizeGreaterThan(100);
    for (DoorRow row : rows) {
      assertThat(files).as(row.key()).anyMatch(file -> isUnder(row, file));
    }
    assertThat(files.stream().filter(file -> rows.stream().noneMatch(row -> isUnder(row, file))))
        .as("files without a row in doors/endpoints.csv")
        .isEmpty();
  }

  private static boolean isUnder(DoorRow row, String file) {
    return FileSystems.getDefault().getPathMatcher("glob:" + row.pattern()).matches(Path.of(file));
  }

  @Test
  void nothingElseListensToTheServer() {
    assertThat(
            servlets.getServletRegistrations().values().stream()
                .map(one -> one.getClassName() + " " + one.getMappings()))
        .allMatch(
            one ->
                one.startsWith("org.springframework.web.servlet.DispatcherServlet [/]")
                    || one.matches(
                        "org\\.glassfish\\.jersey\\.servlet\\.ServletContainer "
                            + "\\[(/engine-rest|/camunda/api/(engine|cockpit|admin|tasklist|welcome))/\\*]"));
    assertThat(servlets.getFilterRegistrations().keySet())
        .containsExactlyInAnyOrder(
            "springSecurityFilterChain",
            "plainRoots",
            "spokenLanguage",
            "engineAnswers",
            "outageAnswers",
            "requestContextFilter",
            "characterEncodingFilter",
            "formContentFilter",
            "webMvcObservationFilter",
            "Tomcat WebSocket (JSR356) Filter",
            "EmptyBodyFilter",
            "CacheControlFilter",
            "Authentication Filter",
            "Security Filter",
            "Engines Filter",
            "CsrfPreventionFilter",
            "HttpHeaderSecurity",
            "SessionCookieFilter",
            "AppendTrailingSlashFilter");
  }

  /** On a port of its own actuator would stand beside the doors. */
  @Test
  void theServerHasOnePort() {
    assertThat(ManagementPortType.get(environment)).isEqualTo(ManagementPortType.SAME);
  }
}
