package org.huiyin.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.AnswersWithPages;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.sheet.SheetWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of figures, the lists behind them, and both as files. */
@Controller
@AnswersWithPages
class FiguresController {

  /** Beyond that a list is a file. */
  private static final int MOST_SHOWN = 500;

  private final Comparison comparison;
  private final Figures figures;
  private final Hotspots hotspots;
  private final FigureSheets sheets;
  private final CellNames cells;
  private final AuditTrail audit;
  private final Clock clock;

  FiguresController(
      Comparison comparison,
      Figures figures,
      Hotspots hotspots,
      FigureSheets sheets,
      CellNames cells,
      AuditTrail audit,
      Clock clock) {
    this.comparison = comparison;
    this.figures = figures;
    this.hotspots = hotspots;
    this.sheets = sheets;
    this.cells = cells;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the address asks for; this year until today where it names no days. */
  record Asked(LocalDate from, LocalDate until, Indicator indicator, Breakdown by, String cell) {

    Period period(LocalDate today) {
      return from == null && until == null
          ? new Period(today.withDayOfYear(1), today)
          : Period.of(from, until, today);
    }

    void checkBreakdown() {
      if (indicator == null) {
        throw new Refusal(Fault.at("indicator", "figures.unknown"));
      }
      if (by != null && !indicator.relation().has(by)) {
        throw new Refusal(Fault.at("by", "figures.no-such-breakdown"));
      }
    }
  }

  @GetMapping("/figures")
  String page(Asked asked, Actor reader, Model model) {
    Sight sight = Sight.of(reader);
    Period period = asked.period(today());
    Breakdown by = asked.by() == null ? Breakdown.SEED_GROUP : asked.by();
    Indicator broken = by == Breakdown.UNIT ? Indicator.REPORTED_BACK_ON_TIME : Indicator.ENTRIES;
    model.addAttribute("period", period);
    model.addAttribute("tables", comparison.of(period, reader));
    model.addAttribute("by", by);
    model.addAttribute("breakdowns", List.of(Breakdown.values()));
    model.addAttribute("broken", broken);
    model.addAttribute("cells", named(by, figures.by(by, broken, period, reader)));
    model.addAttribute("cellsBefore", figures.by(by, broken, period.yearBefore(), reader));
    YearMonth month = YearMonth.from(period.until().isAfter(today()) ? today() : period.until());
    model.addAttribute("month", Period.month(month).name());
    model.addAttribute("hotspots", hotspots.of(month, reader));
    model.addAttribute("names", cells);
    model.addAttribute("office", sight.office());
    model.addAttribute(
        "typable", List.of(Indicator.values()).stream().filter(Indicator::isTypable).toList());
    model.addAttribute("indicators", List.of(Indicator.values()));
    audit.record(reader, "READ_FIGURES", subject(period), null, null);
    return "figures";
  }

  private Map<String, Map.Entry<String, Figure>> named(Breakdown by, Map<String, Figure> counted) {
    Map<String, Map.Entry<String, Figure>> named = new LinkedHashMap<>();
    counted.forEach(
        (cell, figure) -> named.put(cell, Map.entry(String.valueOf(cells.of(by, cell)), figure)));
    return named;
  }

  @GetMapping("/figures/rows")
  String rows(Asked asked, Actor reader, Model model) {
    asked.checkBreakdown();
    Period period = asked.period(today());
    List<CountedRow> all =
        figures.list(asked.indicator(), period, asked.by(), asked.cell(), reader);
    List<CountedRow> rows = all.subList(0, Math.min(all.size(), MOST_SHOWN));
    model.addAttribute("asked", asked);
    model.addAttribute("period", period);
    model.addAttribute("rows", rows);
    model.addAttribute("all", all.size());
    model.addAttribute("names", cells);
    model.addAttribute("office", Sight.of(reader).office());
    model.addAttribute(
        "opens",
        reader.isIn("petition-office") || reader.isIn("chair") || reader.isIn("presidium"));
    read(reader, "READ_FIGURE_ROWS", asked, period, rows);
    return "figure-rows";
  }

  @GetMapping("/figures/export")
  void tables(Asked asked, Actor reader, HttpServletResponse response) throws IOException {
    Period period = asked.period(today());
    Map<Section, List<Compared>> tables = comparison.of(period, reader);
    audit.record(reader, "EXPORT_FIGURES", subject(period), null, null);
    begin(
        response,
        "figures.xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    try (SheetWriter writer = SheetWriter.xlsx(response.getOutputStream(), "统计报表")) {
      sheets.write(period, tables, reader, writer);
    }
  }

  @GetMapping("/figures/rows/export")
  void rowsAsFile(Asked asked, Actor reader, HttpServletResponse response) throws IOException {
    asked.checkBreakdown();
    Period period = asked.period(today());
    List<CountedRow> rows =
        figures.list(asked.indicator(), period, asked.by(), asked.cell(), reader);
    read(reader, "EXPORT_FIGURE_ROWS", asked, period, rows);
    begin(response, "figure-rows.csv", "text/csv;charset=UTF-8");
    try (SheetWriter writer = SheetWriter.csv(response.getOutputStream(), StandardCharsets.UTF_8)) {
      sheets.write(rows, writer);
    }
  }

  private void read(Actor reader, String act, Asked asked, Period period, List<CountedRow> rows) {
    audit.recordForCases(
        reader,
        act,
        subject(period) + ":" + asked.indicator(),
        rows.stream().map(CountedRow::caseId).toList(),
        null);
  }

  private static String subject(Period period) {
    return "figures:" + period.from() + ":" + period.until();
  }

  private static void begin(HttpServletResponse response, String name, String type) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
