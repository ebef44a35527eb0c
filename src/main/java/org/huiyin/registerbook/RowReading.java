package org.huiyin.registerbook;

import static org.huiyin.registerbook.BookColumn.ADDRESS;
import static org.huiyin.registerbook.BookColumn.ANSWERED_ON;
import static org.huiyin.registerbook.BookColumn.CATEGORY;
import static org.huiyin.registerbook.BookColumn.CHANNEL;
import static org.huiyin.registerbook.BookColumn.CLOSED_ON;
import static org.huiyin.registerbook.BookColumn.DUE_ON;
import static org.huiyin.registerbook.BookColumn.FIRST_OR_REPEAT;
import static org.huiyin.registerbook.BookColumn.HEADCOUNT;
import static org.huiyin.registerbook.BookColumn.OUTCOME;
import static org.huiyin.registerbook.BookColumn.PLACE;
import static org.huiyin.registerbook.BookColumn.PURPOSE;
import static org.huiyin.registerbook.BookColumn.REGISTERED_ON;
import static org.huiyin.registerbook.BookColumn.SATISFACTION;
import static org.huiyin.registerbook.BookColumn.SOURCE;
import static org.huiyin.registerbook.BookColumn.WAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiyin.organisation.Category;
import org.huiyin.petition.Channel;
import org.huiyin.petition.Purpose;

/**
 * Understands one row, and finds everything that is wrong with it at once. What is history is kept
 * as it is: a closed row may name a unit that nobody knows any more.
 */
final class RowReading {

  /** No petition in a township's own book is older. */
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private final BookNames names;
  private final ColumnMapping mapping;
  private final Map<BookColumn, String> texts;
  private final List<Finding> findings;
  private final LocalDate today;
  private final HandlingInRow handling;
  private boolean closed;

  private RowReading(
      BookNames names,
      ColumnMapping mapping,
      Map<BookColumn, String> texts,
      List<Finding> findings,
      LocalDate today) {
    this.names = names;
    this.mapping = mapping;
    this.texts = texts;
    this.findings = findings;
    this.today = today;
    this.handling = new HandlingInRow(texts, names, mapping, findings);
  }

  /**
   * @param texts by column, empty ones left out; days and words are put into our spelling in it
   * @param findings what is found is added here
   * @return empty when the row is bad
   */
  static Optional<BookRow> read(
      Map<BookColumn, String> texts,
      List<Finding> findings,
      BookNames names,
      ColumnMapping mapping,
      LocalDate today) {
    for (BookColumn column : BookColumn.values()) {
      if (column.required() && !texts.containsKey(column)) {
        findings.add(Finding.bad(column, "book.cell-missing"));
      }
    }
    texts.forEach(
        (column, text) -> {
          if (column.isMasked(text)) {
            findings.add(Finding.bad(column, "book.masked"));
          }
        });
    BookRow row = new RowReading(names, mapping, texts, findings, today).row();
    return findings.stream().anyMatch(Finding::bad) ? Optional.empty() : Optional.of(row);
  }

  private BookRow row() {
    LocalDate registeredOn = day(REGISTERED_ON);
    LocalDate closedOn = day(CLOSED_ON);
    closed = closedOn != null;
    LocalDate answeredOn = day(ANSWERED_ON);
    if (closed && registeredOn != null && closedOn.isBefore(registeredOn)) {
      findings.add(Finding.bad(CLOSED_ON, "book.closed-before", texts.get(REGISTERED_ON)));
    }
    if (answeredOn != null && registeredOn != null && answeredOn.isBefore(registeredOn)) {
      findings.add(Finding.bad(ANSWERED_ON, "book.answered-before", texts.get(REGISTERED_ON)));
    }
    if (answeredOn != null && !closed) {
      findings.add(Finding.note(ANSWERED_ON, "book.answered-not-closed"));
    }
    Joining joins = joining();
    String way = word(WAY, BookWords.WAY, !closed);
    return new BookRow(
        texts,
        registeredOn,
        channel(),
        headcount(),
        purpose(),
        category(),
        place(),
        texts.containsKey(ADDRESS) ? names.villageIn(texts.get(ADDRESS)).orElse(null) : null,
        AccusedInRow.read(texts, names, closed, findings),
        joins == null ? repeat() : Boolean.TRUE,
        joins,
        way,
        handling.unit(closed, today),
        dueOn(registeredOn),
        closedOn,
        handling.firstOfSeveralOutcomes().orElseGet(() -> word(OUTCOME, BookWords.OUTCOME, false)),
        answeredOn,
        word(SATISFACTION, BookWords.SATISFACTION, true));
  }

  private LocalDate day(BookColumn column) {
    String written = texts.get(column);
    if (written == null) {
      return null;
    }
    Optional<LocalDate> day = BookDates.read(written);
    if (day.isEmpty()) {
      findings.add(Finding.bad(column, "book.no-day", written));
      return null;
    }
    if (column != DUE_ON && day.get().isAfter(today)) {
      findings.add(Finding.bad(column, "book.day-to-come", day.get().toString()));
    }
    if (day.get().isBefore(EARLIEST)) {
      findings.add(Finding.bad(column, "book.day-too-early", day.get().toString()));
    }
    texts.put(column, day.get().toString());
    return day.get();
  }

  private LocalDate dueOn(LocalDate registeredOn) {
    LocalDate dueOn = day(DUE_ON);
    if (dueOn != null && registeredOn != null && dueOn.isBefore(registeredOn)) {
      findings.add(
          closed
              ? Finding.note(DUE_ON, "book.due-before", texts.get(REGISTERED_ON))
              : Finding.bad(DUE_ON, "book.due-before", texts.get(REGISTERED_ON)));
    }
    return dueOn;
  }

  private Channel channel() {
    String code = word(CHANNEL, BookWords.CHANNEL, true);
    return code == null ? null : Channel.valueOf(code);
  }

  private Purpose purpose() {
    String code = word(PURPOSE, BookWords.PURPOSE, true);
    return code == null ? null : Purpose.valueOf(code);
  }

  private Joining joining() {
    String written = texts.get(FIRST_OR_REPEAT);
    String source = texts.get(SOURCE);
    Joining joins =
        written == null || source == null ? null : Joining.read(written, source).orElse(null);
    if (joins != null) {
      texts.put(FIRST_OR_REPEAT, joins.written(source));
    }
    return joins;
  }

  private Boolean repeat() {
    String code = word(FIRST_OR_REPEAT, BookWords.FIRST_OR_REPEAT, true);
    return code == null ? null : code.equals("REPEAT");
  }

  /**
   * @param strict whether an unknown word makes the row bad; else it stays in words and has no code
   */
  private String word(BookColumn column, BookWords words, boolean strict) {
    String written = texts.get(column);
    if (written == null) {
      return null;
    }
    Optional<String> code = words.code(mapping.translated(column, written));
    if (code.isPresent()) {
      texts.put(column, words.word(code.get()));
      return code.get();
    }
    findings.add(
        strict
            ? Finding.bad(column, "book.unknown-word", written, words.all())
            : Finding.note(column, "book.word-kept", written));
    return null;
  }

  private String category() {
    String written = texts.get(CATEGORY);
    if (written == null) {
      return null;
    }
    Optional<Category> category = names.category(mapping.translated(CATEGORY, written));
    if (category.isEmpty()) {
      findings.add(Finding.bad(CATEGORY, "book.unknown-word", written, names.allCategories()));
      return null;
    }
    texts.put(CATEGORY, category.get().name());
    return category.get().code();
  }

  private String place() {
    String written = texts.get(PLACE);
    return written == null
        ? null
        : names.village(mapping.translated(PLACE, written)).orElse(written);
  }

  private int headcount() {
    String written = texts.get(HEADCOUNT);
    if (written == null) {
      return 1;
    }
    String digits = written.strip().replaceAll("人$", "");
    int people = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    if (people < 1) {
      findings.add(Finding.bad(HEADCOUNT, "book.headcount", written));
    }
    texts.put(HEADCOUNT, String.valueOf(people));
    return people;
  }
}
