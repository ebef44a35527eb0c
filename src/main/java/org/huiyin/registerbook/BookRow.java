package org.huiyin.registerbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiyin.petition.Channel;
import org.huiyin.petition.Purpose;
import org.huiyin.petition.Registration.ComplainedOf;

/**
 * A row of a book, understood.
 *
 * @param texts what stands in each column that is not empty; days and coded words in our spelling,
 *     other texts to the character
 * @param purpose {@code null} where the book does not say
 * @param category likewise
 * @param place code of a village, or the place in words
 * @param village of the petitioner, as far as the address names one
 * @param repeat {@code null} where the book does not say
 * @param joins the case of which this is a further entry, {@code null} for a case of its own
 * @param way ASSIGN, TRANSFER or a route, or {@code null}
 * @param unit code of a unit, {@code null} where it is none of today's
 * @param closedOn {@code null}: the row is open
 * @param outcome {@code null} where the book has none that we know
 */
record BookRow(
    Map<BookColumn, String> texts,
    LocalDate registeredOn,
    Channel channel,
    int headcount,
    Purpose purpose,
    String category,
    String place,
    String village,
    List<ComplainedOf> complainedOf,
    Boolean repeat,
    Joining joins,
    String way,
    String unit,
    LocalDate dueOn,
    LocalDate closedOn,
    String outcome,
    LocalDate answeredOn,
    String satisfaction) {

  String text(BookColumn column) {
    return texts.get(column);
  }

  String source() {
    return text(BookColumn.SOURCE);
  }

  String originalNumber() {
    return text(BookColumn.ORIGINAL_NUMBER);
  }

  BookRows.Key key() {
    return new BookRows.Key(source(), originalNumber());
  }

  boolean closed() {
    return closedOn != null;
  }
}
