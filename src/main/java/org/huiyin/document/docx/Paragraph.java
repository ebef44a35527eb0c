package org.huiyin.document.docx;

import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.MatchResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Puts values into one paragraph; a value of several lines makes several paragraphs of the same
 * make.
 */
final class Paragraph {

  private static final String MARKS = "" + Texts.LINE_END + Texts.TAB;

  private final Element paragraph;

  Paragraph(Element paragraph) {
    this.paragraph = paragraph;
  }

  void fill(Values values) {
    List<MatchResult> fields = Fields.in(paragraph);
    for (int i = fields.size() - 1; i >= 0; i--) {
      MatchResult field = fields.get(i);
      replace(field.start(), field.end(), values.text(Fields.name(field)));
    }
    if (!fields.isEmpty()) {
      Word.texts(paragraph).forEach(this::layOut);
      divide();
    }
  }

  /**
   * Writes the value into the first of the texts that the field lies across, so that it takes that
   * text's look.
   */
  private void replace(int start, int end, String value) {
    int at = 0;
    String rest = value;
    for (Element text : Word.texts(paragraph)) {
      String content = text.getTextContent();
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, content.length());
      if (from < to) {
        text.setTextContent(content.substring(0, from) + rest + content.substring(to));
        rest = "";
      }
      at += content.length();
    }
  }

  private void layOut(Element text) {
    String content = text.getTextContent();
    Node run = text.getParentNode();
    for (StringTokenizer pieces = new StringTokenizer(content, MARKS, true);
        pieces.hasMoreTokens(); ) {
      run.insertBefore(piece(text, pieces.nextToken()), text);
    }
    Word.remove(text);
  }

  private static Element piece(Element text, String piece) {
    if (piece.charAt(0) == Texts.TAB) {
      return Word.create(text, "tab");
    }
    if (piece.charAt(0) == Texts.LINE_END) {
      Element lineEnd = Word.create(text, "br");
      lineEnd.setUserData(MARKS, Boolean.TRUE, null);
      return lineEnd;
    }
    Element plain = Word.create(text, "t");
    plain.setAttribute("xml:space", "preserve");
    plain.setTextContent(piece);
    return plain;
  }

  /**
   * A line end in a run of the paragraph itself divides it; deeper down, in a link say, it stays a
   * line break.
   */
  private void divide() {
    List<Element> lineEnds =
        Word.below(paragraph, "br").stream()
            .filter(
                br ->
                    br.getUserData(MARKS) != null
                        && br.getParentNode().getParentNode() == paragraph)
            .toList();
    for (int i = lineEnds.size() - 1; i >= 0; i--) {
      divideAt(lineEnds.get(i));
    }
  }

  private void divideAt(Element lineEnd) {
    Element run = (Element) lineEnd.getParentNode();
    Element following = emptyCopy(paragraph, "pPr");
    Element rest = emptyCopy(run, "rPr");
    moveAfter(lineEnd, rest);
    following.appendChild(rest);
    moveAfter(run, following);
    Word.remove(lineEnd);
    paragraph.getParentNode().insertBefore(following, paragraph.getNextSibling());
    Element properties = Word.child(paragraph, "pPr");
    if (properties != null && Word.child(properties, "sectPr") != null) {
      Word.remove(Word.child(properties, "sectPr"));
    }
  }

  private static Element emptyCopy(Element original, String propertiesName) {
    Element copy = (Element) original.cloneNode(false);
    copy.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "paraId");
    Element properties = Word.child(original, propertiesName);
    if (properties != null) {
      copy.appendChild(properties.cloneNode(true));
    }
    return copy;
  }

  private static void moveAfter(Node mark, Element target) {
    while (mark.getNextSibling() != null) {
      target.appendChild(mark.getNextSibling());
    }
  }
}
