package org.huiyin.registerbook;

import static org.huiyin.registerbook.BookColumn.ACCUSED_PERSONS;
import static org.huiyin.registerbook.BookColumn.ACCUSED_UNITS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.organisation.Person;
import org.huiyin.petition.Registration.ComplainedOf;

/**
 * Whom a row complains of: people and organs of the organisation where they are called so, else by
 * the name that is written.
 */
final class AccusedInRow {

  /** Between names; what stands in brackets belongs to the name before. */
  private static final String SEPARATORS = "[、;；,，\\n](?![^（(）)]*[）)])";

  private static final Pattern WITH_POST = Pattern.compile("(.+?)[（(](.+)[)）]");

  private AccusedInRow() {}

  /**
   * @param closed what is history may name an organ that nobody knows any more
   * @param findings what is found is added here
   */
  static List<ComplainedOf> read(
      Map<BookColumn, String> texts, BookNames names, boolean closed, List<Finding> findings) {
    List<ComplainedOf> all = new ArrayList<>();
    parts(texts.get(ACCUSED_PERSONS)).forEach(name -> all.add(person(name, names, findings)));
    parts(texts.get(ACCUSED_UNITS)).forEach(name -> all.add(organ(name, names, closed, findings)));
    return all;
  }

  private static ComplainedOf person(String name, BookNames names, List<Finding> findings) {
    List<Person> called = names.people(name);
    if (called.size() > 1) {
      findings.add(Finding.bad(ACCUSED_PERSONS, "book.several-called", name, called.size()));
    }
    return called.size() == 1
        ? new ComplainedOf(called.get(0).id(), null, null, null)
        : named(name);
  }

  /** What stands in brackets behind the name of somebody outside the organisation is his post. */
  private static ComplainedOf named(String written) {
    Matcher both = WITH_POST.matcher(written);
    return both.matches()
        ? new ComplainedOf(null, null, both.group(1).strip(), both.group(2).strip())
        : new ComplainedOf(null, null, written, null);
  }

  private static ComplainedOf organ(
      String name, BookNames names, boolean closed, List<Finding> findings) {
    Optional<String> organ = names.organ(name);
    if (organ.isEmpty()) {
      findings.add(
          closed
              ? Finding.note(ACCUSED_UNITS, "book.unit-kept", name)
              : Finding.bad(ACCUSED_UNITS, "book.unknown-unit", name));
    }
    return organ
        .map(code -> new ComplainedOf(null, code, null, null))
        .orElseGet(() -> new ComplainedOf(null, null, name, null));
  }

  static List<String> parts(String written) {
    return written == null
        ? List.of()
        : Stream.of(written.split(SEPARATORS))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }
}
