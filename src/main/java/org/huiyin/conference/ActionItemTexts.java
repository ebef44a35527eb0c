package org.huiyin.conference;

import java.util.Locale;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.conference.ActionItemRows.Kind;
import org.huiyin.conference.ActionItemRows.Note;
import org.huiyin.petition.CodeTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A decision and what was done about it, in words. */
@Component
public class ActionItemTexts {

  private final ActionItems items;
  private final Organs organs;
  private final MinutesPaper names;
  private final CodeTexts codes;
  private final MessageSource texts;

  ActionItemTexts(
      ActionItems items, Organs organs, MinutesPaper names, CodeTexts codes, MessageSource texts) {
    this.items = items;
    this.organs = organs;
    this.names = names;
    this.codes = codes;
    this.texts = texts;
  }

  /** Who leads and who helps. */
  public String units(ActionItem item) {
    return texts.getMessage(
        item.coUnits().isEmpty() ? "conference.item.lead" : "conference.item.lead-and-co",
        new Object[] {organs.nameOf(item.leadUnit()), organs.namesOf(item.coUnits())},
        Locale.SIMPLIFIED_CHINESE);
  }

  public String supervisor(ActionItem item) {
    return names.nameOf(item.supervisor());
  }

  /** Day, kind and words of each note, the oldest first. */
  public String notes(ActionItem item) {
    return items.notes(item.id()).stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(Note note) {
    String percent = note.percent() == null ? "" : " " + note.percent() + "%";
    String words = note.wording() == null ? "" : " " + note.wording();
    return note.happenedOn() + " " + kindOf(note) + percent + words + "（" + authorOf(note) + "）";
  }

  public String kindOf(Note note) {
    return codes.of("itemNote", note.kind().name());
  }

  /** Who noted it. */
  public String authorOf(Note note) {
    return Actor.MACHINE.userId().equals(note.userId())
        ? codes.of("person", "MACHINE")
        : names.nameOf(note.userId());
  }

  public String lastReport(ActionItem item) {
    return last(item, Kind.REPORT);
  }

  public String lastReturn(ActionItem item) {
    return last(item, Kind.RETURN);
  }

  /** How it was struck off or passed on, by whom and when; empty while it is open. */
  public String closing(ActionItem item) {
    return items.notes(item.id()).stream()
        .filter(note -> note.kind() == Kind.STRIKE_OFF || note.kind() == Kind.PASSED_ON)
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  private String last(ActionItem item, Kind kind) {
    return items.notes(item.id()).stream()
        .filter(note -> note.kind() == kind)
        .reduce((first, second) -> second)
        .map(Note::wording)
        .orElse("");
  }
}
