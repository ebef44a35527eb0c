package org.huiyin.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Founds the township from the office's own file at the first start; a wrong file stops the start.
 */
@Component
class FoundingAtStart {

  private static final Logger LOG = LoggerFactory.getLogger(FoundingAtStart.class);

  private final OrganisationProperties properties;
  private final Organisation organisation;
  private final OrganisationChanges changes;
  private final FaultTexts texts;

  FoundingAtStart(
      OrganisationProperties properties,
      Organisation organisation,
      OrganisationChanges changes,
      FaultTexts texts) {
    this.properties = properties;
    this.organisation = organisation;
    this.changes = changes;
    this.texts = texts;
  }

  /** After the sample's township, before groups are brought in step. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(-4)
  void found() {
    boolean founded = organisation.township().isPresent();
    if (properties.foundingFile().isBlank()) {
      if (!founded) {
        LOG.warn("No township yet: an administrator enters it at /organisation.");
      }
    } else if (founded) {
      LOG.info("The founding file is not read: the township is there already.");
    } else {
      foundFrom(Path.of(properties.foundingFile()));
    }
  }

  private void foundFrom(Path file) {
    try {
      changes.found(
          FoundingFile.read(Files.readString(file, StandardCharsets.UTF_8)), Actor.MACHINE);
      LOG.info("The township is founded from {}.", file);
    } catch (IOException e) {
      throw refused(file, List.of(Fault.of("organisation.founding.unreadable")));
    } catch (Refusal refusal) {
      throw refused(file, refusal.faults());
    }
  }

  private StartRefused refused(Path file, List<Fault> faults) {
    return new StartRefused(
        "组织机构文件 " + file + " 有误，系统没有启动，什么也没有写入。/ The founding file is wrong; nothing was written.",
        faults.stream().map(texts::chinese).toList(),
        "请改正后重新启动；格式见 docs/operator.md。/ Correct it and start again; see docs/operator.md.");
  }
}
