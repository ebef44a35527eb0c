package org.huiyin.letters.ways;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Letters that came in on one day and go into the register as one book.
 *
 * @param on the day, as the book has it
 * @param brought the day on which the book is brought
 * @param alike what all its rows say besides, by our headings
 * @param plots one for each letter
 */
record Received(LocalDate on, LocalDate brought, Map<String, String> alike, List<Plot> plots) {

  /** What the book is called in the register, another than that of the closed letters. */
  static final String SOURCE = "网上留言（办理）";

  /** The columns of which nothing may stand in the engine's tables. */
  static final List<String> PERSONAL = List.of("证件号", "电话", "住址", "被反映人");

  /** Whether the petitioner can be reached, and is owed a notice. */
  boolean hasContact() {
    return alike.containsKey("电话") || alike.containsKey("住址");
  }

  /** Else somebody has to say what the petitioner wants before a unit may see it. */
  boolean hasPurpose() {
    return alike.containsKey("目的");
  }

  /** Else somebody has to say what it is about before a unit may see it. */
  boolean hasCategory() {
    return alike.containsKey("类别");
  }
}
