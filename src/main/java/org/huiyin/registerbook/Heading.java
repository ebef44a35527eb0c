package org.huiyin.registerbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Sheet.Row;

/**
 * Where in a file which column stands. A title above the headings and headings of two rows, merged
 * sideways or downwards, are usual in books that were made for printing.
 *
 * @param last the row with which the heading ends
 * @param names the headings of the file, as they stand
 * @param at the place of each of our columns, from 0
 * @param unknown places of columns that are none of ours
 */
record Heading(int last, List<String> names, Map<BookColumn, Integer> at, List<Integer> unknown) {

  /** The column that a file of bad rows has besides; handed in again, it is nobody's column. */
  static final String WRONG = "错误";

  /** So far down a heading is looked for. */
  static final int LOOKED_THROUGH = 20;

  /**
   * @param first the first rows of the file
   * @throws Refusal with every column that is missing or there twice
   */
  static Heading find(List<Row> first, ColumnMapping mapping) {
    List<String> best = List.of();
    int last = 0;
    for (int i = 0; i < first.size(); i++) {
      List<String> alone = first.get(i).cells();
      if (known(alone, mapping) > known(best, mapping)) {
        best = alone;
        last = first.get(i).number();
      }
      if (i + 1 < first.size() && first.get(i + 1).number() == first.get(i).number() + 1) {
        List<String> both = over(alone, first.get(i + 1).cells());
        if (known(both, mapping) > known(best, mapping)) {
          best = both;
          last = first.get(i + 1).number();
        }
      }
    }
    return of(last, best, mapping);
  }

  /** As it was found at the check. */
  static Heading of(int last, List<String> names, ColumnMapping mapping) {
    Map<BookColumn, Integer> at = new EnumMap<>(BookColumn.class);
    List<Integer> unknown = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      List<BookColumn> columns = mapping.of(names.get(place));
      for (BookColumn column : columns) {
        if (at.put(column, place) != null) {
          faults.add(Fault.at("file", "book.column-twice", column.heading()));
        }
      }
      if (columns.isEmpty() && !List.of("", WRONG).contains(BookColumn.plain(names.get(place)))) {
        unknown.add(place);
      }
    }
    String missing =
        Stream.of(BookColumn.values())
            .filter(c -> c.required() && !at.containsKey(c) && !mapping.fixed().containsKey(c))
            .map(BookColumn::heading)
            .collect(Collectors.joining("、"));
    if (at.isEmpty()) {
      throw new Refusal(Fault.at("file", "book.no-heading", LOOKED_THROUGH));
    }
    if (!missing.isEmpty()) {
      faults.add(Fault.at("file", "book.columns-missing", missing));
    }
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return new Heading(last, List.copyOf(names), at, unknown);
  }

  /**
   * Below a cell that is merged sideways stands the real name, below one merged downwards nothing.
   */
  private static List<String> over(List<String> upper, List<String> lower) {
    List<String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      String below = i < lower.size() ? lower.get(i) : "";
      both.add(below.isBlank() && i < upper.size() ? upper.get(i) : below);
    }
    return both;
  }

  private static long known(List<String> names, ColumnMapping mapping) {
    return names.stream().filter(name -> !mapping.of(name).isEmpty()).count();
  }
}
