package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.conference.Minutes.Decision;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.CodeTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Minutes as the paper F16 says them, and as people read them in a form. */
@Component
public class MinutesPaper {

  private final Organs organs;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final CaseTeam cases;

  private final MessageSource texts;

  MinutesPaper(
      Organs organs,
      Organisation organisation,
      CodeTexts codes,
      CaseTeam cases,
      MessageSource texts) {
    this.texts = texts;
    this.cases = cases;
    this.organs = organs;
    this.organisation = organisation;
    this.codes = codes;
  }

  /** The fields of the template {@code conference-minutes}. */
  Map<String, Object> fields(Conference conference, String letterNumber, LocalDate issuedOn) {
    Minutes minutes = conference.minutes();
    Map<String, Object> fields = new HashMap<>();
    fields.put("letterNumber", letterNumber);
    fields.put("issuedOn", issuedOn);
    fields.put("conferenceNumber", conference.number());
    fields.put("convener", codes.chinese("convener", conference.convener().name()));
    fields.put("conferenceOn", minutes.heldOn());
    fields.put("startsAt", conference.startsAt());
    fields.put("conferencePlace", conference.place());
    fields.put("chairedBy", minutes.chairedBy());
    fields.put("attendees", minutes.attendees());
    fields.put("observers", minutes.observers());
    fields.put("absentees", minutes.absentees());
    fields.put("conferenceReports", minutes.reports());
    fields.put("discussion", minutes.discussion());
    fields.put("copyTo", minutes.copyTo());
    fields.put("approvedBy", signer(conference));
    fields.put("agenda", agenda(conference));
    fields.put("adjourned", adjourned(conference));
    fields.put("decisions", decisions(minutes, numbers(conference)));
    return fields;
  }

  String signer(Conference conference) {
    return conference.approvedByName() == null
        ? nameOf(conference.approvedBy())
        : conference.approvedByName();
  }

  private static List<Map<String, Object>> agenda(Conference conference) {
    return conference.agenda().stream()
        .map(item -> Map.<String, Object>of("number", item.number(), "topic", item.topic()))
        .toList();
  }

  /** The numbers of the cases that the next conference takes up, {@code null} if none. */
  private String adjourned(Conference conference) {
    List<Long> adjourned = conference.minutes().adjourned();
    return adjourned.isEmpty()
        ? null
        : adjourned.stream().map(cases::numberOf).collect(Collectors.joining("、"));
  }

  private static Map<Long, String> numbers(Conference conference) {
    return conference.agenda().stream()
        .collect(Collectors.toMap(AgendaItem::caseId, AgendaItem::number));
  }

  private List<Map<String, Object>> decisions(Minutes minutes, Map<Long, String> numbers) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Decision decision : minutes.decisions()) {
      Map<String, Object> row = new HashMap<>();
      row.put("number", numbers.get(decision.caseId()));
      row.put("wording", decision.wording());
      row.put("leadUnit", organs.nameOf(decision.leadUnit()));
      row.put("coUnits", organs.namesOf(decision.coUnits()));
      row.put("person", personOf(decision));
      row.put("dueOn", decision.dueOn());
      row.put("supervisor", nameOf(decision.supervisor()));
      rows.add(row);
    }
    return rows;
  }

  /** A decision as it stands on record, as a line of a template. */
  Map<String, Object> row(ActionItem item) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", item.caseNumber());
    row.put("wording", item.wording());
    row.put("leadUnit", organs.nameOf(item.leadUnit()));
    row.put("coUnits", organs.namesOf(item.coUnits()));
    row.put("person", item.personId() == null ? "" : nameOf(item.personId()));
    row.put("dueOn", item.dueOn());
    row.put("supervisor", nameOf(item.supervisor()));
    return row;
  }

  private String nameOf(long person) {
    return organisation.person(person).map(Person::name).orElse("");
  }

  private String personOf(Decision decision) {
    return decision.person() == null
        ? ""
        : organisation.person(decision.person()).map(Person::name).orElse("");
  }

  /** A person's name and post by his account. */
  public String nameOf(String userId) {
    return organisation
        .personOf(userId == null ? "" : userId)
        .map(person -> person.name() + "（" + person.post() + "）")
        .orElse(userId == null ? "" : userId);
  }

  /** Day and hour, for a message. Not the place: it may be at somebody's home. */
  String when(Conference conference) {
    return say("conference.mail.when", conference.heldOn().toString(), conference.startsAt());
  }

  /** The whole as one text, for who approves it. */
  public String readable(Conference conference) {
    Minutes minutes = conference.minutes();
    List<String> lines = new ArrayList<>();
    lines.add(said("heldOn", minutes.heldOn().toString()));
    lines.add(said("chairedBy", minutes.chairedBy()));
    lines.add(said("attendees", minutes.attendees()));
    lines.add(said("observers", minutes.observers()));
    lines.add(said("absentees", minutes.absentees()));
    lines.add(said("reports", minutes.reports()));
    lines.add(said("discussion", minutes.discussion()));
    int position = 1;
    for (Map<String, Object> row : decisions(minutes, numbers(conference))) {
      lines.add(
          say(
              "conference.minutes.decision",
              position++,
              row.get("number"),
              row.get("wording"),
              row.get("leadUnit"),
              row.get("coUnits"),
              row.get("person"),
              row.get("dueOn").toString(),
              row.get("supervisor")));
    }
    lines.add(said("adjourned", adjourned(conference)));
    lines.add(said("copyTo", minutes.copyTo()));
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  private String said(String part, String value) {
    return value == null || value.isBlank() ? "" : say("conference.minutes." + part, value);
  }

  private String say(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
