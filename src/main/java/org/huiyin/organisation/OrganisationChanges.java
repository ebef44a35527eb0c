package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the organisation; whoever follows it has followed when the change commits. Each change
 * throws a {@link Refusal} with everything that is wrong with it.
 */
@Service
public class OrganisationChanges {

  private final ChangingOrganisation changing;
  private final ChartWriter writer;
  private final ChartUpdates updates;
  private final FirstPasswords passwords;

  OrganisationChanges(
      ChangingOrganisation changing,
      ChartWriter writer,
      ChartUpdates updates,
      FirstPasswords passwords) {
    this.changing = changing;
    this.writer = writer;
    this.updates = updates;
    this.passwords = passwords;
  }

  /**
   * Writes down a whole township, once, and opens the accounts that do not exist yet.
   *
   * @throws Refusal when there is one already, or with everything that is wrong in the plan
   */
  @Transactional
  public void found(Founding plan, Actor by) {
    changing.change(
        by,
        "FOUND_ORGANISATION",
        "organisation",
        null,
        before ->
            before.township().isPresent()
                ? List.of(Fault.of("organisation.founded"))
                : FoundingRules.faultsOf(plan),
        () -> {
          passwords.openFor(plan.people());
          writer.write(plan);
        });
  }

  @Transactional
  public void addUnit(Founding.UnitPlan unit, Actor by) {
    changing.change(
        by,
        "ADD_UNIT",
        "unit:" + unit.code(),
        null,
        before -> ChangeRules.ofNewUnit(before, unit),
        () -> writer.writeUnits(List.of(unit)));
  }

  /** Another name, belonging or review organ; the code and the kind stay. */
  @Transactional
  public void changeUnit(Founding.UnitPlan unit, Actor by) {
    changing.change(
        by,
        "CHANGE_UNIT",
        "unit:" + unit.code(),
        null,
        before -> ChangeRules.ofChangedUnit(before, unit),
        () -> updates.changeUnit(unit));
  }

  /**
   * A closed unit keeps what it has, is offered for nothing new, and its group is empty.
   *
   * @param lastDay the last day of its work
   */
  @Transactional
  public void closeUnit(String code, LocalDate lastDay, Actor by, String reason) {
    changing.change(
        by,
        "CLOSE_UNIT",
        "unit:" + code,
        reason,
        before -> ChangeRules.ofClosing(before, code, lastDay, reason),
        () -> updates.closeUnit(code, lastDay));
  }

  @Transactional
  public void addVillage(Founding.VillagePlan village, Actor by) {
    changing.change(
        by,
        "ADD_VILLAGE",
        "village:" + village.code(),
        null,
        before -> ChangeRules.ofNewVillage(before, village),
        () -> writer.writeVillages(List.of(village)));
  }

  /** Another name or other villager groups; the code stays. */
  @Transactional
  public void changeVillage(Founding.VillagePlan village, Actor by) {
    changing.change(
        by,
        "CHANGE_VILLAGE",
        "village:" + village.code(),
        null,
        before -> ChangeRules.ofChangedVillage(before, village),
        () -> updates.changeVillage(village));
  }

  /** A group without a leader; one of its deputies is appointed afterwards. */
  @Transactional
  public void addGroup(Founding.GroupPlan group, Actor by) {
    changing.change(
        by,
        "ADD_GROUP",
        "group:" + group.code(),
        null,
        before -> ChangeRules.ofNewGroup(before, group),
        () -> writer.writeGroups(List.of(group)));
  }

  /** Another name, room, or other villages; villages that it takes over leave their group. */
  @Transactional
  public void changeGroup(Founding.GroupPlan group, Actor by) {
    changing.change(
        by,
        "CHANGE_GROUP",
        "group:" + group.code(),
        null,
        before -> ChangeRules.ofChangedGroup(before, group),
        () -> updates.changeGroup(group));
  }

  /** Somebody does not act on these days; while the chair is away the vice-chairs do. */
  @Transactional
  public void beAway(long person, LocalDate since, LocalDate until, Actor by) {
    beAway(person, since, until, null, by);
  }

  /**
   * Somebody does not act on these days.
   *
   * @param substitute who acts as chair, head or leader meanwhile: one of the same body, unit or
   *     group, so that nobody gains a right by it; {@code null} for nobody in particular
   */
  @Transactional
  public void beAway(long person, LocalDate since, LocalDate until, Long substitute, Actor by) {
    Absence absence = new Absence(person, since, until, substitute);
    changing.change(
        by,
        "BE_AWAY",
        "person:" + person,
        null,
        before -> AbsenceRules.faultsOf(before, absence),
        () -> updates.writeAbsence(absence));
  }

  /**
   * Without a change: at start, and each hour for terms and absences that begin or end by the date
   * alone.
   */
  @Transactional
  @Scheduled(cron = "${huiyin.organisation.step-cron:0 2 * * * *}")
  public void bringFollowersInStep() {
    writer.holdVersion();
    changing.tellFollowers();
  }
}
