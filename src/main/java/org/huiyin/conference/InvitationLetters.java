package org.huiyin.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 会议通知: the letter that invites, and which cases each one tells of, whatever becomes of them. */
@Component
class InvitationLetters {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final LetterNumbers numbers;
  private final LetterTemplates templates;
  private final Binders binders;
  private final CodeTexts codes;
  private final MinutesPaper paper;
  private final Clock clock;

  InvitationLetters(
      JdbcClient jdbc,
      JdbcTemplate batches,
      LetterNumbers numbers,
      LetterTemplates templates,
      Binders binders,
      CodeTexts codes,
      MinutesPaper paper,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.numbers = numbers;
    this.templates = templates;
    this.binders = binders;
    this.codes = codes;
    this.paper = paper;
    this.clock = clock;
  }

  /**
   * @param name whom it invites
   * @param part the cases of the agenda that it tells of
   */
  void write(Conference conference, String name, Collection<Long> part) {
    LetterNumber number = numbers.draw(LetterSeries.INVITATION);
    long letter =
        binders.store(
            conference.binder(),
            "INVITATION",
            number + " " + name,
            number,
            LetterTemplates.DOCX,
            templates.render("conference-invitation", fields(conference, name, part, number)),
            new Actor(conference.invitationsSignedBy(), Set.of()));
    batches.batchUpdate(
        "INSERT INTO huiyin.conference_letter (paper_id, case_id) VALUES (?, ?)",
        part.stream().map(caseId -> new Object[] {letter, caseId}).toList());
  }

  private Map<String, Object> fields(
      Conference conference, String name, Collection<Long> part, LetterNumber number) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("letterNumber", number.toString());
    fields.put("issuedOn", LocalDate.now(clock));
    fields.put("addresseeOrgan", name);
    fields.put("conferenceNumber", conference.number());
    fields.put("convener", codes.chinese("convener", conference.convener().name()));
    fields.put("conferenceOn", conference.heldOn());
    fields.put("startsAt", conference.startsAt());
    fields.put("conferencePlace", conference.place());
    fields.put("contactPerson", conference.contact());
    fields.put("urgentReason", conference.urgentReason());
    fields.put("issuedBy", paper.nameOf(conference.invitationsSignedBy()));
    fields.put(
        "agenda",
        conference.agenda().stream()
            .filter(item -> part.contains(item.caseId()))
            .map(item -> Map.<String, Object>of("number", item.number(), "topic", item.topic()))
            .toList());
    return fields;
  }

  /** The cases that each of these letters tells of, by the letter's id. */
  Map<Long, Set<Long>> toldIn(List<Long> letters) {
    Map<Long, Set<Long>> told = new HashMap<>();
    jdbc.sql("SELECT paper_id, case_id FROM huiyin.conference_letter WHERE paper_id = ANY (?)")
        .param(letters.toArray(Long[]::new))
        .query(
            row -> {
              told.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getLong(2));
            });
    return told;
  }
}
