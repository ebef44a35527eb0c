package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The page on which the office prepares sittings, and the calls it lives on: for the office and the
 * presidium.
 */
@Controller
class SittingsController {

  private final Sittings sittings;
  private final WaitingForSitting waiting;
  private final Preparing preparing;
  private final Organisation organisation;

  SittingsController(
      Sittings sittings,
      WaitingForSitting waiting,
      Preparing preparing,
      Organisation organisation) {
    this.sittings = sittings;
    this.waiting = waiting;
    this.preparing = preparing;
    this.organisation = organisation;
  }

  record Said(
      LocalDate sittingOn,
      String sittingPlace,
      Long chairedBy,
      List<Long> attendees,
      List<Long> excused) {

    Sitting as(Long id) {
      return new Sitting(
          id,
          sittingOn,
          sittingPlace == null ? null : sittingPlace.strip(),
          chairedBy,
          attendees == null ? List.of() : List.copyOf(attendees),
          excused == null ? List.of() : List.copyOf(excused));
    }
  }

  record Cases(List<Long> cases) {}

  record Line(Sitting sitting, boolean used, String chairedBy, String attendees, String excused) {}

  @GetMapping("/sittings")
  String page(Actor reader, Model model) {
    mayPrepare(reader);
    model.addAttribute("waiting", waiting.of(reader));
    model.addAttribute("members", organisation.presidiumMembers());
    model.addAttribute(
        "sittings", sittings.offered(LocalDate.MIN).stream().map(this::line).toList());
    return "sittings";
  }

  private Line line(Sittings.OnRecord one) {
    Sitting sitting = one.sitting();
    return new Line(
        sitting,
        one.used(),
        names(List.of(sitting.chairedBy())),
        names(sitting.attendees()),
        names(sitting.excused()));
  }

  private String names(List<Long> persons) {
    return persons.stream()
        .map(id -> organisation.person(id).map(Person::name).orElse("？"))
        .collect(Collectors.joining("、"));
  }

  @PostMapping("/api/sittings")
  @ResponseBody
  Sitting plan(@RequestBody Said said, Actor by) {
    mayPrepare(by);
    return said.as(sittings.plan(said.as(null), by));
  }

  @PutMapping("/api/sittings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable long id, @RequestBody Said said, Actor by) {
    mayPrepare(by);
    sittings.change(said.as(id), by);
  }

  @PostMapping("/api/sittings/{id}/cases")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void list(@PathVariable long id, @RequestBody Cases chosen, Actor by) {
    mayPrepare(by);
    preparing.list(id, chosen.cases() == null ? List.of() : chosen.cases(), by);
  }

  private static void mayPrepare(Actor actor) {
    if (!actor.isIn("petition-office") && !actor.isIn("chair") && !actor.isIn("presidium")) {
      throw new AccessDeniedException("sittings");
    }
  }
}
