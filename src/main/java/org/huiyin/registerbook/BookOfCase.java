package org.huiyin.registerbook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the old book says of a case beyond what the register has a place for. */
@Component
public class BookOfCase {

  private static final Set<BookColumn> ELSEWHERE =
      EnumSet.of(
          BookColumn.TITLE,
          BookColumn.BODY,
          BookColumn.PETITIONER,
          BookColumn.ID_NUMBER,
          BookColumn.ADDRESS,
          BookColumn.PHONE,
          BookColumn.HEADCOUNT,
          BookColumn.CHANNEL);

  private final BookRows rows;

  BookOfCase(BookRows rows) {
    this.rows = rows;
  }

  /** One column, as the book has it. */
  public record Line(String heading, String text) {}

  /** Empty for a case that came from no book. The caller has made sure that the reader may know. */
  public List<Line> of(long caseId) {
    return rows.ofCase(caseId)
        .map(
            texts ->
                texts.entrySet().stream()
                    .filter(one -> !ELSEWHERE.contains(one.getKey()))
                    .map(one -> new Line(one.getKey().heading(), one.getValue()))
                    .toList())
        .orElse(List.of());
  }
}
