package org.huiyin.conference.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.CallingConferences;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.Minutes;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.conference.Organs;
import org.huiyin.conference.Supervisors;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.process.OfficeLists;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code recordMinutes}: what was said and decided (F16), or a new day. */
@Component
class RecordMinutesStep extends ConferenceStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("conferenceStep", "HELD", "POSTPONED", "CANCELLED")
          .needed()
          .text("postponeReason")
          .neededWhen("conferenceStep", "POSTPONED", "CANCELLED")
          .date("heldOn")
          .neededWhen("conferenceStep", "HELD")
          .text("chairedBy", "attendees", "reports", "discussion")
          .neededWhen("conferenceStep", "HELD")
          .text("observers", "absentees", "copyTo")
          .rows("decisions", RecordMinutesStep::decided)
          .several("agendaCases", "adjourned")
          .build();

  private final ConferenceFacts facts;
  private final Conferences conferences;
  private final CallingConferences calling;
  private final Organs organs;
  private final Supervisors supervisors;
  private final OfficeLists officeLists;

  RecordMinutesStep(
      ConferenceFacts facts,
      Conferences conferences,
      CallingConferences calling,
      Organs organs,
      Supervisors supervisors,
      OfficeLists officeLists) {
    super(JointConference.RECORD_MINUTES, facts);
    this.facts = facts;
    this.conferences = conferences;
    this.calling = calling;
    this.organs = organs;
    this.supervisors = supervisors;
    this.officeLists = officeLists;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists()
        .list("agendaCases", () -> facts.agenda(facts.of(step)))
        .list(
            "workers",
            () -> organs.chargeable().stream().map(PrepareConferenceStep::option).toList())
        .list("people", officeLists::people)
        .list(
            "supervisors",
            () -> supervisors.all().stream().map(PrepareConferenceStep::option).toList());
  }

  @Override
  Map<String, Object> prefilled(Step step, Conference conference) {
    Map<String, Object> shown = new HashMap<>();
    shown.put("agendaText", facts.agendaText(conference));
    shown.put("heldOn", conference.heldOn().toString());
    Minutes before = conference.minutes();
    if (before != null) {
      shown.put("returnReason", conference.comment());
      shown.put("chairedBy", before.chairedBy());
      shown.put("attendees", before.attendees());
      shown.put("observers", before.observers());
      shown.put("absentees", before.absentees());
      shown.put("reports", before.reports());
      shown.put("discussion", before.discussion());
      shown.put("copyTo", before.copyTo());
      shown.put("decisions", before.decisions().stream().map(RecordMinutesStep::row).toList());
      shown.put("adjourned", before.adjourned().stream().map(String::valueOf).toList());
    }
    return shown;
  }

  private static Map<String, Object> row(Decision decision) {
    Map<String, Object> row = new HashMap<>();
    row.put("caseId", String.valueOf(decision.caseId()));
    row.put("wording", decision.wording());
    row.put("leadUnit", decision.leadUnit());
    row.put("coUnits", decision.coUnits());
    row.put("person", decision.person() == null ? null : String.valueOf(decision.person()));
    row.put("dueOn", decision.dueOn().toString());
    row.put("supervisor", decision.supervisor());
    return row;
  }

  @Override
  Taken take(Step step, Conference conference, Content form, Actor by) {
    switch (form.text("conferenceStep")) {
      case "POSTPONED" -> calling.postpone(conference.id(), form.text("postponeReason"), by);
      case "CANCELLED" -> calling.cancel(conference.id(), form.text("postponeReason"), by);
      default -> conferences.record(conference.id(), minutes(form), by);
    }
    return new Taken();
  }

  private static Minutes minutes(Content form) {
    return new Minutes(
        form.date("heldOn"),
        form.text("chairedBy"),
        form.text("attendees"),
        form.text("observers"),
        form.text("absentees"),
        form.text("reports"),
        form.text("discussion"),
        form.rows("decisions").stream().map(RecordMinutesStep::decision).toList(),
        form.ids("adjourned"),
        form.text("copyTo"));
  }

  private static Decision decision(Content row) {
    return new Decision(
        row.id("caseId"),
        row.text("wording"),
        row.text("leadUnit"),
        row.texts("coUnits"),
        row.id("person"),
        row.date("dueOn"),
        row.text("supervisor"));
  }

  private static void decided(ContractBuilder row) {
    row.picked("agendaCases", "caseId")
        .needed()
        .text("wording")
        .needed()
        .picked("workers", "leadUnit")
        .needed()
        .judged()
        .several("workers", "coUnits")
        .judged()
        .picked("people", "person")
        .date("dueOn")
        .needed()
        .picked("supervisors", "supervisor")
        .needed();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
