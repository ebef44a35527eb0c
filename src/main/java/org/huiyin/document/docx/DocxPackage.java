package org.huiyin.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The zip of parts that a .docx is; read with limits, for what an office uploads may be anything.
 */
final class DocxPackage {

  private static final int MOST_PARTS = 1000;
  private static final int LARGEST_CONTENT = 64 << 20;

  private final Map<String, byte[]> parts;

  private DocxPackage(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static DocxPackage read(byte[] content) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = LARGEST_CONTENT;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || parts.size() == MOST_PARTS) {
          throw new UnreadableDocx("unpacks to more than a letter can be", null);
        }
        parts.put(entry.getName(), part);
      }
    } catch (IOException e) {
      throw new UnreadableDocx("is no zip", e);
    }
    if (!parts.containsKey("word/document.xml")) {
      throw new UnreadableDocx("has no word/document.xml", null);
    }
    return new DocxPackage(parts);
  }

  Set<String> names(Predicate<String> which) {
    return parts.keySet().stream()
        .filter(which)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Document xml(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(parts.get(name)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException | IOException e) {
      throw new UnreadableDocx(name + " is not well formed", e);
    }
  }

  /** This package with some parts in place of its own. */
  byte[] with(Map<String, Document> replaced) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        Document document = replaced.get(part.getKey());
        zip.write(document == null ? part.getValue() : bytes(document));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Document document) {
    try {
      document.setXmlStandalone(true);
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Transformer transformer = factory.newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
