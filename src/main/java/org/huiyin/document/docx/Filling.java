package org.huiyin.document.docx;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Walks through one part of a letter: repeats what stands for a list, leaves out what has nothing
 * to say, fills.
 */
final class Filling {

  private static final List<String> MARKS =
      List.of("proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak");

  private Filling() {}

  static void fill(Element part, Values values) {
    MARKS.forEach(mark -> Word.below(part, mark).forEach(Word::remove));
    fillWithin(part, values);
  }

  private static void fillWithin(Element container, Values values) {
    List<Element> blocks = Word.children(container);
    for (int i = 0; i < blocks.size(); ) {
      String list = listOf(blocks.get(i), values);
      int end = i + 1;
      while (list != null && end < blocks.size() && list.equals(listOf(blocks.get(end), values))) {
        end++;
      }
      if (list == null) {
        fillBlock(blocks.get(i), values);
      } else {
        repeat(blocks.subList(i, end), values.items(list));
      }
      i = end;
    }
    keepOneParagraph(container);
  }

  /** Neighbours of one list are repeated together: wording, outcome, wording, outcome. */
  private static void repeat(List<Element> blocks, List<Values> items) {
    Element first = blocks.get(0);
    for (Values item : items) {
      for (Element block : blocks) {
        Element copy = (Element) block.cloneNode(true);
        first.getParentNode().insertBefore(copy, first);
        fillBlock(copy, item);
      }
    }
    blocks.forEach(Word::remove);
  }

  private static void fillBlock(Element block, Values values) {
    boolean line = isLine(block);
    if (line && saysNothing(block, values)) {
      Word.remove(block);
    } else if (Word.is(block, "p")) {
      Word.below(block, "txbxContent").forEach(box -> fillWithin(box, values));
      new Paragraph(block).fill(values);
    } else {
      fillWithin(block, values);
    }
  }

  private static boolean isLine(Element block) {
    return Word.is(block, "p") || Word.is(block, "tr");
  }

  private static String listOf(Element block, Values values) {
    return isLine(block)
        ? paragraphs(block)
            .flatMap(paragraph -> Fields.in(paragraph).stream())
            .map(field -> values.listOf(Fields.name(field)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }

  private static boolean saysNothing(Element block, Values values) {
    return paragraphs(block)
        .flatMap(paragraph -> Fields.in(paragraph).stream())
        .anyMatch(field -> Fields.optional(field) && values.text(Fields.name(field)).isEmpty());
  }

  private static Stream<Element> paragraphs(Element block) {
    return Word.is(block, "p") ? Stream.of(block) : Word.below(block, "p").stream();
  }

  /** Word calls a cell or box without a paragraph broken, a table without a row as well. */
  private static void keepOneParagraph(Element container) {
    boolean holdsText =
        Stream.of("tc", "txbxContent", "hdr", "ftr").anyMatch(name -> Word.is(container, name));
    if (holdsText && Word.child(container, "p") == null) {
      container.appendChild(Word.create(container, "p"));
    }
    if (Word.is(container, "tbl") && Word.below(container, "tr").isEmpty()) {
      Word.remove(container);
    }
  }
}
