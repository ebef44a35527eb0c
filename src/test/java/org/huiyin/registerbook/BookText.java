package org.huiyin.registerbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A register book as a CSV text, made for a test. */
final class BookText {

  private final List<String> headings = new ArrayList<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  BookText(String... headings) {
    this.headings.addAll(List.of(headings));
  }

  /** All columns that an office keeps a book in. */
  static BookText whole() {
    return new BookText(
        Stream.of(BookColumn.values())
            .filter(column -> column != BookColumn.ADDED)
            .map(BookColumn::heading)
            .toArray(String[]::new));
  }

  /** A closed row with everything that must be there, changed by pairs of column and value. */
  BookText closed(String source, String number, String... changes) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("来源", source);
    row.put("原编号", number);
    row.put("登记日期", "2019-04-05");
    row.put("渠道", "来信");
    row.put("标题", "道路破损");
    row.put("反映内容", "\t村口道路破损，\n请求修复。");
    row.put("办结日期", "2019-05-20");
    for (int i = 0; i < changes.length; i += 2) {
      row.put(changes[i], changes[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** The same, still open. */
  BookText open(String source, String number, String... changes) {
    closed(source, number, changes);
    rows.get(rows.size() - 1).remove("办结日期");
    return this;
  }

  /** The last row, with other values in some columns. */
  BookText changed(String... changes) {
    Map<String, String> row = rows.get(rows.size() - 1);
    for (int i = 0; i < changes.length; i += 2) {
      row.put(changes[i], changes[i + 1]);
    }
    return this;
  }

  @Override
  public String toString() {
    return Stream.concat(
            Stream.of(headings),
            rows.stream().map(row -> headings.stream().map(h -> row.getOrDefault(h, "")).toList()))
        .map(cells -> cells.stream().map(BookText::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\n\\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  byte[] utf8() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] utf8WithMark() {
    return ('\uFEFF' + toString()).getBytes(StandardCharsets.UTF_8);
  }

  byte[] gb18030() {
    return toString().getBytes(Charset.forName("GB18030"));
  }
}
