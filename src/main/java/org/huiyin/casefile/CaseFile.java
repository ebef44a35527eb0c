package org.huiyin.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.huiyin.document.DocumentEntry;
import org.huiyin.notification.OutboxView;
import org.huiyin.petition.PetitionCase;

/** Everything that the page of a case shows, in words. */
public record CaseFile(
    PetitionCase petition,
    Map<String, String> words,
    List<EntryLine> entries,
    List<PetitionerLine> petitioners,
    List<ClockLine> clocks,
    List<StepLine> steps,
    List<NoteLine> notes,
    List<DocumentEntry> documents,
    List<OutboxView> messages,
    boolean open,
    boolean chair) {

  /** One letter, visit or call on the matter. */
  public record EntryLine(
      long id, String number, LocalDate occurredOn, String channel, int headcount, String registeredBy, boolean voided) {}

  /** Identity number and phone masked. */
  public record PetitionerLine(
      long id, String entryNumber, boolean lead, String name, String idNumber, String phone, String address,
      LocalDate withdrawnOn) {}

  /** @param daysLeft {@code null} once it has stopped */
  public record ClockLine(String name, LocalDate dueOn, LocalDate stoppedOn, Integer daysLeft, String explanation) {}

  public record StepLine(
      String name, OffsetDateTime createdAt, OffsetDateTime doneAt, String doneBy, boolean cancelled, List<String> more) {}

  public record NoteLine(String kind, LocalDate on, String by, String wording) {}
}
