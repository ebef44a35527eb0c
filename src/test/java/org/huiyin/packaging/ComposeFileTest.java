package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the production compose file as Docker would, without Docker. */
class ComposeFileTest {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)([^}]*)}");

  private static final List<String> SECRETS =
      List.of(
          "HUIYIN_DATABASE_OWNER_PASSWORD",
          "HUIYIN_DATABASE_APPLICATION_PASSWORD",
          "HUIYIN_ADMIN_PASSWORD");

  private static String text;
  private static JsonNode compose;
  private static String settings;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("docker-compose.yml"));
    compose = new ObjectMapper(new YAMLFactory()).readTree(text);
    settings = Files.readString(Path.of("src/main/resources/application.yaml"));
  }

  @Test
  void isWhatTheComposeSpecificationAllows() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("/compose-spec/compose-spec.json")) {
      JsonNode content = new ObjectMapper().readTree(schema);
      // It names its parts as drafts before 2019-09 did; a strict reader stumbles over that.
      content.findParents("id").stream()
          .filter(parent -> parent.get("id").isTextual())
          .forEach(parent -> ((ObjectNode) parent).remove("id"));
      JsonSchema rules =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(content);

      assertThat(rules.validate(compose)).isEmpty();
    }
  }

  @Test
  void setsNothingThatTheApplicationDoesNotRead() throws IOException {
    Set<String> readable = variablesIn(settings);
    metadata().forEach(property -> readable.add(asVariable(property)));

    assertThat(readable).containsAll(application());
  }

  @Test
  void setsEverythingThatTheApplicationAsksTheEnvironmentFor() {
    assertThat(application()).containsAll(variablesIn(settings));
    assertThat(application())
        .contains("HUIYIN_SECRECY_ENCRYPTION_KEYSET", "HUIYIN_SECRECY_HASHING_KEYSET");
  }

  @Test
  void stopsWithASentenceWhereASecretIsMissingAndKnowsNoDefaultForIt() {
    for (String secret : SECRETS) {
      assertThat(uses(secret)).isNotEmpty().allMatch(use -> use.matches(":\\?.*\\p{IsHan}.* / .*"));
    }
  }

  @Test
  void theExampleOfTheEnvironmentNamesEveryVariableAndHoldsNoSecret() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(".env.example"));
    Set<String> named =
        lines.stream()
            .filter(l -> l.matches("[A-Z_]+=.*"))
            .map(l -> l.split("=")[0])
            .collect(Collectors.toSet());

    assertThat(named).isEqualTo(variablesIn(text));
    assertThat(lines).filteredOn(l -> l.contains("PASSWORD")).allMatch(l -> l.endsWith("="));
  }

  @Test
  void publishesTheWebPortOnly() {
    assertThat(compose.get("services").properties())
        .allSatisfy(
            service ->
                assertThat(service.getValue().path("ports").size())
                    .as(service.getKey())
                    .isEqualTo(service.getKey().equals("huiyin") ? 1 : 0));
  }

  @Test
  void theDatabasesLogRepeatsNeitherRowsNorStatements() {
    assertThat(compose.at("/services/database/command"))
        .extracting(JsonNode::asText)
        .contains(
            "log_error_verbosity=terse",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");
  }

  @Test
  void keepsTheDatabaseOnAVolumeAndWaitsUntilItIsHealthy() {
    JsonNode database = compose.at("/services/database");

    assertThat(database.get("image").asText()).startsWith("postgres:17");
    assertThat(database.get("healthcheck").get("test").toString()).contains("pg_isready");
    assertThat(database.get("volumes").get(0).asText()).startsWith("database:");
    assertThat(compose.at("/services/huiyin/depends_on/database/condition").asText())
        .isEqualTo("service_healthy");
    assertThat(compose.at("/services/mail-catcher/profiles/0").asText()).isEqualTo("mail-catcher");
  }

  @Test
  void believesOfWhomItAsksOnlyThisMachineUnlessAProxyIsNamed() {
    String standard =
        VARIABLE
            .matcher(settings)
            .results()
            .filter(found -> found.group(1).equals("HUIYIN_TRUSTED_PROXIES"))
            .map(found -> found.group(2).substring(1))
            .findFirst()
            .orElseThrow();
    Pattern trusted = Pattern.compile(standard);

    assertThat(uses("HUIYIN_TRUSTED_PROXIES")).containsExactly(":-" + standard);
    assertThat(List.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1"))
        .allMatch(address -> trusted.matcher(address).matches());
    assertThat(List.of("10.0.0.7", "172.17.0.1", "192.168.1.9", "127.0.0.11", "169.254.1.1"))
        .noneMatch(address -> trusted.matcher(address).matches());
  }

  @Test
  void startsWithoutTheSample() {
    assertThat(text).doesNotContain("SPRING_PROFILES_ACTIVE").doesNotContain("sample");
  }

  private static Set<String> application() {
    Set<String> names = new TreeSet<>();
    compose.at("/services/huiyin/environment").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> variablesIn(String content) {
    return VARIABLE
        .matcher(content)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> uses(String variable) {
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.results().filter(m -> m.group(1).equals(variable)).map(m -> m.group(2)).toList();
  }

  /**
   * The properties of our own {@code @ConfigurationProperties}, as the compiler wrote them down.
   */
  private static Stream<String> metadata() throws IOException {
    JsonNode properties =
        new ObjectMapper()
            .readTree(
                Path.of("target/classes/META-INF/spring-configuration-metadata.json").toFile())
            .get("properties");
    return Stream.iterate(0, i -> i < properties.size(), i -> i + 1)
        .map(i -> properties.get(i).get("name").asText());
  }

  private static String asVariable(String property) {
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
