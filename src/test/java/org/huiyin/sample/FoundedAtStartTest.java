package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinApplication;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.StartRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office begins with its own founding file, without the sample. */
@Tag("own-jvm")
@ExtendWith(OutputCaptureExtension.class)
class FoundedAtStartTest {

  private static final String ADMINISTRATORS_PASSWORD = "Begin-Here-2026!";
  private static final Path EXAMPLE = Path.of("docs/founding/example.json");

  @TempDir private Path directory;

  @Test
  void aWrongFileStopsTheStartAndARightOneLetsItsPeopleIn(CapturedOutput output) throws Exception {
    Path wrong =
        Files.writeString(
            directory.resolve("wrong.json"),
            Files.readString(EXAMPLE).replace("\"unit\": \"LAND\"", "\"unit\": \"NOWHERE\""));
    EmbeddedDatabaseProperties properties =
        new EmbeddedDatabaseProperties(directory.resolve("data"), 0, "huiyin", null, false);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(properties)) {
      assertThatThrownBy(() -> startOn(database, wrong)).isInstanceOf(StartRefused.class);
      assertThat(output.getAll())
          .contains("组织机构文件", "第 43 行，people[7].unit：没有代码为“NOWHERE”的在用单位。")
          .doesNotContain("\tat org.huiyin");

      try (ConfigurableApplicationContext office = startOn(database, EXAMPLE)) {
        assertThat(office.getBean(Organisation.class).township().orElseThrow().name())
            .isEqualTo("云溪镇");
        logInAsTheOfficesHead(((WebServerApplicationContext) office).getWebServer().getPort());
      }

      try (ConfigurableApplicationContext again = startOn(database, wrong)) {
        assertThat(output.getAll()).contains("The founding file is not read");
        assertThat(
                again
                    .getBean(JdbcClient.class)
                    .sql("SELECT count(*) FROM huiyin.audit_entry WHERE act = 'FOUND_ORGANISATION'")
                    .query(Long.class)
                    .single())
            .isOne();
      }
    }
  }

  private static void logInAsTheOfficesHead(int port) {
    HttpStaff admin = HttpStaff.loggedIn(port, "admin", ADMINISTRATORS_PASSWORD);
    assertThat(admin.get("/organisation").body()).contains("路小禾", "尚未发放密码");
    long head =
        Long.parseLong(
            firstGroup(
                "/people/(\\d+)/posts\" data-about=\"路小禾", admin.get("/organisation").body()));
    String password =
        admin
            .post("/api/organisation/passwords", Map.of("people", List.of(head)))
            .json()
            .at("/passwords/0/password")
            .asText();

    HttpStaff person = HttpStaff.loggedIn(port, "luxiaohe", password);
    assertThat(
            person
                .post("/api/password", Map.of("current", password, "fresh", "River-Bank-2026!"))
                .status())
        .isEqualTo(204);
    assertThat(person.engine("GET", "/filter", null).body()).contains("我的待办");
    assertThat(
            person
                .engine("POST", "/process-definition/key/petition-handling/start", Map.of())
                .status())
        .isEqualTo(200);
    assertThat(person.engine("GET", "/task", null).body()).contains("register");
  }

  private static String firstGroup(String pattern, String text) {
    var found = java.util.regex.Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private ConfigurableApplicationContext startOn(EmbeddedDatabase database, Path foundingFile) {
    return new SpringApplicationBuilder(HuiyinApplication.class)
        .run(
            "--server.port=0",
            "--server.servlet.session.cookie.secure=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--huiyin.administrator.password=" + ADMINISTRATORS_PASSWORD,
            "--huiyin.organisation.founding-file=" + foundingFile,
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.password=" + database.passwords().application(),
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=" + EmbeddedDatabase.OWNER,
            "--spring.flyway.password=" + database.passwords().owner(),
            "--huiyin.secrecy.create-missing=true",
            "--huiyin.secrecy.encryption-keyset=" + directory.resolve("encryption.json"),
            "--huiyin.secrecy.hashing-keyset=" + directory.resolve("hashing.json"));
  }
}
