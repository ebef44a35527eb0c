package org.huiyin.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCsvTest {

  private static final String HEADER = "date,name,working_day,notice\n";

  @Test
  void aTableIsReadWithItsMakeUpDaysAndTheDecemberBefore() {
    String csv = "\uFEFF" + HEADER + "2026-12-31,元旦,false,国办发明电\r\n2027-01-09,元旦,true,\r\n\r\n";

    assertThat(HolidayCsv.read(csv, 2027))
        .extracting(Holiday::workingDay)
        .containsExactly(false, true);
  }

  @Test
  void everyBadRowIsAnsweredByItsNumber() {
    String csv =
        HEADER
            + "2027-01-01,元旦,false,x\n"
            + "2027-02-30,春节,false,x\n"
            + "2027-02-06,,maybe,x\n"
            + "2026-11-30,春节,false,x\n"
            + "2027-01-01,元旦,false,x\n"
            + "2027-05-01\n";

    assertThat(faults(csv))
        .extracting(fault -> fault.field() + " " + fault.messageKey())
        .containsExactly(
            "row 3 deadline.calendar.date",
            "row 4 deadline.calendar.name",
            "row 4 deadline.calendar.workingDay",
            "row 5 deadline.calendar.otherYear",
            "row 6 deadline.calendar.twice",
            "row 7 deadline.calendar.columns");
  }

  @ParameterizedTest
  @CsvSource({
    "'', deadline.calendar.header",
    "'日期,名称', deadline.calendar.header",
    "'date,name,working_day,notice', deadline.calendar.empty"
  })
  void whatIsNoTableIsRefused(String csv, String messageKey) {
    assertThat(faults(csv)).extracting(Fault::messageKey).containsExactly(messageKey);
  }

  private static List<Fault> faults(String csv) {
    return catchThrowableOfType(Refusal.class, () -> HolidayCsv.read(csv, 2027)).faults();
  }
}
