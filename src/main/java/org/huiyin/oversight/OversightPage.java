package org.huiyin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CaseTeam;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Topics and letters of feedback as a person sees them, and the list for an agenda as a paper. */
@Component
class OversightPage {

  private final TopicRows topics;
  private final FeedbackRows letters;
  private final OversightDoors doors;
  private final OversightTexts texts;
  private final CodeTexts codes;
  private final CaseTeam team;
  private final LetterTemplates templates;
  private final AuditTrail audit;
  private final Clock clock;

  OversightPage(
      TopicRows topics,
      FeedbackRows letters,
      OversightDoors doors,
      OversightTexts texts,
      CodeTexts codes,
      CaseTeam team,
      LetterTemplates templates,
      AuditTrail audit,
      Clock clock) {
    this.topics = topics;
    this.letters = letters;
    this.doors = doors;
    this.texts = texts;
    this.codes = codes;
    this.team = team;
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A topic in words.
   *
   * @param cases register numbers by id
   */
  record TopicLine(
      OversightTopic topic,
      String tool,
      String unit,
      String hotspot,
      Map<Long, String> cases,
      String state,
      String proposedBy) {}

  /** A letter in words. */
  record LetterLine(
      Feedback letter,
      String unit,
      String hotspot,
      String broughtBy,
      String draftedBy,
      String adoption,
      boolean late) {}

  /** What the reader may see; the reading is recorded for each case. */
  @Transactional
  List<TopicLine> topics(Actor reader) {
    List<OversightTopic> seen = seen(reader);
    record(reader, "READ_TOPICS", seen);
    return seen.stream().map(this::line).toList();
  }

  private List<OversightTopic> seen(Actor reader) {
    return topics.all().stream().filter(topic -> doors.maySee(reader, topic)).toList();
  }

  private void record(Actor reader, String act, List<OversightTopic> seen) {
    Set<Long> cases = new HashSet<>();
    seen.forEach(topic -> cases.addAll(topic.cases()));
    audit.recordForCases(reader, act, "oversight-topics:" + seen.size(), cases, null);
  }

  private TopicLine line(OversightTopic topic) {
    Map<Long, String> cases = new HashMap<>();
    topic.cases().forEach(id -> cases.put(id, team.numberOf(id)));
    return new TopicLine(
        topic,
        codes.of("oversightTool", topic.tool().name()),
        texts.unit(topic.unit()),
        texts.hotspot(topic.hotspot()),
        cases,
        codes.of("oversightState", topic.state().name()),
        texts.account(topic.proposedBy()));
  }

  List<LetterLine> letters() {
    LocalDate today = LocalDate.now(clock);
    return letters.all().stream()
        .map(
            letter ->
                new LetterLine(
                    letter,
                    texts.unit(letter.unit()),
                    texts.hotspot(letter.hotspot()),
                    texts.person(letter.broughtBy()),
                    texts.account(letter.draftedBy()),
                    letter.adoption() == null
                        ? null
                        : codes.of("outcome", letter.adoption().name()),
                    letter.isLate(today)))
        .toList();
  }

  /**
   * 拟提请主席团会议的监督议题: the open topics for the presidium's agenda, as .docx. It lies on the table of a
   * meeting, so no topic is on it of which a case is sealed, and no register number.
   */
  @Transactional
  byte[] agenda(Actor reader) {
    List<OversightTopic> open =
        seen(reader).stream().filter(topic -> topic.isOpen() && !topic.sealed()).toList();
    record(reader, "PRINT_TOPICS", open);
    Map<String, Object> fields = new HashMap<>();
    fields.put("issuedOn", LocalDate.now(clock));
    fields.put("topics", open.stream().map(this::row).toList());
    return templates.render("oversight-topics", fields);
  }

  private Map<String, Object> row(OversightTopic topic) {
    Map<String, Object> row = new HashMap<>();
    row.put("tool", codes.chinese("oversightTool", topic.tool().name()));
    row.put("subject", topic.subject());
    row.put("reason", topic.reason());
    row.put("unit", texts.unit(topic.unit()));
    row.put(
        "source",
        topic.hotspot() == null
            ? "重点信访件" + topic.cases().size() + "件"
            : texts.hotspot(topic.hotspot()));
    row.put("agendaOn", topic.agendaOn());
    return row;
  }
}
