package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterTemplates;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办台账 (F17): the decisions that are not struck off, the most urgent first; to each reader those
 * that are his.
 */
@Component
class Ledger {

  private final ActionItemRows rows;
  private final ConferenceDoors doors;
  private final ActionItemTexts texts;
  private final Organs organs;
  private final Organisation organisation;
  private final LetterTemplates templates;
  private final CodeTexts codes;
  private final AuditTrail audit;
  private final Clock clock;

  Ledger(
      ActionItemRows rows,
      ConferenceDoors doors,
      ActionItemTexts texts,
      Organs organs,
      Organisation organisation,
      LetterTemplates templates,
      CodeTexts codes,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.doors = doors;
    this.texts = texts;
    this.organs = organs;
    this.organisation = organisation;
    this.templates = templates;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One line.
   *
   * @param matter its case's number, category and village
   * @param daysLeft negative when the day has passed
   */
  record Line(
      long id,
      String number,
      long conferenceId,
      String matter,
      String wording,
      String leadUnit,
      String coUnits,
      String person,
      String supervisor,
      LocalDate dueOn,
      long daysLeft,
      int percent,
      String state,
      String progress,
      String closing) {}

  /** What is open and the reader's; the reading is recorded. */
  @Transactional
  List<Line> of(Actor reader) {
    return shown(rows.open(), reader);
  }

  private List<Line> shown(List<ActionItem> items, Actor reader) {
    List<ActionItem> own = items.stream().filter(item -> doors.mayRead(reader, item)).toList();
    audit.recordForCases(
        reader,
        "READ_LEDGER",
        "action-items:" + own.size(),
        own.stream().map(ActionItem::caseId).toList(),
        null);
    return own.stream().map(this::line).toList();
  }

  Line line(ActionItem item) {
    return new Line(
        item.id(),
        item.number(),
        item.conferenceId(),
        item.caseNumber() + " · " + matter(item.category(), item.village()),
        item.wording(),
        organs.nameOf(item.leadUnit()),
        organs.namesOf(item.coUnits()),
        person(item),
        texts.supervisor(item),
        item.dueOn(),
        ChronoUnit.DAYS.between(LocalDate.now(clock), item.dueOn()),
        item.percent(),
        codes.of("itemState", item.state()),
        texts.notes(item),
        texts.closing(item));
  }

  /** A case as it is shown below the office. */
  String matter(String category, String village) {
    String kind = organisation.category(category).map(Category::name).orElse(category);
    return village == null
        ? kind
        : kind + " · " + organisation.village(village).map(Village::name).orElse(village);
  }

  private String person(ActionItem item) {
    return item.personId() == null
        ? ""
        : organisation.person(item.personId()).map(Person::name).orElse("");
  }

  /** The same as a paper, and what was struck off or passed on this year. */
  @Transactional
  byte[] printed(Actor reader) {
    LocalDate newYear = LocalDate.now(clock).withDayOfYear(1);
    List<ActionItem> items =
        Stream.concat(rows.open().stream(), rows.closedSince(newYear).stream()).toList();
    List<Map<String, Object>> lines = shown(items, reader).stream().map(Ledger::row).toList();
    return templates.render(
        "action-ledger", Map.of("issuedOn", LocalDate.now(clock), "ledger", lines));
  }

  private static Map<String, Object> row(Line line) {
    Map<String, Object> row = new HashMap<>();
    row.put("number", line.number());
    row.put("matter", line.matter());
    row.put("wording", line.wording());
    row.put("leadUnit", line.leadUnit());
    row.put("coUnits", line.coUnits());
    row.put("person", line.person());
    row.put("dueOn", line.dueOn());
    row.put("supervisor", line.supervisor());
    row.put("percent", line.percent() + "%");
    row.put("progress", line.state() + (line.progress().isEmpty() ? "" : "：" + line.progress()));
    row.put("closing", line.closing());
    return row;
  }
}
