package org.huiyin.conference.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.conference.CallingConferences;
import org.huiyin.conference.Conference;
import org.huiyin.conference.Convener;
import org.huiyin.conference.Conveners;
import org.huiyin.conference.Invitations;
import org.huiyin.conference.Invitations.Invited;
import org.huiyin.conference.Organ;
import org.huiyin.conference.Organs;
import org.huiyin.conference.Preparation;
import org.huiyin.conference.Preparation.Guest;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.conference.WaitingCases;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.LiveLists;
import org.huiyin.engine.form.Option;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.organisation.Person;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code prepareConference}: the agenda and who is invited for what. */
@Component
class PrepareConferenceStep extends ConferenceStep {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("preparation", "INVITE", "HELD", "CANCEL")
          .needed()
          .text("cancelReason")
          .neededWhen("preparation", "CANCEL")
          .choice("convener", Convener.class)
          .neededWhen("preparation", "INVITE", "HELD")
          .date("heldOn")
          .neededWhen("preparation", "INVITE", "HELD")
          .text("startsAt", "place")
          .neededWhen("preparation", "INVITE", "HELD")
          .text("urgentReason", "contact")
          .rows("agenda", PrepareConferenceStep::topic)
          .neededWhen("preparation", "INVITE", "HELD")
          .rows("guests", row -> row.text("name").needed().picked("waitingCases", "caseId"))
          .picked("signers", "approvedBy")
          .neededWhen("preparation", "INVITE")
          .build();

  private final ConferenceFacts facts;
  private final CallingConferences calling;
  private final WaitingCases waiting;
  private final Invitations invitations;
  private final Conveners conveners;
  private final Organs organs;

  PrepareConferenceStep(
      ConferenceFacts facts,
      CallingConferences calling,
      WaitingCases waiting,
      Invitations invitations,
      Conveners conveners,
      Organs organs) {
    super(JointConference.PREPARE_CONFERENCE, facts);
    this.facts = facts;
    this.calling = calling;
    this.waiting = waiting;
    this.invitations = invitations;
    this.conveners = conveners;
    this.organs = organs;
  }

  @Override
  public Map<String, List<Option>> lists(Step step) {
    return new LiveLists()
        .list("waitingCases", () -> cases(step))
        .list(
            "organs", () -> organs.invitable().stream().map(PrepareConferenceStep::option).toList())
        .list(
            "signers",
            () ->
                conveners.signers(offered(step)).stream()
                    .map(PrepareConferenceStep::option)
                    .toList());
  }

  /** The cases that wait, as one question finds them for all parts of a submit. */
  private record Offer(List<WaitingCases.Waiting> cases) {}

  private List<WaitingCases.Waiting> waiting(Step step) {
    return step.once(Offer.class, () -> new Offer(waiting.readableBy(facts.actor(step)))).cases();
  }

  private List<Option> cases(Step step) {
    List<Option> cases = new ArrayList<>();
    for (WaitingCases.Waiting one : waiting(step)) {
      cases.add(
          new Option(
              String.valueOf(one.caseId()),
              facts.matter(one.number(), one.category(), one.village())));
    }
    Conference putOff = facts.of(step);
    if (putOff != null) {
      cases.addAll(facts.agenda(putOff));
    }
    return cases;
  }

  /** Those that wait, and those of a conference that is called again. */
  private Set<Long> offered(Step step) {
    Set<Long> ids = new HashSet<>();
    waiting(step).forEach(one -> ids.add(one.caseId()));
    Conference putOff = facts.of(step);
    if (putOff != null) {
      ids.addAll(putOff.cases());
    }
    return ids;
  }

  static Option option(Person person) {
    return new Option(person.userId(), person.name() + " · " + person.post());
  }

  static Option option(Organ organ) {
    return new Option(organ.code(), organ.name());
  }

  @Override
  Map<String, Object> prefilled(Step step, Conference putOff) {
    Map<String, Object> shown = new HashMap<>();
    if (putOff == null) {
      shown.put("agenda", waitingNow(step));
    } else {
      shown.put("returnReason", putOff.comment());
      shown.put("convener", putOff.convener().name());
      shown.put("urgentReason", putOff.urgentReason());
      shown.put("startsAt", putOff.startsAt());
      shown.put("place", putOff.place());
      shown.put("contact", putOff.contact());
      List<Invited> invited = invitations.of(putOff.id());
      shown.put("agenda", agenda(putOff, invited));
      shown.put("guests", guests(invited));
      shown.put("approvedBy", signer(putOff));
    }
    return shown;
  }

  /** The one from before, unless nobody could choose him any more. */
  private String signer(Conference putOff) {
    return conveners.signers(putOff.cases()).stream()
        .map(Person::userId)
        .filter(user -> user.equals(putOff.invitationsBy()))
        .findFirst()
        .orElse(null);
  }

  private List<Map<String, Object>> waitingNow(Step step) {
    return waiting(step).stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "caseId", String.valueOf(one.caseId()),
                    "topic", facts.matter(one.category(), one.village())))
        .toList();
  }

  private static List<Map<String, Object>> agenda(Conference putOff, List<Invited> invited) {
    return putOff.agenda().stream()
        .map(
            item ->
                Map.<String, Object>of(
                    "caseId", String.valueOf(item.caseId()),
                    "topic", item.topic(),
                    "organs", organs(item.caseId(), invited)))
        .toList();
  }

  private static List<String> organs(long caseId, List<Invited> invited) {
    return invited.stream()
        .filter(one -> one.organ() != null && one.caseId() == caseId)
        .map(Invited::organ)
        .toList();
  }

  private static List<Map<String, Object>> guests(List<Invited> invited) {
    return invited.stream()
        .filter(one -> one.guest() != null)
        .map(PrepareConferenceStep::guest)
        .toList();
  }

  private static Map<String, Object> guest(Invited one) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", one.guest());
    row.put("caseId", one.caseId() == null ? null : String.valueOf(one.caseId()));
    return row;
  }

  @Override
  Taken take(Step step, Conference putOff, Content form, Actor by) {
    Long again = putOff == null ? null : putOff.id();
    if ("CANCEL".equals(form.text("preparation"))) {
      calling.cancel(again, form.text("cancelReason"), by);
      return new Taken();
    }
    Convener convener = Convener.valueOf(form.text("convener"));
    Preparation plan =
        new Preparation(
            "HELD".equals(form.text("preparation")),
            convener,
            form.date("heldOn"),
            form.text("startsAt"),
            form.text("place"),
            form.text("urgentReason"),
            form.rows("agenda").stream()
                .map(row -> new Topic(row.id("caseId"), row.text("topic"), row.texts("organs")))
                .toList(),
            form.rows("guests").stream()
                .map(row -> new Guest(row.text("name"), row.id("caseId")))
                .toList(),
            form.text("approvedBy"),
            form.text("contact"));
    Conference called = calling.prepare(again, plan, offered(step), by);
    return new Taken().keep(JointConference.CONFERENCE_ID, called.id());
  }

  private static void topic(ContractBuilder row) {
    row.picked("waitingCases", "caseId")
        .needed()
        .text("topic")
        .needed()
        .several("organs", "organs")
        .judged();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
