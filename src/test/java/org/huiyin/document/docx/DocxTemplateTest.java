package org.huiyin.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huiyin.document.WrittenLetter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocxTemplateTest {

  private static final String BOLD = "<w:rPr><w:b/></w:rPr>";
  private static final String INDENT = "<w:pPr><w:ind w:firstLineChars=\"200\"/></w:pPr>";

  @Test
  void a_field_that_word_has_cut_into_pieces_is_one_field() {
    String cut =
        "<w:p><w:r><w:t>甲{{na</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r>"
            + BOLD
            + "<w:t>m</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>e}}乙</w:t></w:r></w:p>";

    assertThat(DocxTemplate.read(docx(cut)).fields())
        .containsExactly(new FieldUse("name", "甲{{name}}乙"));
    assertThat(filled(cut, Map.of("name", "罗应才"))).isEqualTo("甲罗应才乙\n");
  }

  @Test
  void a_value_takes_the_look_of_the_place_where_its_field_begins() {
    String xml =
        xml(fill("<w:p><w:r>" + BOLD + "<w:t>{{name}}</w:t></w:r></w:p>", Map.of("name", "一\n二")));

    assertThat(xml.split("<w:b/>", -1)).hasSize(3);
  }

  @Test
  void each_line_of_a_value_becomes_a_paragraph_of_the_same_make() {
    byte[] letter =
        fill(
            "<w:p>" + INDENT + "<w:r><w:t>前{{text}}后</w:t></w:r></w:p>",
            Map.of("text", "一\r\n二\n\n三\u000b四"));

    assertThat(WrittenLetter.text(letter)).isEqualTo("前一\n二\n\n三\n四后\n");
    assertThat(xml(letter).split("firstLineChars", -1)).hasSize(6);
    assertThat(xml(letter)).doesNotContain("<w:br/>");
  }

  @Test
  void a_tab_is_a_tab_and_what_no_xml_can_hold_is_left_out() {
    byte[] letter =
        fill(
            "<w:p><w:r><w:t>{{text}}</w:t></w:r></w:p>",
            Map.of("text", "  a\tb\u0000\u0007\uFFFF\uFFFE" + (char) 0xD800 + "😀𠮷  "));

    assertThat(xml(letter)).contains("<w:tab/>").contains("preserve\">  a<");
    assertThat(WrittenLetter.text(letter)).isEqualTo("  a\tb\uFFFD😀𠮷  \n");
  }

  @Test
  void a_value_that_looks_like_a_field_is_not_filled() {
    assertThat(filled(paragraph("{{a}}{{b}}"), Map.of("a", "{{b}}", "b", "乙")))
        .isEqualTo("{{b}}乙\n");
  }

  @Test
  void a_row_of_a_table_is_there_once_for_each_item() {
    String table =
        "<w:tbl><w:tr><w:tc>"
            + paragraph("项")
            + "</w:tc></w:tr><w:tr><w:tc>"
            + paragraph("{{list.a}}")
            + "</w:tc><w:tc>"
            + paragraph("{{b}}")
            + "</w:tc></w:tr></w:tbl>"
            + paragraph("完");

    assertThat(filled(table, Map.of("list", items("一", "二"), "b", "乙")))
        .isEqualTo("项\n一\n乙\n二\n乙\n完\n");
    assertThat(filled(table, Map.of("list", List.of(), "b", "乙"))).isEqualTo("项\n完\n");
  }

  @Test
  void neighbouring_paragraphs_of_one_list_are_repeated_together() {
    String body =
        paragraph("始") + paragraph("{{list.a}}：") + paragraph("（{{list.a}}）") + paragraph("终");

    assertThat(filled(body, Map.of("list", items("一", "二\n三"))))
        .isEqualTo("始\n一：\n（一）\n二\n三：\n（二\n三）\n终\n");
  }

  @Test
  void an_optional_field_takes_its_line_or_row_along_when_it_is_empty() {
    String body =
        paragraph("甲：{{a?}}")
            + paragraph("乙：{{b}}")
            + "<w:tbl><w:tr><w:tc>"
            + paragraph("丙")
            + "</w:tc><w:tc>"
            + paragraph("{{a?}}")
            + "</w:tc></w:tr></w:tbl>"
            + paragraph("完");

    assertThat(filled(body, Map.of("a", ""))).isEqualTo("乙：\n完\n");
    assertThat(filled(body, Map.of("a", "x"))).isEqualTo("甲：x\n乙：\n丙\nx\n完\n");
  }

  @Test
  void braces_that_make_no_field_are_found_with_their_paragraph() {
    String body =
        paragraph("好{{a}}") + paragraph("坏{{a}") + paragraph("坏｛｛a｝｝") + paragraph("坏a}}");

    assertThat(DocxTemplate.read(docx(body)).brokenParagraphs())
        .containsExactly("坏{{a}", "坏｛｛a｝｝", "坏a}}");
  }

  @Test
  void fields_in_header_footer_and_text_box_are_filled_too() {
    String box =
        "<w:p><w:r><w:pict><w:txbxContent>"
            + paragraph("框{{a}}")
            + "</w:txbxContent></w:pict></w:r><w:r>"
            + "<w:t>{{a}}</w:t></w:r></w:p>";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("word/document.xml", document(box));
    parts.put("word/footer1.xml", document(paragraph("脚{{a}}")).replace("w:document", "w:ftr"));

    byte[] letter = DocxTemplate.read(zip(parts)).fill(Map.of("a", "甲"));

    assertThat(WrittenLetter.text(letter)).contains("框甲").doesNotContain("{{");
    assertThat(part(letter, "word/footer1.xml")).contains("脚甲");
  }

  @Test
  void tracked_changes_macros_and_things_fetched_from_elsewhere_are_seen() {
    String inserted = "<w:p><w:ins w:id=\"1\"><w:r><w:t>新</w:t></w:r></w:ins></w:p>";
    assertThat(DocxTemplate.read(docx(inserted)).hasTrackedChanges()).isTrue();
    assertThat(DocxTemplate.read(docx(paragraph("a"))).hasTrackedChanges()).isFalse();

    assertThat(DocxTemplate.read(docx(paragraph("a"))).isActive()).isFalse();
    assertThat(active("word/vbaProject.bin", "x")).isTrue();
    assertThat(
            active(
                "word/_rels/document.xml.rels",
                relationship("image", "http://203.0.113.1/seen.png")))
        .isTrue();
    assertThat(
            active(
                "word/_rels/settings.xml.rels", relationship("attachedTemplate", "file:///x.dotm")))
        .isTrue();
    assertThat(
            active(
                "word/_rels/document.xml.rels", relationship("hyperlink", "https://example.org")))
        .isFalse();
    String include =
        "<w:p><w:r><w:instrText> INCLU</w:instrText></w:r>"
            + "<w:r><w:instrText>DETEXT x</w:instrText></w:r></w:p>";
    assertThat(DocxTemplate.read(docx(include)).isActive()).isTrue();
    String simple = "<w:p><w:fldSimple w:instr=\"DDEAUTO cmd\"/></w:p>";
    assertThat(DocxTemplate.read(docx(simple)).isActive()).isTrue();
    String page = "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>";
    assertThat(DocxTemplate.read(docx(page)).isActive()).isFalse();
  }

  @Test
  void what_is_no_word_document_is_refused() {
    assertThatThrownBy(() -> DocxTemplate.read(new byte[] {1, 2, 3}))
        .isInstanceOf(UnreadableDocx.class);
    assertThatThrownBy(() -> DocxTemplate.read(docx("<w:p>")).fields())
        .isInstanceOf(UnreadableDocx.class);
    String entity =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
    assertThatThrownBy(() -> DocxTemplate.read(zip(Map.of("word/document.xml", entity))).fields())
        .isInstanceOf(UnreadableDocx.class);
    Map<String, String> bomb = new LinkedHashMap<>();
    bomb.put("word/document.xml", document(""));
    bomb.put("word/media/zeros", "\0".repeat(65 << 20));
    byte[] packed = zip(bomb);
    assertThat(packed.length).isLessThan(200_000);
    assertThatThrownBy(() -> DocxTemplate.read(packed)).isInstanceOf(UnreadableDocx.class);
  }

  private static boolean active(String part, String content) {
    return DocxTemplate.read(
            zip(Map.of("word/document.xml", document(paragraph("a")), part, content)))
        .isActive();
  }

  private static String relationship(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r\""
        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\" TargetMode=\"External\"/></Relationships>";
  }

  private static List<Map<String, String>> items(String... values) {
    return List.of(values).stream().map(value -> Map.of("a", value)).toList();
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String document(String body) {
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
        + body
        + "</w:body></w:document>";
  }

  private static byte[] docx(String body) {
    return zip(Map.of("word/document.xml", document(body)));
  }

  private static byte[] fill(String body, Map<String, Object> values) {
    return DocxTemplate.read(docx(body)).fill(values);
  }

  private static String filled(String body, Map<String, Object> values) {
    return WrittenLetter.text(fill(body, values));
  }

  private static String xml(byte[] letter) {
    return part(letter, "word/document.xml");
  }

  private static String part(byte[] letter, String name) {
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(letter))) {
      for (ZipEntry entry = zip.getNextEntry();
          !entry.getName().equals(name);
          entry = zip.getNextEntry()) {
        zip.closeEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
