package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 纪要摘录: of approved minutes the decisions that are a unit's to carry out, and nothing else, for its
 * files.
 */
@Component
class MinutesExtract {

  private final Conferences conferences;
  private final ActionItems items;
  private final ActionItemWorkers workers;
  private final Organs organs;
  private final MinutesPaper minutes;
  private final LetterTemplates templates;
  private final CodeTexts codes;
  private final AuditTrail audit;
  private final Clock clock;

  MinutesExtract(
      Conferences conferences,
      ActionItems items,
      ActionItemWorkers workers,
      Organs organs,
      MinutesPaper minutes,
      LetterTemplates templates,
      CodeTexts codes,
      AuditTrail audit,
      Clock clock) {
    this.conferences = conferences;
    this.items = items;
    this.workers = workers;
    this.organs = organs;
    this.minutes = minutes;
    this.templates = templates;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether there is one for this person. */
  boolean isThereFor(Actor reader, Conference conference) {
    return !own(reader, conference).isEmpty();
  }

  /**
   * @throws NoSuchConference when no decision of it is this person's to carry out
   */
  @Transactional
  byte[] of(long conferenceId, Actor reader) {
    Conference conference = conferences.get(conferenceId);
    List<ActionItem> own = own(reader, conference);
    if (own.isEmpty()) {
      throw new NoSuchConference();
    }
    audit.recordForCases(
        reader,
        "READ_MINUTES_EXTRACT",
        "conference:" + conferenceId,
        own.stream().map(ActionItem::caseId).toList(),
        null);
    Map<String, Object> fields = new HashMap<>();
    fields.put("letterNumber", conference.minutesNumber());
    fields.put("issuedOn", LocalDate.now(clock));
    fields.put("conferenceNumber", conference.number());
    fields.put("convener", codes.chinese("convener", conference.convener().name()));
    fields.put("conferenceOn", conference.minutes().heldOn());
    fields.put("approvedBy", minutes.signer(conference));
    fields.put("addresseeOrgan", organs.namesOf(addressees(reader, own)));
    fields.put("decisions", own.stream().map(minutes::row).toList());
    return templates.render("minutes-extract", fields);
  }

  private List<ActionItem> own(Actor reader, Conference conference) {
    return conference.minutesNumber() == null
        ? List.of()
        : items.of(conference).stream().filter(item -> workers.includes(reader, item)).toList();
  }

  /** The reader's units among those charged; of a person outside them the lead units. */
  private List<String> addressees(Actor reader, List<ActionItem> own) {
    List<String> charged = own.stream().flatMap(item -> item.units().stream()).distinct().toList();
    List<String> his = charged.stream().filter(organs.of(reader)::contains).toList();
    return his.isEmpty() ? own.stream().map(ActionItem::leadUnit).distinct().toList() : his;
  }
}
