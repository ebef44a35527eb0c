package org.huiyin.referral.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.Deadlines;
import org.huiyin.document.DocumentEntry;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.organisation.Actors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.ReferralPapers;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/** What the forms show of a referral: what its letter says, and no more of the case. */
@Component
public class ReferralFacts {

  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralPapers papers;
  private final Receivers receivers;
  private final PetitionCases cases;
  private final Deadlines deadlines;
  private final CodeTexts codes;
  private final FaultTexts texts;
  private final Actors actors;
  private final Clock clock;

  ReferralFacts(
      Referrals referrals,
      ReferralDoors doors,
      ReferralPapers papers,
      Receivers receivers,
      PetitionCases cases,
      Deadlines deadlines,
      CodeTexts codes,
      FaultTexts texts,
      Actors actors,
      Clock clock) {
    this.referrals = referrals;
    this.doors = doors;
    this.papers = papers;
    this.receivers = receivers;
    this.cases = cases;
    this.deadlines = deadlines;
    this.codes = codes;
    this.texts = texts;
    this.actors = actors;
    this.clock = clock;
  }

  public Actor actor(Step step) {
    return actors.actor(step.userId());
  }

  public Referral referral(Step step) {
    return step.once(
        Referral.class,
        () -> referrals.get((Long) step.variables().get(ReferralModel.REFERRAL_ID)));
  }

  void admit(Step step, Referral referral, Actor by) {
    doors.admit(by, referral);
  }

  public Map<String, Object> of(Step step, Referral referral) {
    doors.enter(actor(step), referral, step.key() + ":" + step.taskId());
    PetitionCase petition = cases.get(referral.caseId());
    Map<String, Object> facts = new HashMap<>();
    facts.put("number", petition.registerNumber());
    facts.put("dueText", dueText(referral));
    facts.put("title", petition.title());
    facts.put("requestsText", requests(petition));
    facts.put("receiverText", receivers.name(referral));
    facts.put("kindText", codes.of("referralKind", referral.kind().name()));
    facts.put("roleText", codes.of("referralRole", referral.lead() ? "LEAD" : "CO"));
    facts.put("part", referral.part());
    facts.put("requirement", text(referral.requirement()));
    facts.put("letterNumber", text(referral.letterNumber()));
    facts.put("othersText", referral.lead() ? others(referral) : "");
    return facts;
  }

  /** Who leads knows who works beside it, at what, until when. */
  private String others(Referral referral) {
    return referrals.of(referral.caseId()).stream()
        .filter(other -> other.id() != referral.id() && other.state() != Referral.State.CALLED_OFF)
        .map(
            other ->
                receivers.name(other)
                    + "："
                    + other.part()
                    + (other.dueOn() == null ? "" : "（" + other.dueOn() + "）"))
        .collect(Collectors.joining("\n"));
  }

  private String dueText(Referral referral) {
    return deadlines.dueOn(referral.caseId(), referral.reportBack()).map(this::say).orElse("");
  }

  private String say(LocalDate due) {
    long left = ChronoUnit.DAYS.between(LocalDate.now(clock), due);
    return texts.sentence(
        left < 0
            ? Fault.of("petition.due.over", due.toString(), -left)
            : Fault.of("petition.due.left", due.toString(), left));
  }

  private static String requests(PetitionCase petition) {
    return petition.requests().stream()
        .map(request -> request.position() + ". " + request.wording())
        .collect(Collectors.joining("\n"));
  }

  /** The papers that the person can name. */
  List<Option> papers(Step step) {
    return papers.known(referral(step), actor(step)).stream().map(ReferralFacts::option).toList();
  }

  private static Option option(DocumentEntry document) {
    return new Option(String.valueOf(document.id()), document.title());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
