package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens to a book, nothing that stands in it is in the logs. */
class NothingPersonalLoggedTest extends BookSituation {

  /** In every cell of every row. */
  private static final String MARK = "甲乙丙丁记号";

  private static final String[] MARKED = {
    "信访人", MARK, "证件号", MARK, "住址", MARK, "电话", MARK, "标题", MARK, "反映内容", MARK, "被反映人", MARK,
    "承办单位", MARK, "办理结果", MARK, "答复内容", MARK, "备注", MARK
  };

  @Autowired private Differences differences;
  @Autowired private Releasing releasing;

  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.huiyin");
  private Level before;

  @BeforeEach
  void listenToEverything() {
    before = ours.getLevel();
    ours.setLevel(Level.DEBUG);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(logged);
    ours.setLevel(before);
  }

  private Stream<String> lines() {
    return logged.list.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.getFormattedMessage()), causes(one.getThrowableProxy())));
  }

  private static Stream<String> causes(IThrowableProxy thrown) {
    return Stream.iterate(thrown, one -> one != null, IThrowableProxy::getCause)
        .map(one -> String.valueOf(one.getMessage()));
  }

  @Test
  void throughCheckRunDifferenceAndRelease() {
    checkAndRun(BookText.whole().closed(source, "1", MARKED).utf8());
    long batch =
        check(
            BookText.whole()
                .closed(source, "1", MARKED)
                .changed("标题", MARK + "二")
                .closed(source, "2", MARKED)
                .changed("登记日期", MARK, "渠道", MARK, "人数", MARK)
                .open(source, "3", "标题", MARK, "反映内容", MARK)
                .utf8());
    run(batch);
    Batch run = batches.get(batch).orElseThrow();
    Map<Integer, String> seen = Map.of(2, differences.of(run, CLERK, 0, 10).get(0).seen());
    differences.decide(run, List.of(2), true, seen, CLERK);
    releasing.release(run, CLERK);
    exported(source, CLERK);

    assertThat(counts(batch).bad()).isEqualTo(1);
    assertThat(lines()).noneMatch(line -> line.contains("记号"));
  }

  @Test
  void whenARowBreaksTheRun() {
    String[] of1962 = {"登记日期", "1962-04-05", "办结日期", "1962-05-01"};
    checkAndRun(BookText.whole().closed(source, "1", of1962).utf8());
    lastNumberOf1962(-1);
    long batch = check(BookText.whole().closed(source, "2", MARKED).changed(of1962).utf8());

    run(batch);

    lastNumberOf1962(+1);
    assertThat(state(batch)).isEqualTo("INTERRUPTED");
    assertThat(lines()).anyMatch(line -> line.contains("Import " + batch + " was interrupted"));
    assertThat(lines()).noneMatch(line -> line.contains("记号"));
  }

  private void lastNumberOf1962(int change) {
    jdbc.sql(
            "UPDATE huiyin.number_series SET last = last + ? WHERE series = 'RDXF' AND year = 1962")
        .param(change)
        .update();
  }

  @Test
  void whenAFileIsRefused() {
    assertThatThrownBy(
            () ->
                check(
                    (MARK + "," + MARK + "\n\"" + MARK)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(Refusal.class);

    assertThat(lines()).noneMatch(line -> line.contains("记号"));
  }
}
