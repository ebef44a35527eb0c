package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.huiyin.organisation.Organisation;
import org.huiyin.registerbook.Batch.Counts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before anything is written the check says what would happen. */
class CheckTellsTest extends BookSituation {

  @Autowired private Organisation organisation;
  @Autowired private Clock clock;

  private BookText open(BookText book, String number, String... changes) {
    String[] all = {"目的", "求决", "类别", "宅基地纠纷", "办理方式", "交办", "承办单位", land(), "限办日期", "2099-01-01"};
    book.open(source, number, all);
    return changes.length == 0 ? book : book.changed(changes);
  }

  private String land() {
    return organisation.unit("LAND").orElseThrow().name();
  }

  @Test
  void whereOpenRowsWouldBegin() {
    String lately = LocalDate.now(clock).minusDays(3).toString();
    BookText book = BookText.whole();
    open(book, "atTheUnit");
    open(book, "atTheUnitNoticeDue", "登记日期", lately, "信访人", "安晓", "住址", "云溪县某处");
    open(book, "noPurpose", "目的", "");
    open(book, "noCategory", "类别", "");
    open(book, "noDay", "限办日期", "");
    open(book, "againstTheUnit", "被反映单位", land());
    open(book, "sealed", "目的", "检举控告");
    open(book, "noticeDue", "办理方式", "", "登记日期", lately, "信访人", "安晓", "住址", "云溪县某处");
    open(book, "anonymous", "办理方式", "", "登记日期", lately);
    book.open(source, "again", "初重", "重复（并入 noDay）").closed(source, "closed");

    Counts counts = counts(check(book.utf8()));

    assertThat(counts.bad()).isZero();
    assertThat(counts)
        .extracting(
            Counts::open, Counts::atUnit, Counts::toDeliberate, Counts::noticeDue, Counts::further)
        .containsExactly(9, 2, 7, 2, 1);
  }

  @Test
  void whichRowIsLikelyARepeatAndByWhat() {
    checkAndRun(
        BookText.whole()
            .closed(source, "1", "电话", "13755556666", "信访人", "安同", "住址", "云溪县青山乡青山村二组")
            .utf8());

    long batch =
        check(
            BookText.whole()
                .closed(source, "2", "电话", "+86 137 5555 6666")
                .closed(source, "3")
                .closed(source, "4", "信访人", "安同", "住址", "青山村")
                .closed(source, "5", "证件号", "11010119730228041X")
                .closed(source, "6", "证件号", "11010119730228041X", "电话", "13755556666")
                .utf8());

    assertThat(findings(batch))
        .containsExactly(
            "第 2 行“电话”：同一电话已有登记或者在前面的行里，可能是重复信访。",
            "第 4 行“信访人”：同村同名的已有登记或者在前面的行里，可能是重复信访。",
            "第 6 行“证件号”：同一证件号已有登记或者在前面的行里，可能是重复信访。");
    assertThat(counts(batch).repeats()).isEqualTo(3);
    assertThat(reports.findings(batches.get(batch).orElseThrow(), 0, 10))
        .allMatch(line -> !line.bad());
  }
}
