package org.huiyin.document.docx;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/**
 * What a field looks like: {@code {{name}}}, {@code {{name?}}}, {@code {{list.name}}}; spaces
 * inside do not count.
 */
final class Fields {

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}?]*?)\\s*([?？]?)\\s*}}");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|｛｛|｝｝");

  private Fields() {}

  /** The text of a paragraph, over the borders of the pieces that Word cuts it into. */
  static String text(Element paragraph) {
    return Word.texts(paragraph).stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }

  static List<MatchResult> in(Element paragraph) {
    return FIELD.matcher(text(paragraph)).results().toList();
  }

  static String name(MatchResult field) {
    return field.group(1);
  }

  /** Whether the line goes when the field has nothing to say. */
  static boolean optional(MatchResult field) {
    return !field.group(2).isEmpty();
  }

  /** Whether braces are left over that make no field: a forgotten one, or full-width ones. */
  static boolean brokenIn(Element paragraph) {
    return BRACES.matcher(FIELD.matcher(text(paragraph)).replaceAll("")).find();
  }
}
