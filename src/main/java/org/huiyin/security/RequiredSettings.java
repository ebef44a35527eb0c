package org.huiyin.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Before anything is built: outside the sample no address, password or key is made up. */
final class RequiredSettings
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Map<String, String> PROPERTIES = new LinkedHashMap<>();

  static {
    PROPERTIES.put("spring.datasource.url", "HUIYIN_DATABASE_URL");
    PROPERTIES.put("spring.datasource.password", "HUIYIN_DATABASE_APPLICATION_PASSWORD");
    PROPERTIES.put("spring.flyway.user", "HUIYIN_DATABASE_OWNER");
    PROPERTIES.put("spring.flyway.password", "HUIYIN_DATABASE_OWNER_PASSWORD");
  }

  private static final Map<String, String> KEYS =
      Map.of(
          "huiyin.secrecy.encryption-keyset", "HUIYIN_SECRECY_ENCRYPTION_KEYSET",
          "huiyin.secrecy.hashing-keyset", "HUIYIN_SECRECY_HASHING_KEYSET");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (environment.acceptsProfiles(Profiles.of("sample"))) {
      return;
    }
    List<String> missing = new ArrayList<>();
    PROPERTIES.forEach(
        (property, variable) -> {
          if (environment.getProperty(property, "").isBlank()) {
            missing.add(variable);
          }
        });
    boolean keysMayBeDrawn =
        environment.getProperty("huiyin.secrecy.create-missing", Boolean.class, false);
    KEYS.forEach(
        (property, variable) -> {
          String file = environment.getProperty(property, "");
          if (!keysMayBeDrawn && (file.isBlank() || !Files.isReadable(Path.of(file)))) {
            missing.add(variable);
          }
        });
    if (!missing.isEmpty()) {
      throw MissingSettings.of(missing);
    }
  }
}
