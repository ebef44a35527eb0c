package org.huiyin.letters.ways;

import static org.huiyin.letters.ways.Plot.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.letters.RealLetter;
import org.junit.jupiter.api.Tag;

/**
 * A small part of what {@link FiftyLettersTest} tells, with invented letters: one of each way, a
 * late unit, a withdrawal.
 */
@Tag("R25")
@Tag("R46")
class OneOfEachWayTest extends HandledLetters {

  private static final LocalDate AFTER_THE_FESTIVAL = LocalDate.of(2026, 2, 24);

  private static final List<Received> BOOKS =
      List.of(
          new Received(
              LocalDate.of(2025, 10, 5),
              AFTER_THE_FESTIVAL,
              Map.of(),
              List.of(DIRECT, REDIRECTED, DECLINED)),
          new Received(
              LocalDate.of(2026, 2, 17),
              AFTER_THE_FESTIVAL,
              Map.of(
                  "证件号", "522634198503127414",
                  "电话", "13985541207",
                  "住址", "云溪县青山乡塘湾七组甲九号",
                  "被反映人", "慕容守拙"),
              List.of(HANDLING_EXTENDED, OBJECTION_UPHELD, LATE, CONFERENCE, WITHDRAWN)));

  @Override
  List<Received> books() {
    return BOOKS;
  }

  @Override
  List<RealLetter> letters() {
    List<RealLetter> letters = new ArrayList<>();
    for (String matter : List.of("路灯", "水渠", "校车", "垃圾站", "公交", "医保", "桥面", "路面")) {
      int number = letters.size() + 1;
      letters.add(
          new RealLetter(
              "W-" + number,
              "网友甲乙丙" + number,
              matter + "坏了三个月没有人修的问题",
              "2026-02-17 10:00:00",
              "\n\t我们组的" + matter + "从去年腊月起就坏了，\r\n\t打过四次电话，一直没有人来看。请尽快安排人来修好。",
              "您好，反映的" + matter + "经现场查看，确实损坏，已经于本月十二日修复，费用由村里承担。"));
    }
    return letters;
  }

  @Override
  LocalDate last() {
    return LocalDate.of(2026, 5, 8);
  }
}
