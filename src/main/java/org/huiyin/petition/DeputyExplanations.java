package org.huiyin.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseActs.Kind;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The neighbouring deputy who took part is told that the answer is served, explains it to the
 * petitioner and writes that down (paper F22); for one without an account the office does. A sealed
 * case has no such deputy.
 */
@Component
public class DeputyExplanations {

  /** Where the deputy finds his cases. */
  public static final String PAGE = "/explanations";

  private final JdbcClient jdbc;
  private final CaseActs acts;
  private final CaseTeam team;
  private final Organisation organisation;
  private final Outbox outbox;
  private final Clock clock;

  DeputyExplanations(
      JdbcClient jdbc,
      CaseActs acts,
      CaseTeam team,
      Organisation organisation,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.acts = acts;
    this.team = team;
    this.organisation = organisation;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Answered(long deputy, LocalDate repliedOn) {}

  /** Tells the deputy, where there is one with an account who may know of the case. */
  public void answerServed(long caseId) {
    answered(caseId)
        .flatMap(one -> accountOf(one.deputy()))
        .filter(user -> !team.isKeptOut(caseId, user))
        .ifPresent(
            user ->
                outbox.put(
                    acts.message(
                            caseId,
                            "deputyResult",
                            Set.of(user),
                            Urgency.NORMAL,
                            "deputy-result:" + caseId)
                        .about(null, PAGE)));
  }

  /**
   * What the deputy explained to the petitioner, and when; also after the case was closed.
   *
   * @throws Refusal when it is not this person's to write down, or nothing was served yet
   */
  @Transactional
  public void explained(long caseId, LocalDate on, String wording, Actor by) {
    if (!isTheDeputy(caseId, by)) {
      acts.enterAsOffice(caseId, by);
    }
    Answered answered =
        answered(caseId)
            .orElseThrow(() -> new Refusal(Fault.of("petition.deputy.nothing-to-explain")));
    if (wording == null || wording.isBlank()) {
      throw new Refusal(Fault.at("wording", "petition.act.wording-missing"));
    }
    Words.within("wording", wording, Words.NOTE);
    LocalDate today = LocalDate.now(clock);
    if (on.isAfter(today)) {
      throw new Refusal(Fault.at("occurredOn", "petition.date-in-future", today.toString()));
    }
    if (on.isBefore(answered.repliedOn())) {
      throw new Refusal(
          Fault.at(
              "occurredOn", "petition.deputy.before-the-answer", answered.repliedOn().toString()));
    }
    acts.add(caseId, Kind.DEPUTY_EXPLAINED, on, wording, by);
  }

  /** Whether there is something to explain: a deputy took part, and the answer has arrived. */
  public boolean owed(long caseId) {
    return answered(caseId).isPresent();
  }

  /** The answered cases in which the person took part as deputy; the latest first. */
  public List<Long> casesOf(Actor deputy) {
    return organisation.personOf(deputy.userId()).map(Person::id).stream()
        .flatMap(
            person ->
                jdbc
                    .sql(
                        """
                        SELECT c.id FROM huiyin.petition_case c
                        WHERE c.neighbouring_deputy = ? AND c.replied_on IS NOT NULL AND NOT c.sealed
                        ORDER BY c.replied_on DESC, c.id DESC LIMIT 100
                        """)
                    .param(person)
                    .query(Long.class)
                    .list()
                    .stream())
        .filter(caseId -> !team.isKeptOut(caseId, deputy.userId()))
        .toList();
  }

  private boolean isTheDeputy(long caseId, Actor by) {
    return answered(caseId)
        .flatMap(one -> accountOf(one.deputy()))
        .filter(user -> user.equals(by.userId()) && !team.isKeptOut(caseId, user))
        .isPresent();
  }

  private Optional<Answered> answered(long caseId) {
    return jdbc.sql(
            """
            SELECT neighbouring_deputy AS deputy, replied_on FROM huiyin.petition_case
            WHERE id = ? AND neighbouring_deputy IS NOT NULL AND replied_on IS NOT NULL AND NOT sealed
            """)
        .param(caseId)
        .query(Answered.class)
        .optional();
  }

  private Optional<String> accountOf(long person) {
    return organisation
        .person(person)
        .filter(one -> one.inOfficeOn(LocalDate.now(clock)))
        .map(Person::userId);
  }
}
