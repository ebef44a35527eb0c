package org.huiyin.reception;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done on the pages of the reception days. */
@RestController
@RequestMapping("/api/receptions")
class ReceptionController {

  private final SettingsVersions settings;
  private final Rotas rotas;
  private final ChangingDuty duty;
  private final Sessions sessions;
  private final Visits visits;
  private final ReceptionDoors doors;
  private final ReceptionProcess process;

  ReceptionController(
      SettingsVersions settings,
      Rotas rotas,
      ChangingDuty duty,
      Sessions sessions,
      Visits visits,
      ReceptionDoors doors,
      ReceptionProcess process) {
    this.settings = settings;
    this.rotas = rotas;
    this.duty = duty;
    this.sessions = sessions;
    this.visits = visits;
    this.doors = doors;
    this.process = process;
  }

  record Month(String month) {}

  /**
   * @param person who takes the session, or {@code null}
   * @param exchange the session that is given for it, or {@code null}
   */
  record Duty(Long person, Long exchange, String reason) {}

  record Number(String number) {}

  /**
   * @param visit the line that is to be registered, {@code null} for a visit without one
   */
  record Line(Long visit) {}

  @PostMapping("/settings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void set(@RequestBody SettingsPlan plan, Actor by) {
    office(by);
    settings.set(plan, by);
  }

  @PostMapping("/rotas")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(@RequestBody Month month, Actor by) {
    office(by);
    rotas.begin(month.month(), by);
  }

  @PostMapping("/days/{id}/duty")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable long id, @RequestBody Duty change, Actor by) {
    duty.change(id, change.person(), change.exchange(), change.reason(), by);
  }

  @PostMapping("/days/{id}/visits")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@PathVariable long id, @RequestBody VisitPlan visit, Actor by) {
    ReceptionDay day = sessions.get(id);
    doors.enterToKeep(by, day);
    visits.add(day, visit, by);
  }

  @PostMapping("/days/{id}/visits/{visit}/entry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void link(@PathVariable long id, @PathVariable long visit, @RequestBody Number entry, Actor by) {
    office(by);
    visits.link(sessions.get(id), visit, entry.number(), by);
  }

  /** Answered with the task at which the entry is written. */
  @PostMapping("/days/{id}/registration")
  Map<String, String> register(@PathVariable long id, @RequestBody Line line, Actor by) {
    office(by);
    ReceptionDay day = sessions.get(id);
    String choice = line.visit() == null ? "S" + id : "V" + visits.line(day, line.visit(), by).id();
    return Map.of("task", process.beginRegistration(choice, by.userId()));
  }

  private static void office(Actor by) {
    if (!by.isIn(RotaEditors.OFFICE_GROUP)) {
      throw new NoSuchReception();
    }
  }
}
