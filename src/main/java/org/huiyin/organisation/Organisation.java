package org.huiyin.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.organisation.Seat.Body;
import org.huiyin.organisation.Seat.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The organisation of today, from memory: lists hold what is open and who is in office; a single
 * look-up by code or id finds the closed and the departed too, for old cases name them.
 */
@Component
public class Organisation {

  /** Of the general branch or the branch, and not his deputy. */
  private static final Pattern SECRETARY = Pattern.compile("(?<!副)(总支书记|支部书记|支书)");

  private final ChartReader reader;
  private final Clock clock;
  private volatile Chart chart;
  private volatile Day day;

  /** What follows from the chart on one day. */
  private record Day(Chart chart, LocalDate date, Memberships memberships) {}

  Organisation(ChartReader reader, Clock clock) {
    this.reader = reader;
    this.clock = clock;
  }

  /** Everything at once, the closed and the departed included. */
  public Chart chart() {
    Chart known = chart;
    return known == null ? reload() : known;
  }

  synchronized Chart reload() {
    chart = reader.read();
    return chart;
  }

  /** Takes over what a change has left, once it is committed. */
  synchronized void show(Chart after) {
    if (chart == null || chart.version() < after.version()) {
      chart = after;
    }
  }

  /** Another node may have changed it. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 15_000)
  void followOtherNodes() {
    Chart known = chart;
    if (known != null && reader.version() != known.version()) {
      reload();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  public Optional<Township> township() {
    return chart().township();
  }

  public List<Village> villages() {
    LocalDate today = today();
    return chart().villages().stream().filter(v -> openOn(v.closedOn(), today)).toList();
  }

  public List<Unit> units() {
    LocalDate today = today();
    return chart().units().stream().filter(u -> u.openOn(today)).toList();
  }

  public List<DeputyGroup> deputyGroups() {
    LocalDate today = today();
    return chart().groups().stream().filter(g -> openOn(g.closedOn(), today)).toList();
  }

  /** Deputies whose term runs, of both levels; who is deputy at both is there twice. */
  public List<Deputy> deputies() {
    LocalDate today = today();
    return chart().deputies().stream()
        .filter(d -> Term.covers(d.since(), d.until(), today))
        .toList();
  }

  /** The petition office's own staff. */
  public List<Person> staff() {
    return members(Body.PETITION_OFFICE);
  }

  /**
   * Whether the account belongs to who heads the petition office today, or stands in for that
   * person.
   */
  public boolean headsOffice(String userId) {
    LocalDate today = today();
    return chart().seats().stream()
        .filter(
            seat ->
                seat.body() == Body.PETITION_OFFICE && seat.role() == Role.CHAIR && seat.on(today))
        .flatMap(
            seat ->
                Stream.concat(
                    person(seat.person()).stream().filter(p -> p.inOfficeOn(today)),
                    Substitutes.of(chart(), seat.person(), today).stream()))
        .anyMatch(person -> userId.equals(person.userId()));
  }

  /** Whether a person works in a unit or heads it, or is in a deputy group or leads it, today. */
  public boolean isOf(String code, Person person) {
    LocalDate today = today();
    boolean inUnit =
        unit(code)
            .filter(u -> code.equals(person.unit()) || Long.valueOf(person.id()).equals(u.head()))
            .isPresent();
    return inUnit
        || deputyGroup(code)
            .filter(
                g ->
                    Long.valueOf(person.id()).equals(g.leader())
                        || g.members().stream()
                            .anyMatch(m -> m.person() == person.id() && m.on(today)))
            .isPresent();
  }

  /** Who acts as head of a unit today: its head, or who stands in while the head is away. */
  public Optional<Person> actingHead(String unit) {
    return unit(unit).flatMap(u -> Substitutes.acting(chart(), u.head(), today()));
  }

  /** Who acts as leader of a deputy group today. */
  public Optional<Person> actingLeader(String group) {
    return deputyGroup(group).flatMap(g -> Substitutes.acting(chart(), g.leader(), today()));
  }

  /** The same on another day. */
  public Optional<Person> actingLeader(String group, LocalDate day) {
    return deputyGroup(group).flatMap(g -> Substitutes.acting(chart(), g.leader(), day));
  }

  /**
   * The secretary of a village's Party branch: who holds that post in the village today.
   *
   * @param village code
   */
  public Optional<Person> secretaryOf(String village) {
    return people().stream()
        .filter(person -> village.equals(person.village()))
        .filter(person -> SECRETARY.matcher(person.post()).find())
        .findFirst();
  }

  /** Whether a person is away on a day. */
  public boolean isAway(long person, LocalDate day) {
    return Substitutes.isAway(chart(), person, day);
  }

  /** Everybody in office. */
  public List<Person> people() {
    LocalDate today = today();
    return chart().people().stream().filter(p -> p.inOfficeOn(today)).toList();
  }

  /** The categories a case may have; those that only gather others are not among them. */
  public List<Category> categories() {
    return chart().categories().stream().filter(Category::leaf).toList();
  }

  /** The township's places of reception, then the rooms of the groups. */
  public List<Place> places() {
    Stream<Place> rooms = deputyGroups().stream().map(g -> new Place(g.code(), g.room()));
    return Stream.concat(chart().places().stream(), rooms).toList();
  }

  public Optional<Unit> unit(String code) {
    return chart().unit(code);
  }

  public Optional<Village> village(String code) {
    return chart().village(code);
  }

  /**
   * @param village code, or {@code null}
   * @return {@code null} where neither is known
   */
  public String home(String village, String address) {
    return village(village).map(one -> one.home(address)).orElse(address);
  }

  public Optional<DeputyGroup> deputyGroup(String code) {
    return chart().groups().stream().filter(g -> g.code().equals(code)).findFirst();
  }

  /** The group that looks after a village. */
  public Optional<DeputyGroup> groupOfVillage(String village) {
    return deputyGroups().stream().filter(g -> g.villages().contains(village)).findFirst();
  }

  public Optional<Category> category(String code) {
    return chart().categories().stream().filter(c -> c.code().equals(code)).findFirst();
  }

  public Optional<Person> person(long id) {
    return chart().person(id);
  }

  public Optional<Person> personOf(String userId) {
    return chart().personOf(userId);
  }

  /** Those who hold a seat in a body today, its head first. */
  public List<Person> members(Body body) {
    LocalDate today = today();
    return chart().seats().stream()
        .filter(s -> s.body() == body && s.on(today))
        .flatMap(s -> person(s.person()).stream())
        .filter(p -> p.inOfficeOn(today))
        .toList();
  }

  /** Chair first, then vice-chairs and members. */
  public List<Person> presidiumMembers() {
    return members(Body.PRESIDIUM);
  }

  public Optional<Person> chair() {
    return Memberships.presidium(chart(), Role.CHAIR, today()).stream().findFirst();
  }

  public List<Person> viceChairs() {
    return Memberships.presidium(chart(), Role.VICE_CHAIR, today());
  }

  /**
   * Who acts as chair today: the chair, or the vice-chairs while the chair is away or among the
   * excluded.
   *
   * @param excluded persons who are recused from or complained of in the case
   */
  public List<Person> actingChairs(Set<Long> excluded) {
    return actingChairs(today(), excluded);
  }

  /** The same for another day. */
  public List<Person> actingChairs(LocalDate day, Set<Long> excluded) {
    return Memberships.actingChairs(chart(), day, excluded);
  }

  /** Which accounts are in which engine group today. */
  public Memberships memberships() {
    Chart current = chart();
    LocalDate today = today();
    Day known = day;
    if (known == null || known.chart() != current || !known.date().equals(today)) {
      known = new Day(current, today, Memberships.of(current, today));
      day = known;
    }
    return known.memberships();
  }

  /**
   * Accounts that must not see a case.
   *
   * @param persons ids of persons complained of
   * @param unitCodes codes of units complained of; a village's code stands for its committee
   */
  public Set<String> barredUsers(Collection<Long> persons, Collection<String> unitCodes) {
    return new Barred(chart(), persons, unitCodes).accounts();
  }

  /** Persons who must take no part in a case; parameters as for {@link #barredUsers}. */
  public Set<Long> barredPeople(Collection<Long> persons, Collection<String> unitCodes) {
    return new Barred(chart(), persons, unitCodes).people();
  }

  /** Engine groups that must not see a case; parameters as for {@link #barredUsers}. */
  public Set<String> barredGroups(Collection<Long> persons, Collection<String> unitCodes) {
    return new Barred(chart(), persons, unitCodes).engineGroups();
  }

  private static boolean openOn(LocalDate closedOn, LocalDate day) {
    return closedOn == null || !closedOn.isBefore(day);
  }
}
