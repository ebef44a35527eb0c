package org.huiyin.registerbook;

import static org.huiyin.registerbook.BookColumn.OUTCOME;
import static org.huiyin.registerbook.BookColumn.UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.organisation.Unit;

/** Who handles the matter of a row, and how it ended: a cell may name several, the first leads. */
final class HandlingInRow {

  private final Map<BookColumn, String> texts;
  private final BookNames names;
  private final ColumnMapping mapping;
  private final List<Finding> findings;

  /**
   * @param findings what is found is added here
   */
  HandlingInRow(
      Map<BookColumn, String> texts,
      BookNames names,
      ColumnMapping mapping,
      List<Finding> findings) {
    this.texts = texts;
    this.names = names;
    this.mapping = mapping;
    this.findings = findings;
  }

  /**
   * What a unit that works today should do must name one; what is done stays as it was written.
   *
   * @return code of the one in the lead
   */
  String unit(boolean closed, LocalDate today) {
    String written = texts.get(UNIT);
    if (written == null) {
      return null;
    }
    List<Optional<Unit>> units =
        named(written).stream().map(name -> known(name, closed, today)).toList();
    if (units.size() > 1 && !closed) {
      findings.add(Finding.note(UNIT, "book.co-units-kept"));
    }
    return units.get(0).map(Unit::code).orElse(null);
  }

  /** A unit may have the mark between names in its own. */
  private List<String> named(String written) {
    List<String> parts = parts(written).toList();
    return unit(written).isPresent() || parts.isEmpty() ? List.of(written) : parts;
  }

  private Optional<Unit> known(String name, boolean closed, LocalDate today) {
    Optional<Unit> unit = unit(name);
    if (unit.isEmpty() || !closed && !unit.get().openOn(today)) {
      findings.add(
          closed
              ? Finding.note(UNIT, "book.unit-kept", name)
              : Finding.bad(UNIT, "book.unknown-unit", name));
    }
    return unit;
  }

  private Optional<Unit> unit(String name) {
    return names.unit(mapping.translated(UNIT, name));
  }

  /**
   * The first of several outcomes, which are put into our spelling; empty where the cell does not
   * say several that are known.
   */
  Optional<String> firstOfSeveralOutcomes() {
    List<Optional<String>> codes =
        parts(texts.getOrDefault(OUTCOME, ""))
            .map(part -> BookWords.OUTCOME.code(mapping.translated(OUTCOME, part)))
            .toList();
    if (codes.size() < 2 || !codes.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    texts.put(
        OUTCOME,
        codes.stream()
            .map(code -> BookWords.OUTCOME.word(code.get()))
            .collect(Collectors.joining(BookWords.BETWEEN)));
    return codes.get(0);
  }

  private static Stream<String> parts(String written) {
    return Stream.of(written.split(BookWords.BETWEEN))
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }
}
