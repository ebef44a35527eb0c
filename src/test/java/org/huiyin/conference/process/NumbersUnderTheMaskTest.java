package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.huiyin.secrecy.Secrecy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Identity numbers and phones of petitioners: on no page, in no answer, print or export in full
 * until somebody asks and says why, and in no column of our tables.
 */
class NumbersUnderTheMaskTest extends ConferenceSituation {

  private static final String HOUSING = "unit-HOUSING";

  /** Of who came with the case that goes to the unit, then with the one that goes to the table. */
  private static final List<String> ID_NUMBERS =
      List.of("522635197704238817", "522635198609147727");

  private static final List<String> PHONES = List.of("13885550163", "13985550274");

  private static final List<String> MARKS =
      Stream.concat(ID_NUMBERS.stream(), PHONES.stream()).toList();

  private static final List<String> EVERYBODY =
      List.of(
          "clerk",
          "clerk2",
          "chair",
          "vicechair",
          "member1",
          "leader-g01",
          "deputy1",
          "cadre-v01",
          "head-housing",
          "head-land",
          "secretary",
          "analyst",
          "manager",
          "admin");

  /**
   * Papers themselves, once written: the letter to the unit names the phone, so that it can reach
   * the petitioner. Who opens one is recorded.
   */
  private static final Set<String> PAPERS =
      Set.of(
          "/case/{caseId}/documents/{documentId}",
          "/case/{caseId}/drafts/{letterId}",
          "/referral/{id}/documents/{documentId}",
          "/referral/{id}/drafts/letter",
          "/referral/{id}/drafts/supervision/{notice}");

  private static final List<String> PRINTED =
      List.of(
          "slip",
          "register-visit",
          "register-letter",
          "service-receipt",
          "hand-over",
          "deliberation-sheet",
          "referral-receipt",
          "completion-report",
          "extension-approval");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?\\}");

  @LocalServerPort private int port;
  @Autowired private Secrecy secrecy;
  @Autowired private Referrals referrals;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private CaseWalk referred;
  private long referral;
  private long batch;
  private String source;

  @BeforeEach
  void twoCasesOnTheirWayAndAnOldBook() {
    referred = anotherCase();
    referred.register(
        Map.of("idNumber", ID_NUMBERS.get(0), "phone", PHONES.get(0), "category", "0102"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, referred, referrals);
    parts.refer(List.of(parts.part(HOUSING, true, 60)));
    parts.out(HOUSING);
    parts.signed("head-housing", HOUSING);
    referral = parts.idOf(HOUSING);

    walk.register(Map.of("idNumber", ID_NUMBERS.get(1), "phone", PHONES.get(1)));
    putBefore(walk.caseId());
    conference.start();
    conference.call(conference.called(walk.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    conference.submit(
        ConferenceWalk.CLERK,
        "recordMinutes",
        conference.minutes(List.of(conference.decision(walk.caseId()))));
    conference.submit(ConferenceWalk.CHAIR, "approveMinutes", Map.of("approval", "APPROVE"));

    source = "旧簿" + System.nanoTime();
    bookIsIn();
  }

  /** What is in the register has a number; the newer file has another in its place. */
  private void bookIsIn() {
    HttpStaff clerk = as("clerk");
    long first = sent(clerk, PHONES.get(0));
    clerk.post("/api/register-book/batches/" + first + "/run", Map.of());
    org.awaitility.Awaitility.await()
        .until(
            () ->
                clerk
                    .get("/api/register-book/batches/" + first)
                    .json()
                    .path("state")
                    .asText()
                    .equals("DONE"));
    batch = sent(clerk, "13600000000");
  }

  private long sent(HttpStaff clerk, String phone) {
    String book =
        "来源,原编号,登记日期,渠道,标题,反映内容,信访人,电话,办结日期\n"
            + source
            + ",1,2019-04-05,来信,道路破损,村口道路破损,周桂兰,"
            + phone
            + ",2019-05-20\n";
    return clerk
        .send(
            "POST",
            "/api/register-book/batches?fileName=book.csv",
            java.net.http.HttpRequest.BodyPublishers.ofString(book, StandardCharsets.UTF_8),
            "application/octet-stream")
        .json()
        .path("id")
        .asLong();
  }

  private static final Map<String, HttpStaff> LOGGED_IN = new HashMap<>();

  private HttpStaff as(String user) {
    return LOGGED_IN.computeIfAbsent(
        port + user, key -> HttpStaff.loggedIn(port, user, "Qingshan#2026"));
  }

  /** The addresses of every page and every answer that our own application gives, filled in. */
  private Set<String> addresses() {
    Set<String> all = new TreeSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getName().startsWith("org.huiyin") && isRead(mapping)) {
                mapping.getPatternValues().stream()
                    .filter(pattern -> !PAPERS.contains(pattern))
                    .forEach(pattern -> all.addAll(filled(pattern)));
              }
            });
    all.add("/register-book?batch=" + batch);
    all.add("/api/register-book/export?format=CSV");
    return all;
  }

  private static boolean isRead(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private List<String> filled(String pattern) {
    Matcher variable = VARIABLE.matcher(pattern);
    if (!variable.find()) {
      return List.of(pattern);
    }
    List<String> filled = new ArrayList<>();
    for (Object value : values(pattern, variable.group(1))) {
      filled.addAll(
          filled(
              pattern.substring(0, variable.start()) + value + pattern.substring(variable.end())));
    }
    return filled;
  }

  /** A page that needs something else to be named has to be told here what. */
  private List<?> values(String pattern, String variable) {
    return switch (variable) {
      case "caseId" -> List.of(referred.caseId(), walk.caseId());
      case "taskId" -> tasks();
      case "paper" -> PRINTED;
      case "paperId" -> List.of(1);
      case "name" -> List.of("reply");
      case "group" -> List.of("G01");
      case "id" ->
          pattern.startsWith("/referral/")
              ? List.of(referral)
              : pattern.startsWith("/conferences/")
                  ? List.of(conference.id())
                  : pattern.startsWith("/action-items/") ? List.of(item().id()) : List.of(batch);
      default -> throw new AssertionError("What is " + variable + " of " + pattern + "?");
    };
  }

  private List<String> tasks() {
    return jdbc.sql(
            "SELECT task_id FROM huiyin.step WHERE case_id IN (?, ?) AND task_id IS NOT NULL")
        .params(referred.caseId(), walk.caseId())
        .query(String.class)
        .list();
  }

  private static List<String> seenIn(byte[] answer) {
    String text = new String(unpacked(answer), StandardCharsets.UTF_8);
    return MARKS.stream().filter(text::contains).toList();
  }

  /** Of a letter or a workbook what is written in it. */
  private static byte[] unpacked(byte[] answer) {
    if (answer.length < 2 || answer[0] != 'P' || answer[1] != 'K') {
      return answer;
    }
    StringBuilder all = new StringBuilder();
    try {
      Path file = Files.write(Files.createTempFile("numbers", ".zip"), answer);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry part : Collections.list(zip.entries())) {
          all.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void nobodySeesThemInFullOnAnyPageWithoutAsking() {
    Map<String, List<String>> seen = new TreeMap<>();
    Set<String> opened = new TreeSet<>();
    Set<String> addresses = addresses();
    for (String user : EVERYBODY) {
      HttpStaff staff = as(user);
      for (String address : addresses) {
        Answer answer = staff.get(address);
        if (answer.status() == 200) {
          opened.add(address);
          boolean packed = answer.body().startsWith("PK");
          note(
              seen,
              user + " " + address,
              seenIn(
                  packed
                      ? staff.download(address)
                      : answer.body().getBytes(StandardCharsets.UTF_8)));
        }
      }
      look(seen, user, staff);
    }

    assertThat(seen).isEmpty();
    assertThat(opened)
        .contains(
            "/case/" + referred.caseId(),
            "/case/" + walk.caseId() + "/papers/register-visit",
            "/referral/" + referral,
            "/conferences/" + conference.id(),
            "/action-items/" + item().id(),
            "/api/register-book/batches/" + batch + "/differences",
            "/api/register-book/export",
            "/sign",
            "/sittings");
  }

  /** Forms, lists and cards of Tasklist. */
  private void look(Map<String, List<String>> seen, String user, HttpStaff staff) {
    List<String> tasks = tasks();
    Answer cards = staff.post("/api/tasks/cards", Map.of("taskIds", tasks));
    note(seen, user + " cards", seenIn(cards.body().getBytes(StandardCharsets.UTF_8)));
    Answer list = staff.engine("POST", "/task", Map.of());
    note(seen, user + " task list", seenIn(list.body().getBytes(StandardCharsets.UTF_8)));
    for (String task : tasks) {
      for (String way : List.of("/form-variables", "/deployed-form", "")) {
        Answer form = staff.engine("GET", "/task/" + task + way, null);
        note(seen, user + " task" + way, seenIn(form.body().getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  private static void note(Map<String, List<String>> seen, String where, List<String> marks) {
    if (!marks.isEmpty()) {
      seen.put(where, marks);
    }
  }

  private Answer ask(String user, String path, String why) {
    return as(user).post(path, Map.of("wording", why));
  }

  @Test
  void whoHasReceivedAPartAsksForThePhoneAndSaysWhy() {
    String path = "/api/referrals/" + referral + "/unmasking";
    assertThat(as("head-housing").get("/referral/" + referral).body())
        .contains("138******63", "data-act=\"unmasking\"");
    assertThat(ask("head-housing", path, " ").message()).contains("请填写理由");
    assertThat(ask("member1", path, "好奇").message()).contains("正在办理的人查看");
    assertThat(ask("head-land", path, "好奇").status()).isEqualTo(404);

    assertThat(ask("head-housing", path, "约定到现场").json().path("phone").asText())
        .isEqualTo(PHONES.get(0));

    assertThat(
            jdbc.sql(
                    "SELECT user_id, reason FROM huiyin.audit_entry WHERE act = 'UNMASK' AND case_id = ?")
                .param(referred.caseId())
                .query(
                    (row, n) ->
                        row.getString(1)
                            + " "
                            + secrecy.decryptKept(row.getBytes(2), "audit_entry.reason"))
                .list())
        .containsExactly("head-housing 约定到现场");
  }

  @Test
  void theyStandInClearInNoColumnOfOurTables() {
    assertThat(columnsWith(MARKS)).isEmpty();
  }

  /** A search that finds nothing has to be one that would find something. */
  @Test
  void whatDoesStandInAColumnIsFoundInTextAndInBytes() {
    String planted = "planted-" + System.nanoTime();
    assertThat(
            as("clerk")
                .post("/api/cases/" + walk.caseId() + "/note", Map.of("wording", planted))
                .status())
        .isEqualTo(204);
    assertThat(columnsWith(List.of(planted))).containsExactly("case_act.wording");

    jdbc.sql(
            "INSERT INTO huiyin.step_draft (task_id, user_id, content, saved_at) VALUES (?, ?, ?,"
                + " now())")
        .params(planted, "clerk", (planted + "字节").getBytes(StandardCharsets.UTF_8))
        .update();
    assertThat(columnsWith(List.of(planted + "字节"))).containsExactly("step_draft.content");
    jdbc.sql("DELETE FROM huiyin.step_draft WHERE task_id = ?").param(planted).update();
  }

  private List<String> columnsWith(List<String> words) {
    List<String> found = new ArrayList<>();
    for (Map<String, Object> column :
        jdbc.sql(
                """
                SELECT c.relname AS table_name, a.attname AS column_name, a.atttypid::regtype::text AS data_type
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                WHERE c.relnamespace = 'huiyin'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
                  AND NOT a.attisdropped AND has_column_privilege(c.oid, a.attnum, 'SELECT')
                """)
            .query()
            .listOfRows()) {
      String name = column.get("column_name").toString();
      boolean bytes = column.get("data_type").equals("bytea");
      String[] patterns =
          words.stream()
              .map(word -> bytes ? hex(word) : word)
              .map(word -> "%" + word + "%")
              .toArray(String[]::new);
      if (jdbc.sql(
              "SELECT EXISTS (SELECT 1 FROM huiyin.\"%s\" WHERE %s LIKE ANY (?))"
                  .formatted(
                      column.get("table_name"),
                      (bytes ? "encode(\"%s\", 'hex')" : "\"%s\"::text").formatted(name)))
          .param(patterns)
          .query(Boolean.class)
          .single()) {
        found.add(column.get("table_name") + "." + name);
      }
    }
    return found;
  }

  private static String hex(String word) {
    return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
  }
}
