package org.huiyin.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.engine.form.RefusedSubmit;
import org.huiyin.letters.EngineTables;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A petitioner with a number, a phone and an adversary goes through the house, and is refused on
 * the way; the engine hears of none of it.
 */
@ExtendWith(OutputCaptureExtension.class)
class MarkedWalkTest extends Situation {

  @Autowired private Tripwire tripwire;
  @Autowired private Referrals referrals;
  @Autowired private ReferralPapers papers;

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private Level before;

  @BeforeEach
  void everythingIsLogged() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void asItWas() {
    root.setLevel(before);
  }

  @Test
  void theMarksAreWhatTheWalksSend() throws IOException {
    StringBuilder sent = new StringBuilder();
    for (String walk :
        List.of(
            "petition/process/CaseWalk",
            "referral/process/ReferralWalk",
            "conference/process/ConferenceWalk",
            "engine/form/OwnedProbe",
            "trace/MarkedPerson",
            "trace/Failing")) {
      sent.append(Files.readString(Path.of("src/test/java/org/huiyin/" + walk + ".java")));
    }

    assertThat(Marks.all().values()).allMatch(mark -> sent.indexOf(mark) >= 0);
  }

  @Test
  void fromTheRegisterToTheArchive(CapturedOutput output) throws SQLException {
    walk.toReplyDraft(visit())
        .submit(
            CaseWalk.CLERK,
            "draftReply",
            CaseWalk.with(walk.drafted("NOT_SUPPORTED"), Map.of("facts", MarkedPerson.PARTICULARS)))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served())
        .submit(CaseWalk.CLERK, "recordRating", walk.rated());

    nothingIsThere(output);
  }

  @Test
  void referredToAUnitThatReports(CapturedOutput output) throws SQLException {
    walk.register(CaseWalk.with(visit(), Map.of("category", "0102")));
    String housing = "unit-HOUSING";
    String head = "head-housing";
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts
        .refer(
            List.of(
                CaseWalk.with(
                    parts.part(housing, true, 60), Map.of("part", MarkedPerson.PARTICULARS))))
        .out(housing)
        .signed(head, housing)
        .submit(head, housing, "workOnReferral", Map.of("workStep", "REPORT"));
    Referral referral = referrals.get(parts.idOf(housing));
    long answer =
        papers.store(
            referral,
            ReferralPapers.Role.ANSWER,
            MarkedPerson.PARTICULARS,
            "application/pdf",
            "%PDF-1.4 answer".getBytes(StandardCharsets.US_ASCII),
            actors.actor(head));
    Map<String, Object> report = new HashMap<>();
    report.put("basicFacts", MarkedPerson.PARTICULARS);
    report.put("investigation", MarkedPerson.COMPLAINED_OF);
    report.put("opinion", MarkedPerson.PARTICULARS);
    report.put("issuedBy", "葛新民");
    report.put("reportedOn", today());
    report.put("answerNumber", "青建答〔2026〕3号");
    report.put("answerServedOn", today());
    report.put("answerDocument", String.valueOf(answer));
    parts.submit(head, housing, "reportResult", report);

    nothingIsThere(output);
  }

  @Test
  void reportedUrgently(CapturedOutput output) throws SQLException {
    walk.register(
        CaseWalk.with(visit(), Map.of("urgent", true, "urgentReason", MarkedPerson.PARTICULARS)));
    walk.submit(
        CaseWalk.CLERK,
        "reportUrgently",
        Map.of(
            "reportedTo",
            "乡党委书记",
            "reportedBy",
            "唐晓梅",
            "reportedAt",
            today() + "T08:55",
            "phoneNote",
            MarkedPerson.PARTICULARS));

    nothingIsThere(output);
  }

  @Test
  void refusedAtEveryFieldAndForFieldsThatThereAreNot(CapturedOutput output) throws SQLException {
    walk.start();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("occurredOn", MarkedPerson.PARTICULARS),
            Map.of("headcount", MarkedPerson.PHONE),
            Map.of("village", MarkedPerson.NAME),
            Map.of("anonymous", MarkedPerson.ID_NUMBER),
            Map.of("idNumber", MarkedPerson.PARTICULARS),
            Map.of(MarkedPerson.VARIABLE, true),
            Map.of(MarkedPerson.VARIABLE, MarkedPerson.ID_NUMBER),
            Map.of("complainedOf", List.of(Map.of(MarkedPerson.VARIABLE, "甲"))),
            Map.of("petitionerName", Map.of(MarkedPerson.VARIABLE, "甲")))) {
      Throwable refused =
          catchThrowable(
              () -> walk.submit(CaseWalk.CLERK, "register", CaseWalk.with(visit(), wrong)));
      assertThat(refused).isInstanceOf(RefusedSubmit.class);
      assertThat(Marks.in(wordsOf(refused))).as("in the words of the exception").isEmpty();
    }

    nothingIsThere(output);
  }

  /** As whoever writes it down whole would write it, with every cause. */
  private static String wordsOf(Throwable thrown) {
    StringWriter words = new StringWriter();
    thrown.printStackTrace(new PrintWriter(words));
    return words.toString();
  }

  private Map<String, Object> visit() {
    return CaseWalk.with(
        walk.visit(),
        Map.of(
            "petitionerName", MarkedPerson.NAME,
            "idNumber", MarkedPerson.ID_NUMBER,
            "phone", MarkedPerson.PHONE,
            "body", MarkedPerson.PARTICULARS,
            "complainedOf", List.of(Map.of("name", MarkedPerson.COMPLAINED_OF))));
  }

  private void nothingIsThere(CapturedOutput output) throws SQLException {
    EngineTables engine = EngineTables.read(jdbc);

    assertThat(Marks.all().values()).noneMatch(engine::has);
    assertThat(tripwire.caught()).isEmpty();
    assertThat(Marks.in(output.getAll())).as("in the log at TRACE").isEmpty();
  }
}
