package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A scan of many pages passes every door for papers, and a larger one is told how large it may be.
 */
class LargePapersTest extends ConferenceSituation {

  private static final int MEGABYTE = 1024 * 1024;

  @LocalServerPort private int port;

  @Test
  @Tag("R45")
  void nineteenMegabytesAreTakenInWhereverPapersAre() {
    decided();

    for (String path :
        List.of(
            "/api/cases/" + walk.caseId() + "/documents",
            "/api/conferences/" + conference.id() + "/papers",
            "/api/action-items/" + item().id() + "/evidence")) {
      assertThat(upload("clerk", path, 19).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  @Tag("R45")
  void moreThanTheLimitIsAnsweredWithASentenceThatNamesIt() {
    decided();

    for (String path :
        List.of(
            "/api/cases/" + walk.caseId() + "/documents",
            "/api/conferences/" + conference.id() + "/papers",
            "/api/action-items/" + item().id() + "/evidence",
            "/api/referrals/1/documents")) {
      for (int megabytes : List.of(21, 60)) {
        Answer refused = upload("clerk", path, megabytes);
        assertThat(refused.status()).as(path).isEqualTo(413);
        assertThat(refused.message()).isEqualTo("文件超过 20 MB，不能上传。");
        assertThat(refused.json().at("/faults/0/field").asText()).isEqualTo("file");
      }
    }
  }

  private Answer upload(String user, String path, int megabytes) {
    byte[] paper =
        Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), megabytes * MEGABYTE);
    return HttpStaff.loggedIn(port, user, "Qingshan#2026")
        .upload(path, "扫描件", "application/pdf", paper);
  }
}
