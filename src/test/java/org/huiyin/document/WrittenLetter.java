package org.huiyin.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads a .docx with a reader of its own, so that the writer does not check itself. */
public final class WrittenLetter {

  private WrittenLetter() {}

  /** The body's text, a line for each paragraph. Every part must be well formed. */
  public static String text(byte[] docx) {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Document part =
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes()));
        if (entry.getName().equals("word/document.xml")) {
          append(part.getDocumentElement(), text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("not well formed", e);
    }
    return text.toString();
  }

  private static void append(Element element, StringBuilder text) {
    switch (element.getTagName()) {
      case "w:t" -> text.append(element.getTextContent());
      case "w:tab" -> text.append(element.getParentNode().getNodeName().equals("w:r") ? "\t" : "");
      case "w:br" -> text.append("\n");
      default -> {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
          if (child instanceof Element next) {
            append(next, text);
          }
        }
      }
    }
    if (element.getTagName().equals("w:p")) {
      text.append("\n");
    }
  }
}
