package org.huiyin.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.huiyin.HuiyinTest;
import org.huiyin.document.WrittenLetter;
import org.huiyin.letters.LettersAtWork.Handled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Odder than any real letter, and here where those are not: every character is kept, none is
 * obeyed.
 */
@HuiyinTest
class InventedLetterTest {

  private static final String BODY =
      "\n\t\t尊敬的主席：\r\n\u3000\u3000我家\uD842\uDFB7野屋\uD83C\uDFE0门前 <b>路</b> <script>alert(1)</script> &amp; &lt; 塌了，"
          + "${7*7} #{x} {{title}} =1+1 \\n %s \"引号\" '单' ＡＢＣ１２３ \u200b\u00a0\uFEFF㐂 \uD86D\uDE79e\u0301。\n\n\t \n";
  private static final String REPLY =
      "经查，门前道路<塌方>长\t3 米 & 宽 1 米，\uD842\uDFB7野屋一侧已经修复，费用 ${0} 由村里承担。";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  @Test
  void anInventedLetterIsKeptToTheCharacterThroughEveryFormAndPaper() {
    RealLetter letter =
        new RealLetter(
            "X-1",
            "\u4DAE\uD86D\uDC56",
            "道路\u200b塌方<紧急>\uD83D\uDE97",
            "2019-02-28 10:00:00",
            BODY,
            REPLY);

    LettersAtWork work = new LettersAtWork(URI.create("http://localhost:" + port));
    Handled handled = work.handle(Map.of(letter, "invented"), each -> {}).get(0);

    assertThat(handled.walk().ended()).isTrue();
    Map<String, Object> entry =
        jdbc.sql("SELECT title, body FROM huiyin.register_entry WHERE case_id = ?")
            .param(handled.caseId())
            .query()
            .singleRow();
    assertThat(entry).containsEntry("title", letter.subject()).containsEntry("body", BODY);
    assertThat(
            jdbc.sql("SELECT explanation FROM huiyin.request WHERE case_id = ?")
                .param(handled.caseId())
                .query(String.class)
                .list())
        .isEqualTo(List.of(REPLY));
    long document =
        jdbc.sql("SELECT document_id FROM huiyin.letter WHERE case_id = ? AND kind = 'REPLY'")
            .param(handled.caseId())
            .query(Long.class)
            .single();
    assertThat(WrittenLetter.text(work.download(handled.page() + "/documents/" + document)))
        .contains(REPLY)
        .contains(letter.subject())
        .contains(letter.user());
  }
}
