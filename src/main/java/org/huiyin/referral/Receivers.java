package org.huiyin.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.deliberation.Referring.Receiver;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Unit;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.KeptOut;
import org.huiyin.petition.PetitionCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units and village groups that matters are referred to, and the people behind them. */
@Component
public class Receivers {

  /** What courts and procuratorates are called; a matter of theirs is shown to them, not given. */
  private static final List<String> JUDICIAL = List.of("法院", "法庭", "检察");

  private final Organisation organisation;
  private final KeptOut keptOut;
  private final CaseTeam team;
  private final JdbcClient jdbc;
  private final Clock clock;

  Receivers(
      Organisation organisation, KeptOut keptOut, CaseTeam team, JdbcClient jdbc, Clock clock) {
    this.organisation = organisation;
    this.keptOut = keptOut;
    this.team = team;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All who may be given a part of the case. */
  List<Receiver> of(long caseId) {
    Shut shut = shut(caseId);
    return of(shut.category(), shut.groups());
  }

  /** The message that says why a part cannot go, or go any more, to its receiver; or none. */
  Optional<String> whyNot(Referral referral) {
    Shut shut = shut(referral.caseId());
    return whyNot(referral.engineGroup(), shut.category(), shut.groups());
  }

  private Shut shut(long caseId) {
    return jdbc.sql(
            """
            SELECT category, ARRAY(SELECT group_id FROM huiyin.shut_out
              WHERE case_id = c.id AND group_id IS NOT NULL) FROM huiyin.petition_case c WHERE id = ?
            """)
        .param(caseId)
        .query(
            (row, n) -> new Shut(row.getString(1), Set.of((String[]) row.getArray(2).getArray())))
        .single();
  }

  /** What a case keeps out: by its category the village groups, and engine groups one by one. */
  private record Shut(String category, Set<String> groups) {}

  List<Receiver> of(PetitionCase petition) {
    return of(petition.category(), keptOut.groupsOf(petition.id()));
  }

  private List<Receiver> of(String category, Set<String> out) {
    Stream<Receiver> units =
        organisation.units().stream().map(unit -> new Receiver(unit.group(), unit.name()));
    Stream<Receiver> groups =
        organisation.deputyGroups().stream()
            .map(group -> new Receiver(group.group(), group.name()));
    return Stream.concat(units, groups)
        .filter(receiver -> whyNot(receiver.to(), category, out).isEmpty())
        .toList();
  }

  /**
   * @param out engine groups that are kept from the case
   * @return the message that says why the case cannot go there, or none
   */
  Optional<String> whyNot(String to, String category, Set<String> out) {
    LocalDate today = LocalDate.now(clock);
    String code = to.substring(to.indexOf('-') + 1);
    Optional<Unit> unit = to.startsWith("unit-") ? organisation.unit(code) : Optional.empty();
    Optional<DeputyGroup> group =
        to.startsWith("group-") ? organisation.deputyGroup(code) : Optional.empty();
    if (unit.isEmpty() && group.isEmpty()) {
      return Optional.of("referral.receiver-unknown");
    }
    boolean open =
        unit.map(u -> u.openOn(today)).orElseGet(() -> group.orElseThrow().openOn(today));
    if (!open) {
      return Optional.of("referral.receiver-closed");
    }
    if (unit.filter(u -> u.kind() == Unit.Kind.CONGRESS).isPresent()) {
      return Optional.of("referral.to-ourselves");
    }
    if (unit.filter(u -> JUDICIAL.stream().anyMatch(u.name()::contains)).isPresent()) {
      return Optional.of("referral.to-a-court");
    }
    if (out.contains(to)) {
      return Optional.of("referral.to-the-accused");
    }
    return group.isPresent() && keptFromGroups(category)
        ? Optional.of("referral.kept-from-groups")
        : Optional.empty();
  }

  /** What the unit or group is called, closed or not; of none its code. */
  String nameOf(String to) {
    String code = to.substring(to.indexOf('-') + 1);
    return organisation
        .unit(code)
        .map(Unit::name)
        .or(() -> organisation.deputyGroup(code).map(DeputyGroup::name))
        .orElse(code);
  }

  private boolean keptFromGroups(String code) {
    return organisation.category(code).map(Category::keptFromGroups).orElse(true);
  }

  /**
   * Whether its receiver is on the side that is complained of by now, or one from whom such cases
   * are kept, or the case is under seal.
   */
  boolean isKeptOut(Referral referral) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM huiyin.referral_kept_out WHERE referral_id = ?)")
        .param(referral.id())
        .query(Boolean.class)
        .single();
  }

  /** What the receiver is called. */
  public String name(Referral referral) {
    return referral.unitCode() == null
        ? organisation
            .deputyGroup(referral.groupCode())
            .map(DeputyGroup::name)
            .orElse(referral.groupCode())
        : organisation.unit(referral.unitCode()).map(Unit::name).orElse(referral.unitCode());
  }

  /** The organ above the receiver that decides on a review, {@code null} where none is known. */
  String reviewOrgan(Referral referral) {
    return referral.unitCode() == null
        ? null
        : organisation.unit(referral.unitCode()).map(Unit::reviewOrgan).orElse(null);
  }

  /** Whether it is asked, and never assigned anything. */
  boolean isAsked(Referral referral) {
    return referral.unitCode() != null && isCountyStation(referral.unitCode());
  }

  boolean isCountyStation(String code) {
    return organisation
        .unit(code)
        .filter(unit -> unit.belongsTo() == Unit.BelongsTo.COUNTY_STATION)
        .isPresent();
  }

  /**
   * Whom to tell: who heads it today, else everybody in it, else our own office. Nobody who is kept
   * from the case.
   */
  public Set<String> people(Referral referral) {
    Set<String> out = keptOut.usersOf(referral.caseId());
    Optional<String> head = head(referral).map(Person::userId).filter(u -> !out.contains(u));
    if (head.isPresent()) {
      return Set.of(head.get());
    }
    Set<String> members = new HashSet<>(members(referral));
    members.removeAll(out);
    return members.isEmpty() ? team.office(referral.caseId()) : members;
  }

  /** Whether no account is in it today: it was closed, or they have all left. */
  public boolean nobodyIn(Referral referral) {
    return members(referral).isEmpty();
  }

  /** Accounts that are in it today. */
  Set<String> members(Referral referral) {
    return organisation
        .memberships()
        .accountsByGroup()
        .getOrDefault(referral.engineGroup(), Set.of());
  }

  private Optional<Person> head(Referral referral) {
    Long head =
        referral.unitCode() == null
            ? organisation.deputyGroup(referral.groupCode()).map(DeputyGroup::leader).orElse(null)
            : organisation.unit(referral.unitCode()).map(Unit::head).orElse(null);
    LocalDate today = LocalDate.now(clock);
    return Optional.ofNullable(head)
        .flatMap(organisation::person)
        .filter(person -> person.inOfficeOn(today) && person.userId() != null);
  }
}
