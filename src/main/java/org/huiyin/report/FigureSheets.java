package org.huiyin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Village;
import org.huiyin.sheet.SheetWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 统计报表 (F24) and the lists behind it, as tables for a file; Chinese whoever asks. */
@Component
class FigureSheets {

  private final Figures figures;
  private final CellNames cells;
  private final Organisation organisation;
  private final MessageSource messages;

  FigureSheets(
      Figures figures, CellNames cells, Organisation organisation, MessageSource messages) {
    this.figures = figures;
    this.cells = cells;
    this.organisation = organisation;
    this.messages = messages;
  }

  /** All tables of a period below each other, each figure with its definition. */
  void write(Period period, Map<Section, List<Compared>> tables, Actor reader, SheetWriter writer) {
    writer.row(List.of("统计报表", period.name()));
    tables.forEach(
        (section, table) -> {
          writer.row(List.of());
          writer.row(List.of(text("figures.section." + section)));
          writer.row(List.of("指标", "本期", "上年同期", "增减", "增减%", "上期", "增减%", "口径"));
          table.forEach(line -> writer.row(line(line)));
        });
    for (Breakdown breakdown : Breakdown.ofMatters()) {
      writer.row(List.of());
      writer.row(List.of(text("figures.by." + breakdown)));
      writer.row(List.of("", "件次", "人次"));
      Map<String, Figure> persons = figures.by(breakdown, Indicator.PERSON_TIMES, period, reader);
      figures
          .by(breakdown, Indicator.ENTRIES, period, reader)
          .forEach(
              (cell, figure) ->
                  writer.row(
                      List.of(
                          String.valueOf(cells.of(breakdown, cell)),
                          figure.text(),
                          persons.containsKey(cell) ? persons.get(cell).text() : "")));
    }
  }

  private List<String> line(Compared line) {
    return List.of(
        text("figures.name." + line.indicator()),
        line.figure().text(),
        line.yearBefore().text() + (line.yearBefore().typed() ? "（录入）" : ""),
        line.figure().difference(line.yearBefore()),
        line.figure().change(line.yearBefore()),
        line.before().text(),
        line.figure().change(line.before()),
        text("figures.definition." + line.indicator()));
  }

  /** Number, title where it may be seen, category, village, and whether it counts. */
  void write(List<CountedRow> rows, SheetWriter writer) {
    writer.row(List.of("登记编号", "标题", "类别", "问题属地", "计入"));
    for (CountedRow row : rows) {
      List<String> cells = new ArrayList<>();
      cells.add(row.number());
      cells.add(row.title() == null ? "" : row.title());
      cells.add(organisation.category(row.category()).map(Category::name).orElse(row.category()));
      cells.add(
          row.village() == null
              ? ""
              : organisation.village(row.village()).map(Village::name).orElse(row.village()));
      cells.add(row.counts() ? "是" : "否");
      writer.row(cells);
    }
  }

  private String text(String key) {
    return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
  }
}
