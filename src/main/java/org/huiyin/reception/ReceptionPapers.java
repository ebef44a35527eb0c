package org.huiyin.reception;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiyin.document.Letter;
import org.huiyin.document.LetterTemplates;
import org.huiyin.organisation.Deputy;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.huiyin.reception.ReceptionSettings.GroupDays;
import org.springframework.stereotype.Component;

/** What is printed to be posted: the notice of a rota (F18) and the plate of a group (F19). */
@Component
public class ReceptionPapers {

  private final ReceptionRows rows;
  private final SettingsVersions settings;
  private final Organisation organisation;
  private final ReceptionWords words;
  private final CodeTexts codes;
  private final LetterTemplates templates;

  ReceptionPapers(
      ReceptionRows rows,
      SettingsVersions settings,
      Organisation organisation,
      ReceptionWords words,
      CodeTexts codes,
      LetterTemplates templates) {
    this.rows = rows;
    this.settings = settings;
    this.organisation = organisation;
    this.words = words;
    this.codes = codes;
    this.templates = templates;
  }

  /** 接访日安排公告. */
  byte[] notice(Rota rota) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("receptionOwner", words.owner(rota.owner()));
    fields.put("receptionMonth", month(rota.period()));
    fields.put("issuedOn", rota.publishedOn());
    fields.put("receptionHours", settings.version(rota.settingsVersion()).hours());
    List<ReceptionDay> days = rows.ofRota(rota.id());
    fields.put("rota", days.stream().map(this::line).toList());
    fields.put(
        "provisionalText",
        days.stream().anyMatch(ReceptionDay::provisional)
            ? codes.chinese("receptionPaper", "PROVISIONAL")
            : null);
    return templates.render(Letter.RECEPTION_NOTICE, fields);
  }

  private Map<String, Object> line(ReceptionDay day) {
    boolean off = day.state() == ReceptionDay.State.CANCELLED;
    String remark = off ? "CANCELLED" : day.provisional() ? "MARK" : "NONE";
    return Map.of(
        "day", day.day(),
        "weekday", ReceptionWords.weekday(day.day()),
        "kind", words.shortKind(day),
        "place", words.place(day.place()),
        "person", off ? "" : words.person(day.person()),
        "remark", remark.equals("NONE") ? "" : codes.chinese("receptionPaper", remark));
  }

  private static String month(YearMonth period) {
    return period.getYear() + "年" + period.getMonthValue() + "月";
  }

  /** There is one for each group that exists today. */
  public List<DeputyGroup> plates() {
    return organisation.deputyGroups();
  }

  /**
   * 人大代表接访牌.
   *
   * @throws NoSuchReception when there is no such group
   */
  byte[] plate(String code) {
    DeputyGroup group =
        organisation.deputyGroups().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(NoSuchReception::new);
    Optional<ReceptionSettings> current = settings.current();
    GroupDays days = current.map(set -> set.group(code)).orElse(GroupDays.NONE);
    Map<String, Object> fields = new HashMap<>();
    fields.put("groupName", group.name());
    fields.put("groupRoom", group.room());
    fields.put("groupVillages", villages(group));
    fields.put("groupLeader", words.person(group.leader()));
    fields.put("leaderDays", text(days.leader()));
    fields.put("memberDays", text(days.members()));
    fields.put("receptionHours", current.map(ReceptionSettings::hours).orElse(null));
    fields.put(
        "holidayText",
        current.map(set -> codes.chinese("receptionPolicy", set.policy().name())).orElse(null));
    fields.put("platedDeputies", deputies(code));
    return templates.render(Letter.RECEPTION_PLATE, fields);
  }

  private static String text(List<Integer> days) {
    return days.isEmpty() ? null : "每月" + DaysOfMonth.text(days);
  }

  private String villages(DeputyGroup group) {
    return group.villages().stream()
        .map(code -> organisation.village(code).map(Village::name).orElse(code))
        .collect(Collectors.joining("、"));
  }

  /** Who is deputy at both levels stands there once. */
  private List<Map<String, Object>> deputies(String group) {
    Map<Long, List<Deputy>> people = new TreeMap<>();
    organisation.deputies().stream()
        .filter(one -> group.equals(one.group()))
        .forEach(one -> people.computeIfAbsent(one.person(), id -> new ArrayList<>()).add(one));
    return people.values().stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "name",
                    one.get(0).name(),
                    "level",
                    one.stream()
                        .map(deputy -> codes.chinese("deputyLevel", deputy.level().name()))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("、")),
                    "post",
                    organisation.person(one.get(0).person()).map(p -> p.post()).orElse("")))
        .toList();
  }

  static String fileName(Rota rota) {
    return "接访安排-" + rota.period() + "-" + rota.owner() + ".docx";
  }
}
