package org.huiyin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huiyin.HuiyinTest;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A register book on the command line, as a process of its own beside an office that is open. */
@Tag("own-jvm")
@Tag("thorough")
@HuiyinTest
@DirtiesContext
@TestPropertySource(properties = "huiyin.walked-models=false")
@Import(SuperuserConnection.class)
class BookFromTheShellTest {

  private static final int TAKEN = 0;
  private static final int REFUSED = 1;

  private static final String BOOK =
      """
      来源,原编号,登记日期,渠道,标题,反映内容,办结日期
      命令行旧簿,1,2019-04-05,来信,道路破损,村口道路破损。,2019-05-20
      """;

  @Autowired private SuperuserConnection server;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path directory;

  private Node commanded(String name, String text) throws Exception {
    Path file = Files.writeString(directory.resolve(name), text);
    Map<String, String> settings = Node.settings(server);
    return Node.start(
        settings,
        List.of(
            "--huiyin.register-book.command.file=" + file,
            "--huiyin.register-book.command.as=clerk",
            "--huiyin.register-book.command.run=true"));
  }

  @Test
  void aGoodBookIsInWhenTheProcessEndsAndAFileThatIsNoneIsAnsweredAsRefused() throws Exception {
    try (Node good = commanded("book.csv", BOOK);
        Node none = commanded("none.csv", "来源,标题\n")) {
      assertThat(good.exitCode()).isEqualTo(TAKEN);
      assertThat(none.exitCode()).isEqualTo(REFUSED);
    }
    assertThat(
            jdbc.sql("SELECT original_number FROM huiyin.book_row WHERE source_book = '命令行旧簿'")
                .query(String.class)
                .list())
        .containsExactly("1");
  }
}
