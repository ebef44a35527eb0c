package org.huiyin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HuiyinApplication;
import org.huiyin.organisation.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class NoSampleInProductionTest {

  @TempDir private Path directory;

  @Test
  void aStartWithoutTheSampleProfileHasNoTownshipNoSampleAccountAndNoClockToMove() throws Exception {
    EmbeddedDatabaseProperties properties = new EmbeddedDatabaseProperties(directory, 0, "huiyin", null, false);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(properties);
        ConfigurableApplicationContext production = startOn(database)) {
      assertThat(production.getBean(Organisation.class).township()).isEmpty();
      assertThat(production.getBean(Organisation.class).people()).isEmpty();
      IdentityService identities = production.getBean(IdentityService.class);
      assertThat(identities.createUserQuery().userId("clerk").count()).isZero();
      assertThat(identities.checkPassword("admin", SampleAccounts.PASSWORD)).isFalse();
      assertThat(identities.createGroupQuery().groupId("petition-office").count()).isOne();
      assertThat(production.getBeansOfType(SampleAccounts.class)).isEmpty();
      assertThat(production.getBeansOfType(SampleClock.class)).isEmpty();
    }
  }

  private ConfigurableApplicationContext startOn(EmbeddedDatabase database) {
    return new SpringApplicationBuilder(HuiyinApplication.class)
        .run(
            "--server.port=0",
            "--camunda.bpm.job-execution.enabled=false",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.password=" + database.passwords().application(),
            "--spring.flyway.url=" + database.url(),
            "--spring.flyway.user=" + EmbeddedDatabase.OWNER,
            "--spring.flyway.password=" + database.passwords().owner(),
            "--huiyin.administrator.password=Only-For-This-Test-1",
            "--huiyin.secrecy.create-missing=true",
            "--huiyin.secrecy.encryption-keyset=" + directory.resolve("encryption.json"),
            "--huiyin.secrecy.hashing-keyset=" + directory.resolve("hashing.json"));
  }
}
