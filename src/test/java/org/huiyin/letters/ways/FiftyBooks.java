package org.huiyin.letters.ways;

import static java.util.Map.entry;
import static org.huiyin.letters.ways.Plot.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.letters.ChosenLetters;
import org.huiyin.letters.LetterFile;
import org.huiyin.letters.RealLetter;

/**
 * Ten books of five letters each, which came in on holidays of three years, and what is to happen
 * to each letter. They are brought before and after the Spring Festival of 2026 and after Qingming.
 */
final class FiftyBooks {

  private static final LocalDate BEFORE_THE_FESTIVAL = LocalDate.of(2026, 2, 14);
  private static final LocalDate AFTER_THE_FESTIVAL = LocalDate.of(2026, 2, 24);
  private static final LocalDate AFTER_QINGMING = LocalDate.of(2026, 4, 7);

  private static final Map<String, String> REACHED =
      Map.of("电话", "13985541207", "住址", "云溪县青山乡塘湾七组甲九号");
  private static final Map<String, String> REACHED_AND_WANTS =
      Map.of("电话", "13985541207", "住址", "云溪县青山乡塘湾七组甲九号", "目的", "求决", "渠道", "来信");
  private static final Map<String, String> AT_WORK =
      Map.of(
          "目的", "求决",
          "类别", "建房、相邻纠纷",
          "办理方式", "交办",
          "承办单位", "村镇建设办公室",
          "限办日期", "2026-04-05");

  static final List<Received> BOOKS =
      List.of(
          before(2024, 2, 12, DIRECT, RESULT_RETURNED, REDIRECTED, DECLINED, CONFERENCE),
          before(2024, 10, 3, REFERRED, OBJECTION_DISMISSED, WITHDRAWN, DIRECT, TWO_UNITS),
          before(
              2025,
              1,
              30,
              REFERRED,
              OBJECTION_UPHELD,
              REPORT_RETURNED,
              CARRIED_OUT,
              RESULT_TO_CONFERENCE),
          before(2025, 5, 2, LETTER_RETURNED, LATE, UNSIGNED, CONFERENCE, DECLINED),
          before(2025, 10, 5, DIRECT, REFERRED, SILENT, COUNTY_STATION, URGENT),
          new Received(
              LocalDate.of(2026, 1, 2),
              BEFORE_THE_FESTIVAL,
              REACHED,
              List.of(DIRECT, OBJECTION_DISMISSED, REFERRED, WITHDRAWN_AT_A_UNIT, VILLAGE_GROUP)),
          new Received(
              LocalDate.of(2026, 2, 17),
              AFTER_THE_FESTIVAL,
              REACHED_AND_WANTS,
              List.of(
                  HANDLING_EXTENDED, PAPERS_RETURNED, REPORT_EXTENDED, UNIT_EXTENDS, PASSED_ON)),
          new Received(
              LocalDate.of(2026, 2, 20),
              AFTER_THE_FESTIVAL,
              REACHED_AND_WANTS,
              List.of(REPORT_EXTENSION_REFUSED, REDIRECTED, REPORT_RETURNED, LATE, CARRIED_OUT)),
          new Received(
              LocalDate.of(2026, 2, 16),
              AFTER_THE_FESTIVAL,
              AT_WORK,
              List.of(AT_A_UNIT, AT_A_UNIT, AT_A_UNIT, AT_A_UNIT, AT_A_UNIT)),
          new Received(
              LocalDate.of(2026, 4, 5),
              AFTER_QINGMING,
              REACHED,
              List.of(
                  HANDLING_EXTENDED,
                  RESULT_RETURNED,
                  REFERRED,
                  PAPERS_RETURNED,
                  WITHDRAWN_IN_HANDLING)));

  /** Nobody does everything on the day on which it comes. */
  static final Map<String, Integer> PACE =
      Map.ofEntries(
          entry("deliberate", 4),
          entry("approveNotice", 1),
          entry("serveNotice", 2),
          entry("handleDirectly", 15),
          entry("approveHandlingExtension", 2),
          entry("reviewResult", 3),
          entry("draftReply", 4),
          entry("approveReply", 2),
          entry("serveReply", 3),
          entry("followUpExecution", 20),
          entry("recordRating", 20),
          entry("draftReferral", 1),
          entry("approveReferral", 1),
          entry("signForReferral", 2),
          entry("workOnReferral", 12),
          entry("reportResult", 4),
          entry("decideObjection", 2),
          entry("approveExtension", 2),
          entry("signSupervisionNotice", 1),
          entry("workOnActionItem", 10),
          entry("strikeOff", 3));

  private static Received before(int year, int month, int day, Plot... plots) {
    return new Received(
        LocalDate.of(year, month, day), BEFORE_THE_FESTIVAL, Map.of(), List.of(plots));
  }

  /** The day by which all are closed. */
  static final LocalDate LAST = LocalDate.of(2026, 7, 31);

  private FiftyBooks() {}

  /** One for each plot, the oddest first. */
  static List<RealLetter> letters(Path file) {
    int plots = BOOKS.stream().mapToInt(book -> book.plots().size()).sum();
    return ChosenLetters.of(LetterFile.read(file), plots);
  }
}
