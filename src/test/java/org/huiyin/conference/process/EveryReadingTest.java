package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.huiyin.audit.RowsOfATest;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whatever a person reads of a case, on whichever page, list or paper, the case can tell. With
 * {@code audit/endpoints.txt}, which names the readings.
 */
@Tag("R92")
class EveryReadingTest extends ConferenceSituation {

  private static final String UNIT = "unit-HOUSING";
  private static final String HEAD = "head-housing";

  @Autowired private Referrals referrals;
  @LocalServerPort private int port;

  private RowsOfATest rows;

  @BeforeEach
  void look() {
    rows = new RowsOfATest(jdbc, actors, port);
  }

  @Test
  void ofACase() {
    walk.toReplyDraft().submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"));
    long id = walk.caseId();
    String file = "/case/" + id;
    rows.staff("clerk").upload("/api/cases/" + id + "/documents", "照片", "application/pdf", pdf());

    rows.reads(
        "GET /task/{id}/form-variables",
        "chair",
        HttpStaff.WEB_APP_ROOT + "/task/" + walk.task("approveReply").getId() + "/form-variables",
        id,
        "READ_STEP");
    rows.reads("GET /case/{caseId}", "chair", file, id, "READ_CASE_FILE");
    rows.reads("GET /case/{caseId}/audit", "chair", file + "/audit", id, "READ_AUDIT");
    rows.reads("GET /case/{caseId}/papers/{paper}", "clerk", file + "/papers/slip", id, "PRINT");
    rows.reads(
        "GET /case/{caseId}/documents/{documentId}",
        "member1",
        file + "/documents/" + latest("document", id),
        id,
        "READ_DOCUMENT");
    rows.reads(
        "GET /case/{caseId}/drafts/{letterId}",
        "chair",
        file + "/drafts/" + latest("letter", id),
        id,
        "READ_DRAFT");
    rows.reads("GET /sign", "chair", "/sign", id, "READ_STEP");
    rows.reads("GET /api/signing", "chair", "/api/signing", id, "READ_STEP");
    long before = rows.last();
    rows.staff("clerk").post("/api/cases/" + id + "/unmasking", Map.of("wording", "核对号码"));
    rows.leaves("POST unmasking", before, "clerk", id, "UNMASK");
  }

  @Test
  void ofAPrintedPaperTheCaseTellsForWhichOfItsEntriesItWas() {
    walk.register();
    String number = onRecord().says("register_number");

    rows.staff("clerk").get("/case/" + walk.caseId() + "/papers/slip?entry=" + number);

    assertThat(
            jdbc.sql("SELECT subject FROM huiyin.audit_entry WHERE case_id = ? AND act = 'PRINT'")
                .param(walk.caseId())
                .query(String.class)
                .list())
        .containsExactly("slip/" + number);
  }

  @Test
  void ofAListThatACaseStandsIn() {
    walk.register();
    long id = walk.caseId();

    rows.reads("GET /sittings", "clerk", "/sittings", id, "READ_WAITING");
    putBefore(id);
    rows.reads(
        "GET /conferences/preparation", "clerk", "/conferences/preparation", id, "READ_CONFERENCE");
    long before = rows.last();
    rows.staff("chair")
        .post("/api/tasks/cards", Map.of("taskIds", List.of(walk.task("deliberate").getId())));
    rows.leaves("POST /api/tasks/cards", before, "chair", id, "READ_CARDS");
  }

  @Test
  void ofAFigureAndOfTheListBehindIt() {
    at(MONDAY.plusDays(96), 9, 0);
    walk.register();
    long id = walk.caseId();
    String days = "?indicator=CASES&from=" + today() + "&until=" + today();

    rows.reads("GET /figures/rows", "clerk", "/figures/rows" + days, id, "READ_FIGURE_ROWS");
    rows.reads(
        "GET /figures/rows/export",
        "chair",
        "/figures/rows/export" + days,
        id,
        "EXPORT_FIGURE_ROWS");
    rows.staff("manager").get("/figures" + days);
    rows.staff("manager").get("/figures/export" + days);
    assertThat(
            jdbc.sql("SELECT user_id || ' ' || act FROM huiyin.audit_entry WHERE subject = ?")
                .param("figures:" + today() + ":" + today())
                .query(String.class)
                .list())
        .as(String.join(" and ", List.of("GET /figures", "GET /figures/export")))
        .contains("manager READ_FIGURES", "manager EXPORT_FIGURES");
  }

  @Test
  void ofATopicOfOversightAndOfALetterOnNoCase() {
    walk.register().deliberate(Map.of("key", true));
    long id = walk.caseId();
    rows.staff("chair")
        .post(
            "/api/oversight/topics",
            Map.of(
                "tool", "INQUIRY",
                "subject", "界址纠纷",
                "reason", "多发。",
                "unit", "GOV",
                "numbers", List.of(onRecord().says("register_number"))));

    rows.reads("GET /oversight", "member2", "/oversight", id, "READ_TOPICS");
    rows.reads("GET /oversight/topics.docx", "clerk", "/oversight/topics.docx", id, "PRINT_TOPICS");

    long letter =
        rows.staff("clerk")
            .post(
                "/api/oversight/letters",
                Map.of(
                    "unit", "GOV", "category", "02", "wording", "多发。", "answerDueOn", "2026-06-30"))
            .json()
            .path("id")
            .asLong();
    rows.staff("chair").post("/api/oversight/letters/" + letter + "/signature", Map.of());
    long paper = latestPaper("government-feedback:" + letter);
    rows.staff("member1").get("/oversight/letters/" + letter + "/" + paper);
    assertThat(
            jdbc.sql("SELECT user_id || ' ' || act FROM huiyin.audit_entry WHERE subject = ?")
                .param("government-feedback:" + letter + "/paper:" + paper)
                .query(String.class)
                .list())
        .as("GET /oversight/letters/{id}/{paperId}")
        .contains("member1 READ_PAPER");
  }

  private long latestPaper(String binder) {
    return jdbc.sql("SELECT max(id) FROM huiyin.binder_paper WHERE binder = ?")
        .param(binder)
        .query(Long.class)
        .single();
  }

  @Test
  void ofAResultThatADeputyExplains() {
    walk.register();
    long person = organisation.personOf("deputy1").orElseThrow().id();
    walk.deliberate(Map.of("neighbouringDeputy", String.valueOf(person), "deputyConsent", true))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("EXPLAINED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(
            CaseWalk.CLERK, "serveReply", CaseWalk.with(walk.served(), Map.of("deputyTold", true)));

    rows.reads("GET /explanations", "deputy1", "/explanations", walk.caseId(), "READ_RESULT");
  }

  @Test
  void ofAReferral() {
    walk.register(Map.of("category", "0102"));
    long id = walk.caseId();
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(parts.part(UNIT, true, 60)));
    String page = "/referral/" + parts.idOf(UNIT);
    String api = "/api/referrals/" + parts.idOf(UNIT);

    rows.reads(
        "GET /referral/{id}/drafts/letter", "chair", page + "/drafts/letter", id, "READ_DRAFT");
    parts.out(UNIT).signed(HEAD, UNIT);
    rows.staff("clerk")
        .post(api + "/supervision", Map.of("reason", "SHIRKING", "wording", "三次约见都不到场。"));
    long notice =
        jdbc.sql("SELECT max(id) FROM huiyin.supervision_notice WHERE referral_id = ?")
            .param(parts.idOf(UNIT))
            .query(Long.class)
            .single();
    rows.reads(
        "GET /referral/{id}/drafts/supervision/{notice}",
        "chair",
        page + "/drafts/supervision/" + notice,
        id,
        "READ_DRAFT");
    rows.reads("GET /referrals", HEAD, "/referrals", id, "READ_REFERRALS");
    rows.reads("GET /referral/{id}", HEAD, page, id, "READ_REFERRAL");
    rows.reads(
        "GET /referral/{id}/papers/{paper}",
        HEAD,
        page + "/papers/referral-receipt",
        id,
        "READ_REFERRAL");
    rows.staff(HEAD).upload(api + "/documents", "照片", "application/pdf", pdf());
    rows.reads(
        "GET /referral/{id}/documents/{documentId}",
        HEAD,
        page + "/documents/" + latest("document", id),
        id,
        "READ_DOCUMENT");
  }

  @Test
  void ofAPaperThatTheOfficeLetsAUnitHave() {
    walk.register(Map.of("category", "0102"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(parts.part(UNIT, true, 60))).out(UNIT);
    rows.staff("clerk")
        .upload("/api/cases/" + walk.caseId() + "/documents", "照片", "application/pdf", pdf());
    long document = latest("document", walk.caseId());
    long before = rows.last();

    rows.staff("clerk")
        .post("/api/referrals/" + parts.idOf(UNIT) + "/enclosure", Map.of("document", document));

    rows.leaves("enclosure", before, "clerk", walk.caseId(), "ENCLOSE_PAPER");
  }

  @Test
  void ofAConferenceAndItsDecisions() {
    decided();
    long id = walk.caseId();
    String page = "/conferences/" + conference.id();
    String itemPage = "/action-items/" + item().id();
    rows.staff(HEAD).upload("/api" + itemPage + "/evidence", "界石照片", "application/pdf", pdf());
    conference.submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut());

    rows.reads("GET /conferences/{id:\\d+}", HEAD, page, id, "READ_CONFERENCE");
    rows.reads(
        "GET /conferences/{id}/papers/{paperId}",
        "clerk2",
        page + "/papers/" + onTheTable().minutesPaper(),
        id,
        "READ_CONFERENCE_PAPER",
        "READ_PAPER");
    rows.reads(
        "GET /conferences/{id}/extract.docx",
        HEAD,
        page + "/extract.docx",
        id,
        "READ_MINUTES_EXTRACT");
    rows.reads("GET /action-items", HEAD, "/action-items", id, "READ_LEDGER");
    rows.reads("GET /api/action-items", HEAD, "/api/action-items", id, "READ_LEDGER");
    rows.reads(
        "GET /action-items/ledger.docx", HEAD, "/action-items/ledger.docx", id, "READ_LEDGER");
    rows.reads("GET /action-items/{id}", HEAD, itemPage, id, "READ_ACTION_ITEM");
    rows.reads(
        "GET /action-items/{id}/papers/{paperId}",
        HEAD,
        itemPage + "/papers/" + latest("document", id),
        id,
        "READ_ACTION_ITEM",
        "READ_DOCUMENT");
    assertThat(actsOn(id))
        .contains("PREPARE_CONFERENCE", "SIGN_INVITATIONS", "RECORD_MINUTES", "APPROVE_MINUTES");
  }

  private List<String> actsOn(long caseId) {
    return jdbc.sql("SELECT act FROM huiyin.audit_entry WHERE case_id = ?")
        .param(caseId)
        .query(String.class)
        .list();
  }

  private long latest(String table, long caseId) {
    return jdbc.sql("SELECT max(id) FROM huiyin." + table + " WHERE case_id = ?")
        .param(caseId)
        .query(Long.class)
        .single();
  }

  private static byte[] pdf() {
    return "%PDF-1.7 photo".getBytes(StandardCharsets.US_ASCII);
  }
}
