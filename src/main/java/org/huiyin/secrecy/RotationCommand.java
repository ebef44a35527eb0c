package org.huiyin.secrecy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes the keys from the command line and ends; counts are told, values are not. */
@Component
@ConditionalOnProperty("huiyin.secrecy.rotation.run")
class RotationCommand {

  private static final Logger LOG = LoggerFactory.getLogger(RotationCommand.class);

  /** Everything is under new keys, and the old ones are gone. */
  static final int DONE = 0;

  /** The application runs somewhere else; nothing has happened. */
  static final int REFUSED = 1;

  /** It has stopped on the way. Both keys are kept; the same command goes on. */
  static final int NOT_TO_THE_END = 2;

  private final SecrecyProperties properties;
  private final KeyRotation rotation;
  private final Resealing resealing;
  private final JdbcClient jdbc;
  private final FaultTexts texts;
  private final ConfigurableApplicationContext context;

  RotationCommand(
      SecrecyProperties properties,
      KeyRotation rotation,
      Resealing resealing,
      JdbcClient jdbc,
      FaultTexts texts,
      ConfigurableApplicationContext context) {
    this.properties = properties;
    this.rotation = rotation;
    this.resealing = resealing;
    this.jdbc = jdbc;
    this.texts = texts;
    this.context = context;
  }

  /** After everything else that happens at a start. */
  @EventListener(ApplicationReadyEvent.class)
  @Order
  void obey() {
    int code = rotate(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    if (properties.rotation().exit()) {
      System.exit(SpringApplication.exit(context, () -> code));
    }
  }

  /**
   * @param running how long this process has been running
   * @return {@link #DONE}, {@link #REFUSED} or {@link #NOT_TO_THE_END}
   */
  int rotate(Duration running) {
    if (othersAtWork(running)) {
      LOG.error(texts.chinese(Fault.of("secrecy.rotation-others")));
      return REFUSED;
    }
    try {
      rotation.begin();
      int rows = 0;
      for (SealedTable table : SealedTable.ALL) {
        int some = resealing.reseal(table);
        LOG.info("{}：{}", table.name(), some);
        rows += some;
      }
      int left = SealedTable.ALL.stream().mapToInt(resealing::left).sum();
      if (left > 0) {
        LOG.error(texts.chinese(Fault.of("secrecy.rotation-left", String.valueOf(left))));
        return NOT_TO_THE_END;
      }
      rotation.end();
      LOG.info(texts.chinese(Fault.of("secrecy.rotation-done", String.valueOf(rows))));
      return DONE;
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // What it says may repeat a row.
      LOG.error(texts.chinese(Fault.of("secrecy.rotation-stopped", e.getClass().getSimpleName())));
      return NOT_TO_THE_END;
    }
  }

  /**
   * A process that has the old keys only would go on writing under them, and what it writes could
   * not be opened afterwards. One that begins later finds the change under way and refuses.
   */
  private boolean othersAtWork(Duration running) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM pg_stat_activity
              WHERE datname = current_database() AND usename = current_user
                AND backend_start < now() - make_interval(secs => ?))
            """)
        .param(running.toMillis() / 1000.0)
        .query(Boolean.class)
        .single();
  }
}
