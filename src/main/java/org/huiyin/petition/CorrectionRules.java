package org.huiyin.petition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.refusal.Fault;

/** Why a corrected value cannot stand either: the same rules as when an entry is registered. */
final class CorrectionRules {

  private CorrectionRules() {}

  static List<Fault> faults(
      Entry entry, Field field, String value, String reason, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (reason == null || reason.isBlank()) {
      faults.add(Fault.at("wording", "petition.act.reason-missing"));
    }
    if (value.isEmpty()) {
      faults.add(Fault.at("value", "petition.act.value-missing"));
    } else {
      wrong(entry, field, value, today).ifPresent(faults::add);
    }
    return faults;
  }

  private static Optional<Fault> wrong(Entry entry, Field field, String value, LocalDate today) {
    return switch (field) {
      case ID_NUMBER ->
          IdNumber.parse(value).isEmpty()
              ? Optional.of(Fault.at("value", "petition.id-number"))
              : Optional.empty();
      case PHONE ->
          RegistrationRules.isPhone(value)
              ? Optional.empty()
              : Optional.of(Fault.at("value", "petition.phone"));
      case BIRTH_DATE -> wrongBirth(day(value), today);
      case OCCURRED_ON -> wrongReceipt(entry, day(value));
      case SOURCE_DATE -> wrongSource(day(value), today);
      case REPORT_DUE_ON -> wrongReportDay(entry, day(value));
      case PURPOSE ->
          Arrays.stream(Purpose.values()).anyMatch(one -> one.name().equals(value))
              ? Optional.empty()
              : Optional.of(Fault.at("value", "petition.correction.purpose"));
      default -> Optional.empty();
    };
  }

  private static Optional<Fault> wrongBirth(LocalDate day, LocalDate today) {
    return day == null || !new Days(today).born("value", day).isEmpty()
        ? Optional.of(
            Fault.at(
                "value",
                "petition.correction.birth-date",
                Days.EARLIEST_BIRTH.toString(),
                today.toString()))
        : Optional.empty();
  }

  private static Optional<Fault> wrongSource(LocalDate day, LocalDate today) {
    return day == null || day.isAfter(today)
        ? Optional.of(Fault.at("value", "petition.correction.source-date", today.toString()))
        : Optional.empty();
  }

  private static Optional<Fault> wrongReportDay(Entry entry, LocalDate day) {
    return day == null || day.isBefore(entry.occurredOn())
        ? Optional.of(
            Fault.at("value", "petition.correction.report-day", entry.occurredOn().toString()))
        : Optional.empty();
  }

  /** Nothing is registered before it has come, nor wanted back before. */
  private static Optional<Fault> wrongReceipt(Entry entry, LocalDate day) {
    LocalDate registered = entry.registeredOn();
    if (day == null || day.isAfter(registered)) {
      return Optional.of(
          Fault.at("value", "petition.act.not-received-by-then", registered.toString()));
    }
    if (day.isBefore(Days.EARLIEST_RECEIPT)) {
      return Optional.of(
          Fault.at(
              "value", "petition.correction.received-too-early", Days.EARLIEST_RECEIPT.toString()));
    }
    return entry.reportDueOn() != null && day.isAfter(entry.reportDueOn())
        ? Optional.of(
            Fault.at(
                "value",
                "petition.correction.received-after-report",
                entry.reportDueOn().toString()))
        : Optional.empty();
  }

  /**
   * @return {@code null} when it is none
   */
  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
