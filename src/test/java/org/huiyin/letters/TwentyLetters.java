package org.huiyin.letters;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huiyin.HuiyinApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./mvnw -Pletters spring-boot:test-run}: the sample system, twenty real letters handled in
 * it through its own doors, and then it is left running to look at.
 */
final class TwentyLetters {

  private TwentyLetters() {}

  public static void main(String[] args) {
    Optional<Path> file = LetterFile.found();
    if (file.isEmpty()) {
      say("没有找到来信文件 " + LetterFile.whereItWouldBe() + "，系统照常启动，不办理来信。");
    }
    ConfigurableApplicationContext system = SpringApplication.run(HuiyinApplication.class, args);
    file.ifPresent(letters -> handle(system, letters));
  }

  private static void handle(ConfigurableApplicationContext system, Path file) {
    String site = "http://localhost:" + system.getEnvironment().getProperty("local.server.port");
    long start = System.nanoTime();
    try {
      Map<RealLetter, String> chosen = ChosenLetters.of(LetterFile.read(file));
      new LettersAtWork(URI.create(site))
          .handle(
              chosen,
              handled ->
                  say(
                      "%s  %s%s  %s"
                          .formatted(
                              handled.walk().number(), site, handled.page(), handled.what())));
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
    say(
        "二十件来信已办到答复送达，用时 %d 秒。系统仍在运行："
            .formatted(Duration.ofNanos(System.nanoTime() - start).toSeconds()));
    say(
        site
            + "/camunda/app/tasklist/default/  账号 clerk（人大办）、chair（主席）、member1（主席团成员），"
            + "密码 Qingshan#2026；登录后打开上面的案卷地址。");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
