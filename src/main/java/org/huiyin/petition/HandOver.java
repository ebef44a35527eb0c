package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hand-over (移交): an open task of a case goes to another person, whoever holds it; with the
 * handling the case goes to another responsible person. The chair hands over any task, the petition
 * office its own.
 */
@Component
public class HandOver {

  private static final Set<String> HANDLERS = Set.of("presidium", "petition-office");

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseTeam team;
  private final TaskHolders holders;
  private final Actors actors;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final Outbox outbox;
  private final Clock clock;

  HandOver(
      JdbcClient jdbc,
      CaseActs acts,
      CaseTeam team,
      TaskHolders holders,
      Actors actors,
      Organisation organisation,
      CodeTexts codes,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.team = team;
    this.holders = holders;
    this.actors = actors;
    this.organisation = organisation;
    this.codes = codes;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * A task that can be handed over.
   *
   * @param step its row in the journal
   * @param holder the account that has taken it, or {@code null}
   */
  public record OpenTask(long step, String taskId, String stepKey, String holder) {}

  /** The open tasks of the case itself that the person may hand over. */
  public List<OpenTask> offeredTo(long caseId, Actor by) {
    return open(caseId).stream().filter(task -> mayHandOver(caseId, task, by)).toList();
  }

  /**
   * @param step an open task of this case
   * @param to the account that gets it
   * @throws Refusal with everything that is wrong
   */
  @Transactional
  public void handOver(long caseId, Long step, String to, String reason, Actor by) {
    acts.enterOpen(caseId, by);
    OpenTask task =
        open(caseId).stream()
            .filter(one -> step != null && one.step() == step)
            .findFirst()
            .orElseThrow(() -> new Refusal(Fault.at("step", "petition.handOver.step-missing")));
    if (!mayHandOver(caseId, task, by)) {
      throw new Refusal(Fault.at("step", "petition.handOver.by-chair"));
    }
    List<Fault> faults = new ArrayList<>();
    whyNot(caseId, task, to).ifPresent(key -> faults.add(Fault.at("to", key)));
    if (reason == null || reason.isBlank()) {
      faults.add(Fault.at("wording", "petition.act.reason-missing"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    write(caseId, task, to, reason, by);
  }

  /**
   * The chair's steps and who handles a case are the chair's to give, the rest also the office's.
   */
  private boolean mayHandOver(long caseId, OpenTask task, Actor by) {
    return team.actsAsChair(by, caseId)
        || team.actsAsOffice(by, caseId)
            && !OpenSteps.CHAIRS.contains(task.stepKey())
            && !handles(task);
  }

  private Optional<String> whyNot(long caseId, OpenTask task, String to) {
    if (to == null || organisation.personOf(to).isEmpty()) {
      return Optional.of("petition.act.to-missing");
    }
    if (team.isKeptOut(caseId, to)) {
      return Optional.of("petition.act.not-for-that-person");
    }
    if (to.equals(task.holder())) {
      return Optional.of("petition.handOver.holds-it-already");
    }
    Actor taker = actors.actor(to);
    boolean suits =
        handles(task)
            ? HANDLERS.stream().anyMatch(taker::isIn)
            : holders.isOfferedTo(task.taskId(), taker);
    return suits ? Optional.empty() : Optional.of("petition.handOver.not-his-work");
  }

  private static boolean handles(OpenTask task) {
    return OpenSteps.HANDLERS.contains(task.stepKey());
  }

  private void write(long caseId, OpenTask task, String to, String reason, Actor by) {
    if (handles(task)) {
      boolean key =
          jdbc.sql(
                  "UPDATE huiyin.petition_case SET responsible_person = ? WHERE id = ? RETURNING key_case")
              .params(to, caseId)
              .query(Boolean.class)
              .single();
      boolean chairChecks = key && !actors.actor(to).isIn("chair");
      holders.makeResponsible(task.taskId(), to, chairChecks ? "chair" : "petition-office");
    }
    holders.give(task.taskId(), to);
    String wording =
        "%s：%s → %s。%s"
            .formatted(
                codes.chinese("step", task.stepKey()), name(task.holder()), name(to), reason);
    long act = acts.add(caseId, Kind.HAND_OVER, LocalDate.now(clock), wording, reason, by);
    outbox.put(acts.message(caseId, "handOver", Set.of(to), Urgency.NORMAL, "hand-over:" + act));
  }

  private String name(String userId) {
    return userId == null ? "—" : organisation.personOf(userId).map(Person::name).orElse(userId);
  }

  private List<OpenTask> open(long caseId) {
    return jdbc.sql(
            """
            SELECT id AS step, task_id, step_key, taken_by AS holder FROM huiyin.step
            WHERE case_id = ? AND process_key = 'petition-handling'
              AND done_at IS NULL AND cancelled_at IS NULL ORDER BY id
            """)
        .param(caseId)
        .query(OpenTask.class)
        .list();
  }
}
