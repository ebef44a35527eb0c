package org.huiyin.letters.ways;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.huiyin.HuiyinApplication;
import org.huiyin.client.Office;
import org.huiyin.letters.LetterFile;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The story of the fifty letters told in the sample system, which is left running to look at:
 * {@code ./mvnw -Pletters spring-boot:test-run
 * -Dspring-boot.run.main-class=org.huiyin.letters.ways.FiftyLetters}. Once for a data directory.
 */
final class FiftyLetters {

  private FiftyLetters() {}

  public static void main(String[] args) {
    Optional<Path> file = LetterFile.found();
    if (file.isEmpty()) {
      say("没有找到来信文件 " + LetterFile.whereItWouldBe() + "，系统照常启动，不办理来信。");
    }
    ConfigurableApplicationContext system = SpringApplication.run(HuiyinApplication.class, args);
    file.ifPresent(letters -> tell(system, letters));
  }

  private static void tell(ConfigurableApplicationContext system, Path file) {
    String site = "http://localhost:" + system.getEnvironment().getProperty("local.server.port");
    RestDays calendar = new RestDays(system.getBean(JdbcClient.class));
    long start = System.nanoTime();
    Story story =
        new Story(
            new Office(URI.create(site), "Qingshan#2026", "admin"),
            FiftyBooks.PACE,
            calendar::isOne,
            FiftyLetters::say);
    try {
      story.tell(FiftyBooks.BOOKS, FiftyBooks.letters(file), FiftyBooks.LAST);
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
    story
        .handled()
        .forEach((number, taken) -> say(number + "  " + taken.plot() + "  " + taken.letter()));
    say(
        "五十件来信已经办结，用时 %d 秒。系统仍在运行："
            .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    say(site + "/camunda/app/tasklist/default/  账号 clerk（人大办）、chair（主席），密码 Qingshan#2026");
  }

  private static void say(LocalDate day) {
    say(day.toString());
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
