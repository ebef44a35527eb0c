package org.huiyin.deadline;

import java.io.StringReader;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the deadline profile from its text. What is wrong in it is answered whole: each fault names
 * the key and the line.
 */
final class ProfileReader {

  private static final Set<String> TOP = Set.of("officeHours", "reminders", "terms");
  private static final Set<String> REMINDERS =
      Set.of("half", "daysBefore", "onTheDay", "lateWorkingDays");
  private static final int LONGEST = 3650;

  private final List<Fault> faults = new ArrayList<>();

  private ProfileReader() {}

  /**
   * @param required keys that decision tables and models count on
   * @throws Refusal with every fault of the text
   */
  static DeadlineProfile read(String text, int version, Set<String> required) {
    return new ProfileReader().profile(text, version, required);
  }

  private DeadlineProfile profile(String text, int version, Set<String> required) {
    YamlMap top = new YamlMap("", compose(text), faults);
    top.allowOnly(TOP);
    Map<String, Term> terms = terms(top.map("terms"));
    ReminderRule reminders = reminders(top.map("reminders"));
    OfficeHours officeHours = officeHours(top);
    Set<String> missing = new TreeSet<>(required);
    missing.removeAll(terms.keySet());
    missing.forEach(key -> faults.add(Fault.at(key, "deadline.profile.missingTerm", key)));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return new DeadlineProfile(version, terms, reminders, officeHours);
  }

  private static Node compose(String text) {
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new Refusal(Fault.at("line " + line, "deadline.profile.syntax", String.valueOf(line)));
    }
  }

  private Map<String, Term> terms(YamlMap map) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (String key : map.keys()) {
      if (!key.matches("[A-Z][A-Z_]*")) {
        map.fault(key, "deadline.profile.termKey");
      }
      terms.put(key, new TermReader(key, map.map(key), LONGEST).term());
    }
    return terms;
  }

  private ReminderRule reminders(YamlMap map) {
    map.allowOnly(REMINDERS);
    List<Integer> daysBefore = new ArrayList<>();
    for (String days : map.list("daysBefore")) {
      if (days.matches("[1-9][0-9]{0,2}")) {
        daysBefore.add(Integer.valueOf(days));
      } else {
        map.fault("daysBefore", "deadline.profile.number", "1", "999");
      }
    }
    return new ReminderRule(
        map.truth("half", true),
        daysBefore,
        map.truth("onTheDay", true),
        map.number("lateWorkingDays", 3, 0, 60));
  }

  private OfficeHours officeHours(YamlMap top) {
    List<OfficeHours.Span> spans = new ArrayList<>();
    LocalTime last = LocalTime.MIN;
    for (String text : top.list("officeHours")) {
      OfficeHours.Span span = span(text);
      if (span == null || span.from().isBefore(last) || !span.from().isBefore(span.until())) {
        top.fault("officeHours", "deadline.profile.officeHours");
      } else {
        last = span.until();
        spans.add(span);
      }
    }
    if (spans.isEmpty()) {
      top.fault("officeHours", "deadline.profile.officeHours");
    }
    return new OfficeHours(spans);
  }

  private static OfficeHours.Span span(String text) {
    try {
      String[] ends = text.split("-", 2);
      return ends.length == 2
          ? new OfficeHours.Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()))
          : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
