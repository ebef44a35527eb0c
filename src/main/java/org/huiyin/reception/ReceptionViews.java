package org.huiyin.reception;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.deadline.WorkingDays;
import org.huiyin.organisation.Deputy;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** What the pages of the reception days show. */
@Component
class ReceptionViews {

  private final ReceptionRows rows;
  private final Visits visits;
  private final ReceptionDoors doors;
  private final RotaEditors editors;
  private final Rosters rosters;
  private final ReceptionWords words;
  private final CodeTexts codes;
  private final Organisation organisation;
  private final WorkingDays workingDays;
  private final Clock clock;

  ReceptionViews(
      ReceptionRows rows,
      Visits visits,
      ReceptionDoors doors,
      RotaEditors editors,
      Rosters rosters,
      ReceptionWords words,
      CodeTexts codes,
      Organisation organisation,
      WorkingDays workingDays,
      Clock clock) {
    this.rows = rows;
    this.visits = visits;
    this.doors = doors;
    this.editors = editors;
    this.rosters = rosters;
    this.words = words;
    this.codes = codes;
    this.organisation = organisation;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** A session in a list; {@code open} where the reader may look into it. */
  record Line(
      ReceptionDay day,
      String weekday,
      String kind,
      String place,
      String person,
      String state,
      boolean today,
      boolean open) {}

  /** All tiers of a month; a rota that is not published is for those who arrange it. */
  List<Line> month(YearMonth month, Actor reader) {
    return rows.between(month.atDay(1), month.atEndOfMonth()).stream()
        .filter(day -> day.isPublished() || mayPrepare(reader, day.owner()))
        .map(day -> line(day, reader))
        .toList();
  }

  boolean mayPrepare(Actor reader, String owner) {
    return editors.mayEdit(reader, owner) || reader.isIn(RotaEditors.OFFICE_GROUP);
  }

  Line line(ReceptionDay day, Actor reader) {
    return new Line(
        day,
        ReceptionWords.weekday(day.day()),
        words.kind(day),
        words.place(day.place()),
        words.person(day.host()),
        words.state(day),
        day.day().equals(LocalDate.now(clock)),
        day.isPublished() && doors.mayRead(reader, day));
  }

  /** Whether the holiday table of one of the month's sessions has not come. */
  boolean isProvisional(List<Line> lines) {
    return lines.stream().anyMatch(line -> line.day().provisional());
  }

  boolean isUnpublished(YearMonth month) {
    return !workingDays.isPublished(month.atEndOfMonth());
  }

  /** One of those who can be chosen. */
  record Choice(Long id, String name) {}

  List<Choice> candidates(ReceptionDay day) {
    return rosters.candidates(day).stream().map(id -> new Choice(id, words.withPost(id))).toList();
  }

  /** A rota's session with what its editor may choose. */
  record RotaLine(Line line, List<Choice> candidates, List<Change> changes, boolean changeable) {}

  record Change(String from, String to, String reason) {}

  List<RotaLine> ofRota(Rota rota, Actor reader) {
    boolean edits = editors.mayEdit(reader, rota.owner());
    LocalDate today = LocalDate.now(clock);
    return rows.ofRota(rota.id()).stream()
        .map(
            day ->
                new RotaLine(
                    line(day, reader),
                    candidates(day),
                    edits ? changes(day) : List.of(),
                    edits
                        && day.state() == ReceptionDay.State.SCHEDULED
                        && !day.day().isBefore(today)))
        .toList();
  }

  private List<Change> changes(ReceptionDay day) {
    return rows.swaps(day.id()).stream()
        .map(one -> new Change(words.person(one.from()), words.person(one.to()), one.reason()))
        .toList();
  }

  /** A visit as the page of its session shows it. */
  record VisitLine(
      Visit visit,
      String manner,
      String receiver,
      String level,
      String explainer,
      String outcome,
      boolean readable) {}

  List<VisitLine> visits(ReceptionDay day, Actor reader) {
    return visits.of(day, reader).stream()
        .map(
            one ->
                new VisitLine(
                    one,
                    codes.of("visitManner", one.manner().name()),
                    words.person(one.receivedBy()),
                    one.level() == null ? "" : codes.of("deputyLevel", one.level().name()),
                    words.person(one.explainedBy()),
                    codes.of("visitOutcome", one.outcome().name()),
                    one.number() != null && reader.isIn(RotaEditors.OFFICE_GROUP)))
        .toList();
  }

  /** Who may have received or explained: of the group, else presidium, office and deputies. */
  List<Choice> receivers(ReceptionDay day) {
    java.util.LinkedHashSet<Long> ids = new java.util.LinkedHashSet<>();
    if (day.host() != null) {
      ids.add(day.host());
    }
    ids.addAll(rosters.candidates(day));
    organisation.deputies().stream()
        .filter(one -> day.group() == null || day.group().equals(one.group()))
        .map(Deputy::person)
        .forEach(ids::add);
    if (day.group() == null) {
      organisation.staff().forEach(one -> ids.add(one.id()));
    }
    return ids.stream().map(id -> new Choice(id, words.withPost(id))).toList();
  }
}
