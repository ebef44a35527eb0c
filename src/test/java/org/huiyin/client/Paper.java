package org.huiyin.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A paper as a unit would hand it in. */
public record Paper(String mediaType, byte[] content) {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  /** What an office writes: a Word file of some paragraphs. */
  public static Paper docx(String text) {
    StringBuilder paragraphs = new StringBuilder();
    text.lines()
        .forEach(
            line ->
                paragraphs
                    .append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(line))
                    .append("</w:t></w:r></w:p>"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/word/document.xml\" ContentType=\""
              + WORD
              + ".main+xml\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
              + " Target=\"word/document.xml\"/></Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
              + paragraphs
              + "</w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Paper(WORD, bytes.toByteArray());
  }

  /** What comes from a scanner: a page with nothing that can be read by a machine. */
  public static Paper scan() {
    String body =
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
            + "trailer<</Root 1 0 R>>\n%%EOF\n";
    return new Paper("application/pdf", ("%PDF-1.7\n" + body).getBytes(StandardCharsets.US_ASCII));
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + content)
            .getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
