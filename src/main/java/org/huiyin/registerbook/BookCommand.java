package org.huiyin.registerbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings a book in from the command line and ends; counts are told, rows are not. */
@Component
@ConditionalOnProperty("huiyin.register-book.command.file")
class BookCommand {

  private static final Logger LOG = LoggerFactory.getLogger(BookCommand.class);

  /** The file was checked, and run if that was wanted. */
  static final int TAKEN = 0;

  /** The file, the mapping or the account was refused; nothing has happened. */
  static final int REFUSED = 1;

  /** The run has stopped on the way; what is in stays in. */
  static final int NOT_TO_THE_END = 2;

  private final BookCommandProperties command;
  private final BookDoors doors;
  private final IncomingFile incoming;
  private final Checking checking;
  private final Running running;
  private final Mappings mappings;
  private final Batches batches;
  private final Actors actors;
  private final FaultTexts texts;
  private final CodeTexts codes;
  private final ConfigurableApplicationContext context;

  BookCommand(
      BookCommandProperties command,
      BookDoors doors,
      IncomingFile incoming,
      Checking checking,
      Running running,
      Mappings mappings,
      Batches batches,
      Actors actors,
      FaultTexts texts,
      CodeTexts codes,
      ConfigurableApplicationContext context) {
    this.command = command;
    this.doors = doors;
    this.incoming = incoming;
    this.checking = checking;
    this.running = running;
    this.mappings = mappings;
    this.batches = batches;
    this.actors = actors;
    this.texts = texts;
    this.codes = codes;
    this.context = context;
  }

  /** After everything else that happens at a start. */
  @EventListener(ApplicationReadyEvent.class)
  @Order
  void obey() {
    int code = bringIn();
    if (command.exit()) {
      System.exit(SpringApplication.exit(context, () -> code));
    }
  }

  /**
   * @return {@link #TAKEN}, {@link #REFUSED} or {@link #NOT_TO_THE_END}
   */
  int bringIn() {
    try {
      Actor by = actors.actor(command.as() == null ? "" : command.as());
      if (!doors.mayEnter(by)) {
        throw new Refusal(Fault.at("as", "book.command-not-office"));
      }
      Batch batch = check(by);
      if (command.run() && batch.rowsToDo() > 0) {
        running.runToTheEnd(batch, by);
        batch = batches.get(batch.id()).orElseThrow();
      }
      LOG.info(
          "第 {} 批：{}，{} 行中已导入 {} 行。",
          batch.id(),
          codes.chinese("importState", batch.state().name()),
          batch.rowsToDo(),
          batch.rowsDone());
      return ended(batch);
    } catch (Refusal refusal) {
      refusal.faults().forEach(fault -> LOG.error(texts.chinese(fault)));
    } catch (IOException e) {
      LOG.error("读不到文件 / The file cannot be read: {}", e.getClass().getSimpleName());
    }
    return REFUSED;
  }

  private int ended(Batch batch) {
    if (!command.run() || batch.rowsToDo() == 0 || batch.state() == State.DONE) {
      return TAKEN;
    }
    LOG.error(texts.chinese(Fault.of("book.command-interrupted", String.valueOf(batch.id()))));
    return NOT_TO_THE_END;
  }

  private Batch check(Actor by) throws IOException {
    Path file = Path.of(command.file());
    String mapping = command.mapping();
    if (mapping != null && mapping.endsWith(".json")) {
      Path text = Path.of(mapping);
      mapping = text.getFileName().toString().replace(".json", "");
      mappings.save(mapping, Files.readString(text, StandardCharsets.UTF_8), by);
    }
    String named = mapping;
    try (InputStream content = Files.newInputStream(file)) {
      long id =
          incoming.use(
              content,
              Files.size(file),
              taken ->
                  checking.check(
                      taken, file.getFileName().toString(), named, command.keepUnknown(), by));
      Batch batch = batches.get(id).orElseThrow();
      LOG.info("第 {} 批检查完毕：{}", id, batch.counts());
      return batch;
    }
  }
}
