package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/**
 * Which column of a foreign file is which. A JSON text with up to three parts: {@code 固定}, values
 * that all rows have, as 来源 and 渠道; {@code 列}, the file's headings with our column or columns;
 * {@code 词}, for a column, what the file's words mean in ours.
 *
 * @param columns by the plain heading in the file
 */
record ColumnMapping(
    Map<BookColumn, String> fixed,
    Map<String, List<BookColumn>> columns,
    Map<BookColumn, Map<String, String>> words) {

  /** For a book that has our headings. */
  static final ColumnMapping NONE = new ColumnMapping(Map.of(), Map.of(), Map.of());

  /**
   * @param text {@code null} for none
   * @throws Refusal with everything that is wrong with it
   */
  static ColumnMapping read(String text, ObjectMapper json) {
    if (text == null) {
      return NONE;
    }
    List<Fault> faults = new ArrayList<>();
    JsonNode root = parsed(text, json);
    Map<BookColumn, String> fixed = new EnumMap<>(BookColumn.class);
    Map<String, List<BookColumn>> columns = new LinkedHashMap<>();
    Map<BookColumn, Map<String, String>> words = new EnumMap<>(BookColumn.class);
    root.fieldNames()
        .forEachRemaining(
            part -> {
              if (!List.of("固定", "列", "词").contains(part)) {
                faults.add(Fault.at("mapping", "book.mapping-part", part));
              }
            });
    root.path("固定")
        .fields()
        .forEachRemaining(
            one ->
                column(one.getKey(), faults)
                    .ifPresent(column -> fixed.put(column, one.getValue().asText())));
    root.path("列")
        .fields()
        .forEachRemaining(
            one -> columns.put(BookColumn.plain(one.getKey()), columnsOf(one.getValue(), faults)));
    root.path("词")
        .fields()
        .forEachRemaining(
            one ->
                column(one.getKey(), faults)
                    .ifPresent(column -> words.put(column, wordsOf(one.getValue()))));
    if (!faults.isEmpty()) {
      throw new Refusal(faults);
    }
    return new ColumnMapping(fixed, columns, words);
  }

  private static JsonNode parsed(String text, ObjectMapper json) {
    try {
      JsonNode root = json.readTree(text);
      if (root != null && root.isObject()) {
        return root;
      }
    } catch (JsonProcessingException e) {
      throw new Refusal(
          Fault.at("mapping", "book.mapping-json", String.valueOf(e.getLocation().getLineNr())));
    }
    throw new Refusal(Fault.at("mapping", "book.mapping-json", "1"));
  }

  private static List<BookColumn> columnsOf(JsonNode names, List<Fault> faults) {
    List<BookColumn> columns = new ArrayList<>();
    if (names.isArray()) {
      names.forEach(name -> column(name.asText(), faults).ifPresent(columns::add));
    } else {
      column(names.asText(), faults).ifPresent(columns::add);
    }
    return columns;
  }

  private static Map<String, String> wordsOf(JsonNode node) {
    Map<String, String> words = new LinkedHashMap<>();
    node.fields().forEachRemaining(one -> words.put(one.getKey(), one.getValue().asText()));
    return words;
  }

  private static Optional<BookColumn> column(String heading, List<Fault> faults) {
    Optional<BookColumn> column = BookColumn.named(heading);
    if (column.isEmpty()) {
      faults.add(Fault.at("mapping", "book.mapping-column", heading));
    }
    return column;
  }

  List<BookColumn> of(String heading) {
    List<BookColumn> mapped = columns.get(BookColumn.plain(heading));
    return mapped != null ? mapped : BookColumn.named(heading).stream().toList();
  }

  String translated(BookColumn column, String word) {
    return words.getOrDefault(column, Map.of()).getOrDefault(word.strip(), word);
  }
}
