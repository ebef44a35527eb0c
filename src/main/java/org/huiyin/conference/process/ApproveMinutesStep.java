package org.huiyin.conference.process;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Conferences;
import org.huiyin.conference.Conferences.OnPaper;
import org.huiyin.conference.Conveners;
import org.huiyin.conference.MinutesPaper;
import org.huiyin.document.Binders;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.CodeTexts;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/**
 * Stands behind the task {@code approveMinutes}: the convener approves or sends back, or the office
 * enters what he signed on paper.
 */
@Component
class ApproveMinutesStep extends ConferenceStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .text("comment")
          .neededWhen("approval", "RETURN")
          .yes("onPaper")
          .picked("paperSigners", "signer")
          .neededWhen("approval", "APPROVE")
          .neededWhen("onPaper", true)
          .date("approvedOn")
          .neededWhen("approval", "APPROVE")
          .neededWhen("onPaper", true)
          .picked("scans", "scan")
          .neededWhen("approval", "APPROVE")
          .neededWhen("onPaper", true)
          .build();

  private final ConferenceFacts facts;
  private final Conferences conferences;
  private final Conveners conveners;
  private final MinutesPaper paper;
  private final Binders binders;
  private final CodeTexts codes;

  ApproveMinutesStep(
      ConferenceFacts facts,
      Conferences conferences,
      Conveners conveners,
      MinutesPaper paper,
      Binders binders,
      CodeTexts codes) {
    super(JointConference.APPROVE_MINUTES, facts);
    this.facts = facts;
    this.conferences = conferences;
    this.conveners = conveners;
    this.paper = paper;
    this.binders = binders;
    this.codes = codes;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists()
        .list("paperSigners", () -> paperSigners(facts.of(step)))
        .list("scans", () -> scans(facts.of(step)));
  }

  private List<Option> paperSigners(Conference conference) {
    return conveners.onPaper(conference.convener()).stream()
        .map(one -> new Option(String.valueOf(one.id()), one.name() + " · " + one.post()))
        .toList();
  }

  private List<Option> scans(Conference conference) {
    return binders.of(conference.binder()).stream()
        .filter(one -> one.kind().equals("UPLOAD"))
        .map(one -> new Option(String.valueOf(one.id()), one.title()))
        .toList();
  }

  @Override
  Map<String, Object> prefilled(Step step, Conference conference) {
    return Map.of(
        "minutesText", paper.readable(conference),
        "recorderName", paper.nameOf(conference.recordedBy()),
        "convenerText", codes.of("convener", conference.convener().name()));
  }

  @Override
  Taken take(Step step, Conference conference, Content form, Actor by) {
    if (!"APPROVE".equals(form.text("approval"))) {
      conferences.sendBack(conference.id(), form.text("comment"), by);
    } else {
      conferences.approve(conference.id(), onPaper(form), by);
    }
    return new Taken();
  }

  /** The office holds the task too, to enter an approval from paper; it does not sign. */
  @Override
  public boolean opensTo(Actor reader, Waiting task) {
    return conveners.mayApprove(facts.ofTask(task.taskId()), reader)
        && facts.opensTo(reader, task.taskId());
  }

  @Override
  public boolean isSignedBy(Actor reader) {
    return conveners.isOne(reader);
  }

  @Override
  public Sheet sheet(Waiting task) {
    Conference conference = facts.ofTask(task.taskId());
    return new Sheet(
        conference.number(),
        facts.agendaText(conference),
        paper.nameOf(conference.recordedBy()),
        paper.readable(conference),
        null);
  }

  private static OnPaper onPaper(Content form) {
    return form.yes("onPaper")
        ? new OnPaper(form.id("signer"), form.date("approvedOn"), form.id("scan"))
        : null;
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
