package org.huiyin.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A petitioner at home, with the slip in his hand; and whoever tries numbers and codes. */
@Tag("own-jvm")
@HuiyinTest
@TestPropertySource(
    properties = {"huiyin.enquiry.failures=8", "HUIYIN_TRUSTED_PROXIES=127\\.0\\.0\\.1"})
class EnquiryTest {

  @Autowired ProcessEngine engine;
  @Autowired Organisation organisation;
  @Autowired Actors actors;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private static int addresses;

  private CaseWalk walk;
  private HttpStaff petitioner;

  @BeforeEach
  void somebodyAtHome() {
    walk = new CaseWalk(engine, organisation, actors, clock);
    petitioner = from("198.51.100." + ++addresses);
  }

  @AfterEach
  void nobodyActs() {
    engine.getIdentityService().clearAuthentication();
  }

  private HttpStaff from(String address) {
    return HttpStaff.nobody(port).with("X-Forwarded-For", address);
  }

  @Test
  void heIsToldHowFarItIsAndNothingElse() {
    walk.register();
    String number = number();
    String code = code();
    assertThat(petitioner.get("/query").body()).contains("登记编号", "查询码");

    assertThat(told(number, code)).contains(number, "已经登记");
    walk.deliberate(Map.of());
    assertThat(told(number, code)).contains("正在办理");
    walk.submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());

    assertThat(told(number, code))
        .contains("答复，具体内容请看")
        .doesNotContain("李秀英", "宅基地", "三组", "主席团", "member1", code);
    assertThat(told(" " + number.toLowerCase().replace("-", "－") + " ", code.toLowerCase()))
        .contains("答复，具体内容请看");
  }

  @Test
  void whatIsNotToldIsNotToldFromWhatIsNotThere() {
    walk.register();
    String number = number();
    String code = code();
    String unknown = ask(petitioner, "RDXF-2026-9999", code).body();
    List<Runnable> hidden =
        List.of(
            () -> set("sealed = true"),
            () -> set("sealed = false, state = 'CLOSED', not_served_reason = 'NO_ADDRESS'"),
            () -> set("state = 'VOIDED'"),
            () -> set("state = 'WITHDRAWN'"));

    assertThat(ask(petitioner, number, "AAAAAAAA").body()).isEqualTo(unknown);
    assertThat(ask(petitioner, number, "").body()).isEqualTo(unknown);
    for (Runnable hiding : hidden) {
      hiding.run();
      HttpStaff other = from("198.51.100." + ++addresses);
      Answer answer = ask(other, number, code);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo(unknown);
    }
    set("state = 'OPEN'");
    assertThat(told(number, code)).contains("已经登记");
  }

  @Test
  void guessingFromOneAddressIsStopped() {
    walk.register();
    for (int i = 0; i < 8; i++) {
      assertThat(ask(petitioner, "RDXF-2026-8" + i, "ABCDEFGH").status()).isEqualTo(404);
    }

    Answer stopped = ask(petitioner, number(), code());

    assertThat(stopped.status()).isEqualTo(429);
    assertThat(stopped.body()).contains("查询次数过多").doesNotContain("已经登记");
    assertThat(ask(from("198.51.100." + ++addresses), number(), code()).status()).isEqualTo(200);
  }

  @Test
  void soIsGuessingAtOneNumberFromManyWhetherThereIsOneOrNot() {
    walk.register();
    for (String number : List.of(number(), "RDXF-2026-7777")) {
      for (int i = 0; i < 8; i++) {
        assertThat(ask(from("198.51.100." + ++addresses), number, "ABCDEFG" + i).status())
            .isEqualTo(404);
      }

      assertThat(ask(from("198.51.100." + ++addresses), number, code()).status()).isEqualTo(429);
    }
  }

  @Test
  void whoAsksRightIsNeverStopped() {
    walk.register();
    for (int i = 0; i < 20; i++) {
      assertThat(ask(petitioner, number(), code()).status()).isEqualTo(200);
    }
  }

  private String told(String number, String code) {
    Answer answer = ask(petitioner, number, code);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Set-Cookie")).isNull();
    return answer.body();
  }

  private static Answer ask(HttpStaff who, String number, String code) {
    return who.send(
        "POST",
        "/query",
        BodyPublishers.ofString("number=" + encoded(number) + "&code=" + encoded(code)),
        "application/x-www-form-urlencoded");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String number() {
    return column("register_number");
  }

  private String code() {
    return column("query_code");
  }

  private String column(String name) {
    return jdbc.sql("SELECT " + name + " FROM huiyin.petition_case WHERE id = ?")
        .param(walk.caseId())
        .query(String.class)
        .single();
  }

  private void set(String columns) {
    jdbc.sql("UPDATE huiyin.petition_case SET " + columns + " WHERE id = ?")
        .param(walk.caseId())
        .update();
  }
}
