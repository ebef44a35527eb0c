package org.huiyin.petition.process;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.huiyin.deadline.Deadline;
import org.huiyin.deadline.Deadlines;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/** Says until when a step is to be done and how many days are left. */
@Component
class DueTexts {

  private static final Map<String, String> CLOCKS =
      Map.ofEntries(
          entry(PetitionHandling.APPROVE_NOTICE, "NOTICE"),
          entry(PetitionHandling.DRAFT_NOTICE, "NOTICE"),
          entry(PetitionHandling.SERVE_NOTICE, "NOTICE"),
          entry(PetitionHandling.DELIBERATE, "DELIBERATION"),
          entry(PetitionHandling.HANDLE_DIRECTLY, "HANDLING"),
          entry(PetitionHandling.APPROVE_HANDLING_EXTENSION, "HANDLING"),
          entry(PetitionHandling.REVIEW_RESULT, "HANDLING"),
          entry(PetitionHandling.DRAFT_REPLY, "REPLY"),
          entry(PetitionHandling.APPROVE_REPLY, "REPLY"),
          entry(PetitionHandling.SERVE_REPLY, "REPLY"),
          entry(PetitionHandling.RECORD_RATING, "RATING"),
          entry(PetitionHandling.REPORT_URGENTLY, "URGENT_REPORT"));

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Deadlines deadlines;
  private final FaultTexts texts;
  private final Clock clock;

  DueTexts(Deadlines deadlines, FaultTexts texts, Clock clock) {
    this.deadlines = deadlines;
    this.texts = texts;
    this.clock = clock;
  }

  /** Empty when no clock runs for the step. */
  String of(long caseId, String stepKey) {
    String which = CLOCKS.get(stepKey);
    return which == null ? "" : deadlines.last(caseId, which).map(this::say).orElse("");
  }

  private String say(Deadline deadline) {
    return deadline.dueAt().isPresent() ? sayMoment(deadline) : sayDay(deadline.dueOn());
  }

  private String sayMoment(Deadline deadline) {
    String until = MINUTE.format(deadline.end());
    return texts.sentence(
        deadline.isLate(LocalDateTime.now(clock))
            ? Fault.of("petition.due.over-at", until)
            : Fault.of("petition.due.by", until));
  }

  private String sayDay(LocalDate due) {
    long left = ChronoUnit.DAYS.between(LocalDate.now(clock), due);
    return texts.sentence(
        left < 0
            ? Fault.of("petition.due.over", due.toString(), -left)
            : Fault.of("petition.due.left", due.toString(), left));
  }
}
