package org.huiyin.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * One step on the way from the first day to the due day. It goes on where the one before ended; one
 * that only tells something ends where it began.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Counted.class, name = "COUNTED"),
  @JsonSubTypes.Type(value = Step.Hours.class, name = "HOURS"),
  @JsonSubTypes.Type(value = Step.Fixed.class, name = "FIXED"),
  @JsonSubTypes.Type(value = Step.Rolled.class, name = "ROLLED"),
  @JsonSubTypes.Type(value = Step.Stands.class, name = "STANDS"),
  @JsonSubTypes.Type(value = Step.Capped.class, name = "CAPPED"),
  @JsonSubTypes.Type(value = Step.Outlasting.class, name = "OUTLASTING"),
  @JsonSubTypes.Type(value = Step.Extended.class, name = "EXTENDED"),
  @JsonSubTypes.Type(value = Step.Recounted.class, name = "RECOUNTED"),
  @JsonSubTypes.Type(value = Step.Corrected.class, name = "CORRECTED"),
  @JsonSubTypes.Type(value = Step.Kept.class, name = "KEPT"),
  @JsonSubTypes.Type(value = Step.Provisional.class, name = "PROVISIONAL")
})
public sealed interface Step {

  LocalDate from();

  LocalDate until();

  /** Key of the sentence part in {@code messages*.properties}. */
  String messageKey();

  /** What the sentence part names: days, {@link Wording}s, texts, in its order. */
  List<Object> named();

  /**
   * The term, counted from the day after the event.
   *
   * @param rest days of rest that were passed over, 0 for calendar days
   */
  record Counted(
      LocalDate from,
      LocalDate until,
      Wording event,
      int amount,
      Unit unit,
      int rest,
      Wording source)
      implements Step {

    public Counted {
      boolean adds = unit == Unit.MONTHS || ChronoUnit.DAYS.between(from, until) == amount + rest;
      if (!adds) {
        throw new IllegalArgumentException(
            from + " and " + amount + " " + unit + " do not make " + until);
      }
    }

    @Override
    public String messageKey() {
      return "deadline.step.counted." + unit;
    }

    @Override
    public List<Object> named() {
      return List.of(from, event, amount, source, until, rest);
    }
  }

  /** The term in hours, counted from the minute of the event, at any hour of any day. */
  record Hours(OffsetDateTime start, OffsetDateTime end, Wording event, int amount, Wording source)
      implements Step {

    public Hours {
      if (!start.plusHours(amount).isEqual(end)) {
        throw new IllegalArgumentException(start + " and " + amount + " hours do not make " + end);
      }
    }

    @Override
    public LocalDate from() {
      return start.toLocalDate();
    }

    @Override
    public LocalDate until() {
      return end.toLocalDate();
    }

    @Override
    public String messageKey() {
      return "deadline.step.hours";
    }

    @Override
    public List<Object> named() {
      return List.of(start, event, amount, source, end);
    }
  }

  /** The day was set by somebody: an organ above, or the one that refers. */
  record Fixed(LocalDate from, LocalDate until, Wording setBy) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.fixed";
    }

    @Override
    public List<Object> named() {
      return List.of(from, setBy, until);
    }
  }

  /** A right whose last day was a day of rest. */
  record Rolled(LocalDate from, LocalDate until) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.rolled";
    }

    @Override
    public List<Object> named() {
      return List.of(from, until);
    }
  }

  /** A duty whose last day is a day of rest and stays. */
  record Stands(LocalDate from, LocalDate until, LocalDate lastWorkingDay) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.stands";
    }

    @Override
    public List<Object> named() {
      return List.of(until, lastWorkingDay);
    }
  }

  /** Shortened to the day of a clock that it must not outlast. */
  record Capped(LocalDate from, LocalDate until, Wording by) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.capped";
    }

    @Override
    public List<Object> named() {
      return List.of(by, until);
    }
  }

  /** Not shortened, for the clock that it must not outlast was over when it began. */
  record Outlasting(LocalDate from, LocalDate until, Wording past, LocalDate ended)
      implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.outlasting";
    }

    @Override
    public List<Object> named() {
      return List.of(past, ended);
    }
  }

  /**
   * The one extension. The reason is kept apart, encrypted, for it is free text.
   *
   * @param on the day of the approval
   * @param approvedBy account of who approved it, or entered what the head of another organ had
   *     approved
   * @param head name of that head, {@code null} where nobody else approved it
   * @param askedOn the day of the request, {@code null} where only the approval counts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Extended(
      LocalDate from,
      LocalDate until,
      int days,
      LocalDate on,
      String approvedBy,
      String head,
      LocalDate askedOn)
      implements Step {

    public Extended {
      if (!from.plusDays(days).equals(until)) {
        throw new IllegalArgumentException(from + " and " + days + " days do not make " + until);
      }
    }

    static Extended of(LocalDate from, int days, Approval approval) {
      return new Extended(
          from,
          from.plusDays(days),
          days,
          approval.on(),
          approval.by().userId(),
          approval.head(),
          approval.askedOn());
    }

    /** The same, of a term that ends on another day. */
    Extended from(LocalDate day) {
      return new Extended(day, day.plusDays(days), days, on, approvedBy, head, askedOn);
    }

    /** The day that must not lie after the old day. */
    LocalDate inTime() {
      return askedOn == null ? on : askedOn;
    }

    /** Account or name of who approved it. */
    String approver() {
      return head == null ? approvedBy : head;
    }

    @Override
    public String messageKey() {
      return askedOn == null ? "deadline.step.extended" : "deadline.step.extended.asked";
    }

    @Override
    public List<Object> named() {
      Object who = head == null ? new Approver(approvedBy) : head;
      return askedOn == null
          ? List.of(on, who, days, until)
          : List.of(on, who, days, until, askedOn);
    }
  }

  /** Whoever approved, said by name. */
  record Approver(String userId) {}

  /** A holiday table came after the deadline had been counted. */
  record Recounted(
      LocalDate from, LocalDate until, int year, LocalDate on, LocalDate before, LocalDate after)
      implements Step {

    @Override
    public String messageKey() {
      return before.equals(after) ? "deadline.step.recounted.same" : "deadline.step.recounted";
    }

    @Override
    public List<Object> named() {
      return List.of(on, String.valueOf(year), before, after);
    }
  }

  /** The day of the event had been written down wrongly. */
  record Corrected(LocalDate from, LocalDate until, LocalDate on, LocalDate wrong, LocalDate right)
      implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.corrected";
    }

    @Override
    public List<Object> named() {
      return List.of(on, wrong, right);
    }
  }

  /** A holiday table would have shortened a right; the person keeps the later day. */
  record Kept(LocalDate from, LocalDate until) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.kept";
    }

    @Override
    public List<Object> named() {
      return List.of(from, until);
    }
  }

  /** The due day rests on a year whose notice is not published. */
  record Provisional(LocalDate from, LocalDate until, int year) implements Step {

    @Override
    public String messageKey() {
      return "deadline.step.provisional";
    }

    @Override
    public List<Object> named() {
      return List.of(String.valueOf(year));
    }
  }
}
