package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.huiyin.HttpStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Books over HTTP: the petition office brings them in, nobody else. */
class RegisterBookDoorsTest extends BookSituation {

  private static final String ROOT = "/api/register-book";
  private static final String PASSWORD = "Qingshan#2026";

  @LocalServerPort private int port;

  private HttpStaff as(String account) {
    return HttpStaff.loggedIn(port, account, PASSWORD);
  }

  private static HttpStaff.Answer send(HttpStaff staff, byte[] file) {
    return staff.send(
        "POST",
        ROOT + "/batches?fileName=book.csv",
        BodyPublishers.ofByteArray(file),
        "application/octet-stream");
  }

  @Test
  void aBookGoesInOverRest() {
    HttpStaff clerk = as("clerk");

    HttpStaff.Answer checked =
        send(clerk, BookText.whole().closed(source, "1").closed(source, "2", "渠道", "托梦").utf8());
    assertThat(checked.status()).isEqualTo(201);
    long id = checked.json().path("id").asLong();
    assertThat(checked.json().path("counts").path("closed").asInt()).isEqualTo(1);
    assertThat(clerk.get(ROOT + "/batches/" + id + "/findings").body()).contains("第 3 行“渠道”");
    assertThat(clerk.get(ROOT + "/batches/" + id + "/bad-rows").body()).contains("托梦", "不认识");
    assertThat(clerk.post(ROOT + "/batches/" + id + "/run", Map.of()).status()).isEqualTo(202);

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> clerk.get(ROOT + "/batches/" + id).json().path("state").asText().equals("DONE"));
    assertThat(casesOfTheBook()).isEqualTo(1);
    assertThat(clerk.get("/case/" + caseOf("1")).body()).contains("道路破损", "原登记簿", source);
    assertThat(clerk.get("/register-book?batch=" + id).body()).contains("第 " + id + " 批", "导入完毕");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"chair", "member1", "head-land", "leader-g01", "manager", "analyst", "admin"})
  void nobodyElseMayEvenLook(String account) {
    HttpStaff staff = as(account);
    long id = check(BookText.whole().closed(source, "1").utf8());

    assertThat(send(staff, BookText.whole().closed(source, "1").utf8()).status()).isEqualTo(403);
    for (String path :
        List.of(
            "/register-book",
            ROOT + "/batches",
            ROOT + "/mappings",
            ROOT + "/export",
            ROOT + "/batches/" + id,
            ROOT + "/batches/" + id + "/findings",
            ROOT + "/batches/" + id + "/differences",
            ROOT + "/batches/" + id + "/bad-rows")) {
      assertThat(staff.get(path).status()).as(path).isEqualTo(403);
    }
    assertThat(staff.post(ROOT + "/batches/" + id + "/run", Map.of()).status()).isEqualTo(403);
    assertThat(staff.post(ROOT + "/batches/" + id + "/cancel", Map.of()).status()).isEqualTo(403);
    assertThat(staff.post(ROOT + "/batches/" + id + "/release", Map.of()).status()).isEqualTo(403);
    assertThat(
            staff
                .post(
                    ROOT + "/batches/" + id + "/differences",
                    Map.of("rows", List.of(2), "take", true))
                .status())
        .isEqualTo(403);
    assertThat(staff.put(ROOT + "/mappings/x", "{}").status()).isEqualTo(403);
    assertThat(state(id)).isEqualTo("CHECKED");
  }

  @Test
  void whoIsNotLoggedInIsAskedTo() {
    assertThat(HttpStaff.nobody(port).get(ROOT + "/batches").status()).isEqualTo(401);
  }

  @Test
  void aForgedRequestWithoutTheTokenIsRefused() {
    assertThat(
            send(as("clerk").withoutToken(), BookText.whole().closed(source, "1").utf8()).status())
        .isEqualTo(403);
  }

  @Test
  void aColleagueSeesThatThereIsABatchButNotItsRows() {
    long id = check(BookText.whole().closed(source, "1", "渠道", "托梦").utf8());
    HttpStaff colleague = as("clerk2");

    assertThat(colleague.get(ROOT + "/batches/" + id).status()).isEqualTo(200);
    assertThat(colleague.get(ROOT + "/batches/" + id).body()).doesNotContain("旧登记簿");
    assertThat(colleague.get(ROOT + "/batches/" + id + "/findings").status()).isEqualTo(404);
    assertThat(colleague.get(ROOT + "/batches/" + id + "/bad-rows").status()).isEqualTo(404);
    assertThat(colleague.get(ROOT + "/batches/" + id + "/differences").status()).isEqualTo(404);
  }

  @Test
  void aRefusedFileIsAnsweredWithASentence() {
    HttpStaff.Answer refused = send(as("clerk"), new byte[0]);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("文件是空的");
  }
}
