package org.huiyin.document.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A Word document with fields. A field is plain text, {@code {{name}}}; {@code {{name?}}} takes its
 * whole line (in a table its row) away when it is empty; a line or row with {@code {{list.name}}}
 * is there once for each item.
 */
public final class DocxTemplate {

  private static final Pattern FILLED =
      Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
  private static final List<String> TRACKED = List.of("ins", "del", "moveFrom", "moveTo");
  private static final Pattern FETCHING =
      Pattern.compile(
          "(?i)\\b(INCLUDE(TEXT|PICTURE)?|DDE(AUTO)?|LINK|IMPORT|DATABASE|MACROBUTTON)\\b");
  private static final Set<String> FOREIGN =
      Set.of("aFChunk", "oleObject", "package", "control", "subDocument");

  private final DocxPackage docx;

  private DocxTemplate(DocxPackage docx) {
    this.docx = docx;
  }

  /**
   * @throws UnreadableDocx when it is no Word document
   */
  public static DocxTemplate read(byte[] content) {
    return new DocxTemplate(DocxPackage.read(content));
  }

  /** Every use of a field, in the order of the text. */
  public List<FieldUse> fields() {
    return paragraphs().flatMap(DocxTemplate::fieldsIn).toList();
  }

  private static Stream<FieldUse> fieldsIn(Element paragraph) {
    String text = Fields.text(paragraph);
    return Fields.in(paragraph).stream().map(field -> new FieldUse(Fields.name(field), text));
  }

  /** The texts of paragraphs with a brace too few or too many, or with full-width braces. */
  public List<String> brokenParagraphs() {
    return paragraphs().filter(Fields::brokenIn).map(Fields::text).toList();
  }

  /**
   * Whether somebody's tracked changes wait to be accepted; nobody could say which text is the
   * letter's.
   */
  public boolean hasTrackedChanges() {
    return roots()
        .anyMatch(root -> TRACKED.stream().anyMatch(mark -> !Word.below(root, mark).isEmpty()));
  }

  /**
   * Whether it runs something or fetches something from elsewhere when it is opened: macros,
   * objects, linked parts.
   */
  public boolean isActive() {
    return !docx.names(name -> name.endsWith("vbaProject.bin")).isEmpty()
        || docx.names(name -> name.endsWith(".rels")).stream().anyMatch(this::leadsOutside)
        || roots().anyMatch(DocxTemplate::fetches);
  }

  /** Word cuts the code of a field into pieces as it likes. */
  private static boolean fetches(Element root) {
    String pieces =
        Word.below(root, "instrText").stream()
            .map(Element::getTextContent)
            .collect(Collectors.joining());
    String simple =
        Word.below(root, "fldSimple").stream()
            .map(field -> field.getAttributeNS(field.getNamespaceURI(), "instr"))
            .collect(Collectors.joining(" "));
    return FETCHING.matcher(pieces + " " + simple).find();
  }

  private boolean leadsOutside(String relationships) {
    NodeList all = docx.xml(relationships).getElementsByTagNameNS("*", "Relationship");
    return IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .anyMatch(
            one -> {
              String type = one.getAttribute("Type").replaceFirst(".*/", "");
              boolean external = "External".equals(one.getAttribute("TargetMode"));
              return FOREIGN.contains(type) || external && !type.equals("hyperlink");
            });
  }

  /**
   * The letter.
   *
   * @param values texts by field name; a list as {@code List<Map<String, ?>>}. What is missing
   *     stays empty
   */
  public byte[] fill(Map<String, Object> values) {
    Map<String, Document> filled = new LinkedHashMap<>();
    for (String name : docx.names(part -> FILLED.matcher(part).matches())) {
      Document part = docx.xml(name);
      Filling.fill(part.getDocumentElement(), Values.of(values));
      filled.put(name, part);
    }
    return docx.with(filled);
  }

  private Stream<Element> paragraphs() {
    return roots().flatMap(root -> Word.below(root, "p").stream());
  }

  private Stream<Element> roots() {
    return docx.names(part -> FILLED.matcher(part).matches()).stream()
        .map(name -> docx.xml(name).getDocumentElement());
  }
}
