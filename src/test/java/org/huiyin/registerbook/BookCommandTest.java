package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CodeTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** A book on the command line: what it answers to the shell, and what it says. */
class BookCommandTest extends BookSituation {

  @Autowired private BookDoors doors;
  @Autowired private Actors actors;
  @Autowired private CodeTexts codes;
  @Autowired private ConfigurableApplicationContext context;
  @TempDir private Path directory;

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @BeforeEach
  void listen() {
    said.start();
    ((Logger) LoggerFactory.getLogger(BookCommand.class)).addAppender(said);
  }

  @AfterEach
  void listenNoMore() {
    ((Logger) LoggerFactory.getLogger(BookCommand.class)).detachAppender(said);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("book.csv"), text);
  }

  private int commanded(Path file, String as, boolean run) {
    return new BookCommand(
            new BookCommandProperties(file.toString(), as, null, true, run, false),
            doors,
            incoming,
            checking,
            running,
            mappings,
            batches,
            actors,
            texts,
            codes,
            context)
        .bringIn();
  }

  private List<String> sentences() {
    return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void aGoodFileIsCheckedAndRun() throws IOException {
    Path file = file(BookText.whole().closed(source, "1").toString());

    assertThat(commanded(file, "clerk", true)).isEqualTo(BookCommand.TAKEN);

    assertThat(casesOfTheBook()).isEqualTo(1);
    assertThat(sentences()).anyMatch(one -> one.contains("导入完毕，1 行中已导入 1 行"));
  }

  @Test
  void onlyCheckedNothingGoesIn() throws IOException {
    Path file = file(BookText.whole().closed(source, "1").toString());

    assertThat(commanded(file, "clerk", false)).isEqualTo(BookCommand.TAKEN);

    assertThat(casesOfTheBook()).isZero();
  }

  @Test
  void aFileThatIsRefusedIsSaidAndAnswered() throws IOException {
    assertThat(commanded(file("来源,标题\n"), "clerk", true)).isEqualTo(BookCommand.REFUSED);

    assertThat(sentences()).anyMatch(one -> one.startsWith("缺少必需的列"));
  }

  @Test
  void aFileThatIsNotThereIsSaidAndAnswered() {
    assertThat(commanded(directory.resolve("nowhere.csv"), "clerk", true))
        .isEqualTo(BookCommand.REFUSED);

    assertThat(sentences()).anyMatch(one -> one.startsWith("读不到文件"));
  }

  @Test
  void anUnknownAccountOneOutsideTheOfficeAndNoneAreRefusedWithASentence() throws IOException {
    Path file = file(BookText.whole().closed(source, "1").toString());

    assertThat(commanded(file, "nobody-of-that-name", true)).isEqualTo(BookCommand.REFUSED);
    assertThat(commanded(file, "chair", true)).isEqualTo(BookCommand.REFUSED);
    assertThat(commanded(file, null, true)).isEqualTo(BookCommand.REFUSED);

    assertThat(sentences()).hasSize(3).allMatch(one -> one.contains("不在人大办"));
    assertThat(casesOfTheBook()).isZero();
  }

  @Test
  void aRunThatStopsOnTheWayIsNoSuccess() throws IOException {
    String[] of1961 = {"登记日期", "1961-04-05", "办结日期", "1961-05-01"};
    checkAndRun(BookText.whole().closed(source, "1", of1961).utf8());
    // The next number is taken already: the database refuses the row.
    lastNumberOf1961(-1);
    Path file = file(BookText.whole().closed(source, "2", of1961).toString());

    assertThat(commanded(file, "clerk", true)).isEqualTo(BookCommand.NOT_TO_THE_END);

    lastNumberOf1961(+1);
    assertThat(sentences()).anyMatch(one -> one.contains("没有导入完"));
    assertThat(casesOfTheBook()).isEqualTo(1);
  }

  private void lastNumberOf1961(int change) {
    jdbc.sql(
            "UPDATE huiyin.number_series SET last = last + ? WHERE series = 'RDXF' AND year = 1961")
        .param(change)
        .update();
  }
}
