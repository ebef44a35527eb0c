package org.huiyin.deliberation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.deliberation.DeliberationEntry.FinalOpinion;
import org.huiyin.deliberation.DeliberationEntry.Recusal;
import org.huiyin.deliberation.DeliberationEntry.Redirect;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Requests;
import org.huiyin.petition.UrgentReports;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a sitting decided on a case; no case is disposed of without it (逐件研究). */
@Component
public class Deliberations {

  private final JdbcClient jdbc;
  private final PetitionCases cases;
  private final Requests requests;
  private final CaseTeam team;
  private final KeptOut keptOut;
  private final KeptFromSitting keptFrom;
  private final RecusalAuthority authority;
  private final Sittings sittings;
  private final Referring referring;
  private final Organisation organisation;
  private final UrgentReports urgentReports;
  private final AuditTrail audit;
  private final ObjectMapper json;
  private final Clock clock;

  Deliberations(
      JdbcClient jdbc,
      PetitionCases cases,
      Requests requests,
      CaseTeam team,
      KeptOut keptOut,
      KeptFromSitting keptFrom,
      RecusalAuthority authority,
      Sittings sittings,
      Referring referring,
      Organisation organisation,
      UrgentReports urgentReports,
      AuditTrail audit,
      ObjectMapper json,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.requests = requests;
    this.team = team;
    this.keptOut = keptOut;
    this.keptFrom = keptFrom;
    this.authority = authority;
    this.sittings = sittings;
    this.referring = referring;
    this.organisation = organisation;
    this.urgentReports = urgentReports;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param petition the case as it stands
   * @param out who is kept from it
   * @throws Refusal with every reason
   */
  @Transactional
  public void decide(PetitionCase petition, KeptOut.Kept out, DeliberationEntry entry, Actor by) {
    long caseId = petition.id();
    boolean presidium = by.isIn("presidium") || by.isIn("chair");
    Set<String> named = petition.sealed() || !presidium ? keptOut.namedFor(caseId) : Set.of();
    if (!presidium && !named.contains(by.userId())) {
      throw new Refusal(Fault.of("deliberation.office-prepares"));
    }
    boolean chair =
        "DECLINE".equals(entry.decision().route())
            && team.actsAsChair(by, caseId, accountsOf(entry.recused()));
    Sitting held = sittings.asHeld(entry.sitting());
    Set<Long> kept = keptFrom.of(out);
    List<Fault> faults = new ArrayList<>(authority.faults(caseId, entry.recusals(), by));
    faults.addAll(
        DeliberationRules.faults(
            petition,
            entry,
            held,
            kept,
            organisation,
            new WhoDecides(organisation, by.userId(), named),
            chair,
            LocalDate.now(clock)));
    faults.addAll(referring.whyNot(petition, entry.decision(), entry.referrals()));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    write(caseId, sittings.idOf(entry.sitting(), by), entry, by);
    cases.decide(caseId, entry.decision());
    referring.follow(petition, entry.decision(), entry.referrals(), entry.letterContact(), by);
    if (!entry.findings().isEmpty()) {
      requests.find(caseId, entry.findings());
    }
    for (Recusal recusal : entry.recusals()) {
      keptOut.recuse(caseId, recusal.person(), accountOf(recusal.person()), recusal.reason(), by);
    }
    if (entry.decision().urgent()) {
      urgentReports.reportWithStep(caseId, petition.registerNumber(), entry.urgentReason(), by);
    }
    audit.record(by, "DELIBERATE", "case:" + caseId, caseId, null);
  }

  private void write(long caseId, long sittingId, DeliberationEntry entry, Actor by) {
    Redirect redirect = entry.redirect();
    FinalOpinion last = entry.finalOpinion();
    jdbc.sql(
            """
            INSERT INTO huiyin.deliberation (case_id, sitting_id, route, competence_ground, ground_reason,
              handling_opinion, opinions, redirect_to, redirect_basis, final_opinion_organ, final_opinion_number,
              final_opinion_on, deputy_id, deputy_consent, decided_by, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            caseId,
            sittingId,
            entry.decision().route(),
            entry.decision().ground(),
            entry.decision().groundReason(),
            entry.handlingOpinion(),
            opinions(entry),
            redirect.to(),
            redirect.basis(),
            last.organ(),
            last.number(),
            last.on(),
            entry.decision().neighbouringDeputy(),
            entry.deputyConsents(),
            by.userId(),
            OffsetDateTime.now(clock))
        .update();
  }

  private String opinions(DeliberationEntry entry) {
    try {
      return json.writeValueAsString(entry.opinions());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of records is always JSON", e);
    }
  }

  private String accountOf(long person) {
    return organisation.person(person).map(Person::userId).orElse(null);
  }

  private Set<String> accountsOf(Set<Long> persons) {
    return persons.stream()
        .map(organisation::person)
        .flatMap(Optional::stream)
        .map(Person::userId)
        .filter(user -> user != null)
        .collect(Collectors.toSet());
  }

  /** What the last sitting said on the case, for letters and for those who go on with it. */
  public Optional<Decided> last(long caseId) {
    return jdbc.sql(
            """
            SELECT d.route, d.handling_opinion, d.redirect_to, d.redirect_basis, d.final_opinion_organ,
              d.final_opinion_number, d.final_opinion_on, s.held_on
            FROM huiyin.deliberation d JOIN huiyin.sitting s ON s.id = d.sitting_id
            WHERE d.case_id = ? ORDER BY d.id DESC LIMIT 1
            """)
        .param(caseId)
        .query(Decided.class)
        .optional();
  }

  public record Decided(
      String route,
      String handlingOpinion,
      String redirectTo,
      String redirectBasis,
      String finalOpinionOrgan,
      String finalOpinionNumber,
      LocalDate finalOpinionOn,
      LocalDate heldOn) {}
}
