package org.huiyin.conference.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huiyin.HttpStaff;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who saw and did what about a conference and its decisions. */
class ConferenceOnTheAuditTrailTest extends ConferenceSituation {

  @LocalServerPort private int port;

  @Test
  void whoPreparedSignedRecordedApprovedAndReadAConference() {
    decided();
    String page = "/conferences/" + conference.id();
    get("head-housing", page);
    get("clerk2", page + "/papers/" + onTheTable().minutesPaper());
    get("head-housing", page + "/extract.docx");
    get("head-land", page);

    assertThat(acts("conference:" + conference.id()))
        .contains(
            "PREPARE_CONFERENCE clerk",
            "SIGN_INVITATIONS chair",
            "RECORD_MINUTES clerk",
            "APPROVE_MINUTES chair",
            "READ_CONFERENCE head-housing",
            "READ_CONFERENCE_PAPER clerk2",
            "READ_MINUTES_EXTRACT head-housing")
        .noneMatch(act -> act.endsWith(" head-land"));
  }

  @Test
  void whoSentInvitationsOrMinutesBackPutItOffOrCancelledIt() {
    called();
    conference
        .submit(ConferenceWalk.CLERK, "prepareConference", conference.called(walk.caseId()))
        .submit(
            ConferenceWalk.CHAIR,
            "approveInvitations",
            Map.of("approval", "RETURN", "comment", "请水利站也来。"));
    conference.call(conference.called(walk.caseId()));
    at(MONDAY.plusDays(3), 15, 0);
    conference
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            conference.minutes(List.of(conference.decision(walk.caseId()))))
        .submit(
            ConferenceWalk.CHAIR,
            "approveMinutes",
            Map.of("approval", "RETURN", "comment", "时限写早了。"))
        .submit(
            ConferenceWalk.CLERK,
            "recordMinutes",
            Map.of("conferenceStep", "POSTPONED", "postponeReason", "乡长出差。"));
    long id = conference.id();
    conference.submit(
        ConferenceWalk.CLERK,
        "prepareConference",
        Map.of("preparation", "CANCEL", "cancelReason", "双方已经和解。"));

    assertThat(acts("conference:" + id))
        .contains(
            "RETURN_INVITATIONS chair",
            "RETURN_MINUTES chair",
            "POSTPONE_CONFERENCE clerk",
            "CANCEL_CONFERENCE clerk");
  }

  @Test
  void whoReadNotedReportedReturnedAndStruckOffADecision() {
    decided();
    long id = item().id();
    get("member5", "/action-items/" + id);
    staff("head-housing").post("/api/action-items/" + id + "/notes", Map.of("wording", "已约定时间。"));
    evidenceOf(item());
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(
            ConferenceWalk.SUPERVISOR,
            "strikeOff",
            Map.of("verdict", "RETURN", "verdictReason", "界石没有埋。"))
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(ConferenceWalk.SUPERVISOR, "strikeOff", conference.struckOff());

    assertThat(acts("action-item:" + id))
        .contains(
            "READ_ACTION_ITEM member5",
            "NOTE_ACTION_ITEM head-housing",
            "REPORT_ACTION_ITEM head-housing",
            "RETURN_ACTION_ITEM vicechair",
            "STRIKE_OFF_ACTION_ITEM vicechair");
  }

  @Test
  void whoPassedADecisionOnAndWhoseLatenessTheMachineNoted() {
    decided();
    long id = item().id();
    at(item().dueOn().plusDays(1), 9, 0);
    dueJobs.run(conference.instance());
    evidenceOf(item());
    conference
        .submit(ConferenceWalk.UNIT, "workOnActionItem", conference.carriedOut())
        .submit(
            ConferenceWalk.SUPERVISOR,
            "strikeOff",
            Map.of("verdict", "CONFERENCE", "verdictReason", "双方都不到场。"));

    assertThat(acts("action-item:" + id)).contains("PASSED_ON_ACTION_ITEM vicechair");
    assertThat(acts("action-item:" + id)).anyMatch(act -> act.startsWith("ACTION_ITEM_LATE "));
  }

  @Test
  void whoReadTheLedgerAndHowManyLinesItHadForHim() {
    decided();
    int before = ledgerReadings("head-housing");

    get("head-housing", "/action-items");
    get("head-housing", "/api/action-items");
    staff("head-housing").download("/action-items/ledger.docx");

    assertThat(ledgerReadings("head-housing")).isEqualTo(before + 3);
  }

  private int ledgerReadings(String user) {
    return jdbc.sql(
            """
            SELECT count(*) FROM huiyin.audit_entry
            WHERE act = 'READ_LEDGER' AND user_id = ? AND subject ~ '^action-items:[1-9]' AND case_id = ?
            """)
        .params(user, walk.caseId())
        .query(Integer.class)
        .single();
  }

  private List<String> acts(String subject) {
    return jdbc.sql(
            "SELECT act || ' ' || user_id FROM huiyin.audit_entry WHERE subject = ? ORDER BY id")
        .param(subject)
        .query(String.class)
        .list();
  }

  private void get(String user, String path) {
    staff(user).get(path);
  }

  private HttpStaff staff(String user) {
    return HttpStaff.loggedIn(port, user, "Qingshan#2026");
  }
}
