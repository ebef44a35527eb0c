package org.huiyin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiyin.HuiyinApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a start in production lacks is said in one sentence, naming the variable. */
@ExtendWith(OutputCaptureExtension.class)
class RequiredSettingsTest {

  @TempDir Path directory;

  @Test
  void withoutAnythingAllIsNamedAtOnce(CapturedOutput output) {
    Throwable failure = catchThrowable(() -> start(Map.of()));

    assertThat(failure).isNotNull();
    assertThat(output.getAll())
        .contains(
            "以下配置缺少或者不合要求",
            "HUIYIN_DATABASE_URL",
            "HUIYIN_DATABASE_OWNER_PASSWORD",
            "HUIYIN_DATABASE_APPLICATION_PASSWORD",
            "HUIYIN_SECRECY_ENCRYPTION_KEYSET",
            "HUIYIN_SECRECY_HASHING_KEYSET")
        .contains("./mvnw spring-boot:run")
        // The packaged jar has no database of its own.
        .doesNotContain("spring.profiles.active")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.datasource.url",
        "spring.datasource.password",
        "spring.flyway.user",
        "spring.flyway.password",
        "huiyin.secrecy.encryption-keyset",
        "huiyin.secrecy.hashing-keyset"
      })
  void eachIsNeeded(String missing) throws Exception {
    Map<String, String> settings = complete();
    settings.remove(missing);

    Throwable failure = catchThrowable(() -> start(settings));

    assertThat(failure).isInstanceOf(MissingSettings.class);
    assertThat(((MissingSettings) failure).variables()).hasSize(1);
  }

  private Map<String, String> complete() throws Exception {
    Path key = Files.writeString(directory.resolve("key.json"), "{}");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", "jdbc:postgresql://localhost:1/none");
    settings.put("spring.datasource.password", "x");
    settings.put("spring.flyway.user", "x");
    settings.put("spring.flyway.password", "x");
    settings.put("huiyin.secrecy.encryption-keyset", key.toString());
    settings.put("huiyin.secrecy.hashing-keyset", key.toString());
    return settings;
  }

  private static void start(Map<String, String> settings) {
    String[] arguments =
        settings.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new);
    new SpringApplicationBuilder(HuiyinApplication.class).run(arguments).close();
  }
}
