package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Founding.GroupPlan;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.organisation.Founding.UnitPlan;
import org.huiyin.organisation.Founding.VillagePlan;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an administrator enters and changes the organisation; the doors let nobody else in. */
@RestController
@RequestMapping("/api/organisation")
@ResponseStatus(HttpStatus.NO_CONTENT)
class OrganisationController {

  private final OrganisationChanges changes;
  private final Appointments appointments;
  private final FirstPasswords passwords;

  OrganisationController(
      OrganisationChanges changes, Appointments appointments, FirstPasswords passwords) {
    this.changes = changes;
    this.appointments = appointments;
    this.passwords = passwords;
  }

  record Closing(LocalDate lastDay, String reason) {}

  record Away(LocalDate since, LocalDate until, Long substitute) {}

  record Account(String userId, String email) {}

  /**
   * @param file the JSON text itself, read here so that a fault can be told by its line
   */
  @PostMapping("/founding")
  void found(@RequestBody String file, Actor by) {
    changes.found(FoundingFile.read(file), by);
  }

  @PostMapping("/units")
  void addUnit(@RequestBody UnitPlan unit, Actor by) {
    changes.addUnit(unit, by);
  }

  @PutMapping("/units/{code}")
  void changeUnit(@PathVariable String code, @RequestBody UnitPlan unit, Actor by) {
    changes.changeUnit(
        new UnitPlan(code, unit.name(), unit.belongsTo(), unit.kind(), unit.reviewOrgan()), by);
  }

  @PostMapping("/units/{code}/closing")
  void closeUnit(@PathVariable String code, @RequestBody Closing closing, Actor by) {
    changes.closeUnit(code, closing.lastDay(), by, closing.reason());
  }

  @PostMapping("/villages")
  void addVillage(@RequestBody VillagePlan village, Actor by) {
    changes.addVillage(village, by);
  }

  @PutMapping("/villages/{code}")
  void changeVillage(@PathVariable String code, @RequestBody VillagePlan village, Actor by) {
    changes.changeVillage(new VillagePlan(code, village.name(), village.villagerGroups()), by);
  }

  @PostMapping("/groups")
  void addGroup(@RequestBody GroupPlan group, Actor by) {
    changes.addGroup(group, by);
  }

  @PutMapping("/groups/{code}")
  void changeGroup(@PathVariable String code, @RequestBody GroupPlan group, Actor by) {
    changes.changeGroup(new GroupPlan(code, group.name(), group.room(), group.villages()), by);
  }

  @PostMapping("/people")
  void appoint(@RequestBody PersonPlan person, Actor by) {
    appointments.appoint(person, by);
  }

  @PostMapping("/people/{id}/posts")
  void appointFurther(@PathVariable long id, @RequestBody PersonPlan more, Actor by) {
    appointments.appoint(id, more, by);
  }

  @PostMapping("/people/{id}/ending")
  void end(@PathVariable long id, @RequestBody Ending ending, Actor by) {
    appointments.end(id, ending, by);
  }

  @PostMapping("/people/{id}/absences")
  void beAway(@PathVariable long id, @RequestBody Away away, Actor by) {
    changes.beAway(id, away.since(), away.until(), away.substitute(), by);
  }

  @PostMapping("/people/{id}/account")
  void openAccount(@PathVariable long id, @RequestBody Account account, Actor by) {
    appointments.openAccount(
        id, new StaffAccounts.Wanted(account.userId(), null, account.email()), by);
  }

  /** The passwords are in this answer and nowhere else. */
  @PostMapping("/passwords")
  @ResponseStatus(HttpStatus.OK)
  Map<String, List<FirstPasswords.Handed>> handOut(
      @RequestBody Map<String, Set<Long>> chosen, Actor by) {
    return Map.of("passwords", passwords.handOut(chosen.getOrDefault("people", Set.of()), by));
  }
}
