package org.huiyin.reception;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Place;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** How sessions, places and people are called, on screen and on paper. */
@Component
public class ReceptionWords {

  private final Organisation organisation;
  private final CodeTexts codes;

  ReceptionWords(Organisation organisation, CodeTexts codes) {
    this.organisation = organisation;
    this.codes = codes;
  }

  /** E.g. 主席接待日, 石桥代表小组·组长接访日. */
  public String kind(ReceptionDay day) {
    return day.group() == null
        ? codes.of("receptionDay", day.tier().name())
        : owner(day.group()) + "·" + codes.of("receptionDay", day.leaders() ? "LEADER" : "MEMBER");
  }

  /** The same in Chinese, for papers; the group is named at their head. */
  String shortKind(ReceptionDay day) {
    String code = day.group() == null ? day.tier().name() : day.leaders() ? "LEADER" : "MEMBER";
    return codes.chinese("receptionDay", code);
  }

  public String owner(String owner) {
    return organisation
        .deputyGroup(owner)
        .map(DeputyGroup::name)
        .orElseGet(() -> organisation.township().map(one -> one.presidiumName()).orElse(owner));
  }

  public String place(String code) {
    return organisation.places().stream()
        .filter(place -> place.code().equals(code))
        .map(Place::name)
        .findFirst()
        .orElse(code);
  }

  /** Empty for nobody. */
  public String person(Long id) {
    return id == null ? "" : organisation.person(id).map(Person::name).orElse("");
  }

  public String withPost(Long id) {
    return id == null
        ? ""
        : organisation.person(id).map(one -> one.name() + " · " + one.post()).orElse("");
  }

  public String state(ReceptionDay day) {
    return codes.of("receptionState", day.state().name());
  }

  /** E.g. 星期二. */
  public static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
  }
}
