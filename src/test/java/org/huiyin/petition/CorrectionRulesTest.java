package org.huiyin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.petition.Corrections.Entry;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.refusal.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be registered cannot be corrected to either. */
class CorrectionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Received on the 16th, registered on the 18th, wanted back by 30 November. */
  private static final Entry ENTRY =
      new Entry(
          1,
          1,
          false,
          LocalDate.of(2026, 11, 16),
          LocalDate.of(2026, 11, 18),
          true,
          LocalDate.of(2026, 11, 12),
          LocalDate.of(2026, 11, 30),
          "REQUEST",
          "0101");

  @ParameterizedTest
  @CsvSource(
      nullValues = "taken",
      value = {
        "BIRTH_DATE, 1899-12-31, petition.correction.birth-date",
        "BIRTH_DATE, 1900-01-01, taken",
        "BIRTH_DATE, 2026-11-23, taken",
        "BIRTH_DATE, 2026-11-24, petition.correction.birth-date",
        "BIRTH_DATE, 1990-02-30, petition.correction.birth-date",
        "OCCURRED_ON, 1989-12-31, petition.correction.received-too-early",
        "OCCURRED_ON, 1990-01-01, taken",
        "OCCURRED_ON, 2026-11-18, taken",
        "OCCURRED_ON, 2026-11-19, petition.act.not-received-by-then",
        "OCCURRED_ON, 昨天, petition.act.not-received-by-then",
        "PHONE, 139, petition.phone",
        "PHONE, 13900000005, taken",
        "ID_NUMBER, 110105194912310021, petition.id-number",
        "SOURCE_DATE, 2026-11-24, petition.correction.source-date",
        "SOURCE_DATE, 2026-11-23, taken",
        "REPORT_DUE_ON, 2026-11-15, petition.correction.report-day",
        "REPORT_DUE_ON, 2027-01-15, taken",
        "PURPOSE, WISH, petition.correction.purpose",
        "PURPOSE, APPEAL, taken",
        "PETITIONER_NAME, 𠮷野, taken"
      })
  void aValueIsTakenOrTheFieldIsNamed(Field field, String value, String fault) {
    assertThat(CorrectionRules.faults(ENTRY, field, value, "写错", TODAY))
        .extracting(Fault::messageKey)
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-15, true", "2026-11-16, false"})
  void nothingIsReceivedAfterTheDayOnWhichItIsWantedBack(String wantedBack, boolean refused) {
    Entry entry =
        new Entry(
            1,
            1,
            false,
            LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 11, 18),
            true,
            LocalDate.of(2026, 11, 12),
            LocalDate.parse(wantedBack),
            "REQUEST",
            "0101");

    assertThat(
            CorrectionRules.faults(entry, Field.OCCURRED_ON, "2026-11-16", "写错", TODAY).stream()
                .map(Fault::messageKey)
                .anyMatch("petition.correction.received-after-report"::equals))
        .isEqualTo(refused);
  }
}
