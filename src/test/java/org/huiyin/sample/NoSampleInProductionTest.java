package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.HuiyinApplication;
import org.huiyin.organisation.Organisation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("own-jvm")
@ExtendWith(OutputCaptureExtension.class)
class NoSampleInProductionTest {

  private static final String ADMINISTRATORS_PASSWORD = "Begin-Here-2026!";

  @TempDir private Path directory;

  @Test
  void aStartWithoutTheSampleProfileHasNoTownshipNoSampleAccountAndNoClockToMove()
      throws Exception {
    EmbeddedDatabaseProperties properties =
        new EmbeddedDatabaseProperties(directory, 0, "huiyin", null, false);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(properties);
        ConfigurableApplicationContext production = startOn(database, ADMINISTRATORS_PASSWORD)) {
      assertThat(production.getBean(Organisation.class).township()).isEmpty();
      assertThat(production.getBean(Organisation.class).people()).isEmpty();
      IdentityService identities = production.getBean(IdentityService.class);
      assertThat(identities.createUserQuery().userId("clerk").count()).isZero();
      assertThat(identities.checkPassword("admin", ADMINISTRATORS_PASSWORD)).isTrue();
      assertThat(identities.checkPassword("admin", SampleAccounts.PASSWORD)).isFalse();
      assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").list())
          .extracting(User::getId)
          .containsExactly("admin");
      assertThat(identities.createGroupQuery().groupId("petition-office").count()).isOne();
      assertThat(production.getBeansOfType(SampleAccounts.class)).isEmpty();
      assertThat(production.getBeansOfType(SampleClock.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "admin12345"})
  void withoutAGoodPasswordForTheFirstAdministratorItStopsAndSaysSo(
      String password, CapturedOutput output) {
    EmbeddedDatabaseProperties properties =
        new EmbeddedDatabaseProperties(directory, 0, "huiyin", null, false);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(properties)) {
      assertThatThrownBy(() -> startOn(database, password))
          .hasMessageContaining("HUIYIN_ADMIN_PASSWORD");
      assertThat(output.getAll())
          .contains("以下配置缺少或者不合要求，系统不能启动。", "HUIYIN_ADMIN_PASSWORD：首位管理员的密码，至少 10 位")
          .doesNotContain("admin12345");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private ConfigurableApplicationContext startOn(EmbeddedDatabase database, String password) {
    return new SpringApplicationBuilder(HuiyinApplication.class)
        .run(
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--huiyin.administrator.password=" + password,
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
