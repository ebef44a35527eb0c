package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huiyin.HttpStaff;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        "POST", ROOT + "/batches", BodyPublishers.ofByteArray(file), "application/octet-stream");
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
    assertThat(staff.post(ROOT + "/batches/" + id + "/start-again", Map.of()).status())
        .isEqualTo(403);
    assertThat(
            staff
                .post(
                    ROOT + "/batches/" + id + "/differences",
                    Map.of("rows", List.of(2), "take", true))
                .status())
        .isEqualTo(403);
    assertThat(staff.put(ROOT + "/mappings/x", "{}").status()).isEqualTo(403);
    assertThat(exportInClear(staff, "核对").status()).isEqualTo(403);
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

  private long sent(HttpStaff staff, BookText book) {
    return send(staff, book.utf8()).json().path("id").asLong();
  }

  private void runToTheEnd(HttpStaff staff, long id) {
    assertThat(staff.post(ROOT + "/batches/" + id + "/run", Map.of()).status()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> state(id).equals("DONE") || state(id).equals("INTERRUPTED"));
    assertThat(state(id)).isEqualTo("DONE");
  }

  @Test
  void aDifferenceIsLookedAtAndTakenOrLeft() {
    HttpStaff clerk = as("clerk");
    runToTheEnd(clerk, sent(clerk, BookText.whole().closed(source, "1").closed(source, "2")));
    long id =
        sent(
            clerk,
            BookText.whole().closed(source, "1", "标题", "道路塌陷").closed(source, "2", "标题", "灯坏了"));
    String path = ROOT + "/batches/" + id + "/differences";

    JsonNode shown = clerk.get(path).json();
    assertThat(shown).hasSize(2);
    assertThat(shown.get(0).path("changes").get(0).path("old").asText()).isEqualTo("道路破损");
    assertThat(clerk.post(path, Map.of("rows", List.of(2), "take", true)).message())
        .contains("重新查看");
    Map<String, Object> seen = Map.of("2", shown.get(0).path("seen").asText());
    assertThat(clerk.post(path, Map.of("rows", List.of(2), "take", true, "seen", seen)).status())
        .isEqualTo(204);
    assertThat(clerk.post(path, Map.of("rows", List.of(3), "take", false)).status()).isEqualTo(204);

    assertThat(says("1", "c.title")).isEqualTo("道路塌陷");
    assertThat(says("2", "c.title")).isEqualTo("道路破损");
    assertThat(clerk.get(path).json()).isEmpty();
  }

  @Test
  void aBatchIsCancelled() {
    HttpStaff clerk = as("clerk");
    long id = sent(clerk, BookText.whole().closed(source, "1"));

    assertThat(clerk.post(ROOT + "/batches/" + id + "/cancel", Map.of()).status()).isEqualTo(204);

    assertThat(state(id)).isEqualTo("CANCELLED");
    HttpStaff.Answer late = clerk.post(ROOT + "/batches/" + id + "/run", Map.of());
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.message()).contains("不能导入");
    assertThat(casesOfTheBook()).isZero();
  }

  @Test
  void openMattersAreReleasedAndBegin() {
    HttpStaff clerk = as("clerk");
    long id = sent(clerk, BookText.whole().open(source, "1"));
    JsonNode counts = clerk.get(ROOT + "/batches/" + id).json().path("counts");
    assertThat(counts.path("toDeliberate").asInt()).isEqualTo(1);
    assertThat(counts.path("atUnit").asInt()).isZero();
    runToTheEnd(clerk, id);

    assertThat(clerk.post(ROOT + "/batches/" + id + "/release", Map.of()).status()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !begun(says("1", "c.register_number")).isEmpty());

    assertThat(clerk.get(ROOT + "/batches/" + id).json().path("state").asText())
        .isEqualTo("RELEASED");
    assertThat(clerk.get(ROOT + "/batches/" + id).json().path("stuck")).isEmpty();
    assertThat(clerk.post(ROOT + "/batches/" + id + "/start-again", Map.of()).status())
        .isEqualTo(202);
    begun(says("1", "c.register_number"))
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "test"));
  }

  private List<ProcessInstance> begun(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list();
  }

  @Autowired private RuntimeService runtime;
  @Autowired private Secrecy secrecy;

  @Test
  void theRegisterIsWrittenOut() {
    checkAndRun(BookText.whole().closed(source, "1").utf8());
    HttpStaff clerk = as("clerk");
    String query = ROOT + "/export?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);

    HttpStaff.Answer csv = clerk.get(query + "&format=CSV");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Disposition")).contains("register.csv");
    assertThat(csv.body()).contains("来源,原编号,登记日期", source + ",1,2019-04-05,来信", "道路破损");
    assertThat(clerk.download(query)).startsWith('P', 'K');
  }

  private HttpStaff.Answer exportInClear(HttpStaff staff, String reason) {
    return staff.send(
        "POST",
        ROOT + "/export",
        BodyPublishers.ofString(
            "format=CSV&source="
                + URLEncoder.encode(source, StandardCharsets.UTF_8)
                + "&reason="
                + URLEncoder.encode(reason, StandardCharsets.UTF_8)),
        "application/x-www-form-urlencoded");
  }

  @Test
  void withFullNumbersItIsWrittenOutForAReasonThatIsRecorded() {
    checkAndRun(BookText.whole().closed(source, "1", "电话", "13912345678").utf8());
    HttpStaff clerk = as("clerk");

    HttpStaff.Answer refused = exportInClear(clerk, " ");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("请填写理由");
    assertThat(refused.header("Content-Disposition")).isNull();
    assertThat(clerk.get(ROOT + "/export?format=CSV").body()).doesNotContain("13912345678");
    assertThat(exportInClear(as("clerk").withoutToken(), "迁到新册").status()).isEqualTo(403);

    String why = "迁到新册，" + source;
    HttpStaff.Answer written = exportInClear(clerk, why);
    assertThat(written.status()).isEqualTo(200);
    assertThat(written.header("Content-Disposition")).contains("register.csv");
    assertThat(written.body()).contains("13912345678");
    assertThat(
            jdbc.sql(
                    "SELECT user_id, reason FROM huiyin.audit_entry WHERE act = ? ORDER BY id DESC LIMIT 1")
                .param("EXPORT_REGISTER_IN_CLEAR")
                .query(
                    (row, n) ->
                        row.getString(1)
                            + " "
                            + secrecy.decryptKept(row.getBytes(2), "audit_entry.reason"))
                .single())
        .isEqualTo("clerk " + why);
    assertThat(clerk.get("/register-book").body())
        .containsPattern("(?s)id=\"export-in-clear\".*name=\"_csrf\".*name=\"reason\"");
  }

  @Test
  void aMappingIsKeptAndNamed() {
    HttpStaff clerk = as("clerk");

    assertThat(clerk.put(ROOT + "/mappings/网站", Map.of("固定", Map.of("渠道", "网上"))).status())
        .isEqualTo(204);
    assertThat(clerk.get(ROOT + "/mappings").body()).contains("网站");
  }

  /** Of a stream that nobody stores. */
  private static InputStream bytes(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 'x' : -1;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        if (left <= 0) {
          return -1;
        }
        int some = (int) Math.min(most, left);
        left -= some;
        return some;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fourHundredMegabytesAreRefusedWithASentenceAndNotWithABrokenConnection(boolean declared) {
    long length = 400L * 1024 * 1024;
    BodyPublisher file = BodyPublishers.ofInputStream(() -> bytes(length));

    HttpStaff.Answer refused =
        as("clerk")
            .send(
                "POST",
                ROOT + "/batches",
                declared ? BodyPublishers.fromPublisher(file, length) : file,
                "application/octet-stream");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("文件超过 64 MB");
  }

  @Test
  void theNameOfAFileComesInAHeaderAndNotInTheAddress() {
    HttpStaff clerk = as("clerk").with("X-File-Name", "%E6%9D%8E%E7%A7%80%E8%8B%B1+1.csv");

    HttpStaff.Answer checked = send(clerk, BookText.whole().closed(source, "1").utf8());

    assertThat(checked.json().path("fileName").asText()).isEqualTo("李秀英+1.csv");
  }

  @Test
  void aRefusedFileIsAnsweredWithASentence() {
    HttpStaff.Answer refused = send(as("clerk"), new byte[0]);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("文件是空的");
  }
}
