package org.huiyin.reception;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The office's page on which the days are set. */
@Controller
@AnswersWithPages
class SettingsPage {

  private final SettingsVersions settings;
  private final Organisation organisation;
  private final Clock clock;

  SettingsPage(SettingsVersions settings, Organisation organisation, Clock clock) {
    this.settings = settings;
    this.organisation = organisation;
    this.clock = clock;
  }

  /** A group's days as they are typed. */
  record GroupRow(DeputyGroup group, String leaderDays, String memberDays) {}

  @GetMapping("/receptions/settings")
  String page(Actor reader, Model model) {
    if (!reader.isIn(RotaEditors.OFFICE_GROUP)) {
      throw new NoSuchReception();
    }
    List<ReceptionSettings> history = settings.history();
    ReceptionSettings current = history.isEmpty() ? null : history.get(0);
    model.addAttribute("current", current);
    model.addAttribute("history", history);
    model.addAttribute("chairDays", current == null ? "" : DaysOfMonth.text(current.chairDays()));
    model.addAttribute(
        "presidiumDays", current == null ? "" : DaysOfMonth.text(current.presidiumDays()));
    model.addAttribute(
        "groups", organisation.deputyGroups().stream().map(group -> row(group, current)).toList());
    model.addAttribute(
        "places",
        organisation.places().stream()
            .filter(place -> organisation.deputyGroup(place.code()).isEmpty())
            .toList());
    model.addAttribute("names", names(history));
    model.addAttribute("zone", clock.getZone());
    return "reception-settings";
  }

  private static GroupRow row(DeputyGroup group, ReceptionSettings current) {
    if (current == null) {
      return new GroupRow(group, "", "");
    }
    return new GroupRow(
        group,
        DaysOfMonth.text(current.group(group.code()).leader()),
        DaysOfMonth.text(current.group(group.code()).members()));
  }

  private Map<String, String> names(List<ReceptionSettings> history) {
    Map<String, String> names = new TreeMap<>();
    history.forEach(
        one ->
            organisation
                .personOf(one.setBy())
                .ifPresent(person -> names.put(one.setBy(), person.name())));
    return names;
  }
}
