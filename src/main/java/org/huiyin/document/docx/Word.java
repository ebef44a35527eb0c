package org.huiyin.document.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few elements of WordprocessingML that filling a letter has to know. */
final class Word {

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Word() {}

  static boolean is(Node node, String name) {
    return node instanceof Element
        && NAMESPACE.equals(node.getNamespaceURI())
        && name.equals(node.getLocalName());
  }

  static Element create(Element beside, String name) {
    String prefix = beside.getPrefix() == null ? "" : beside.getPrefix() + ":";
    return beside.getOwnerDocument().createElementNS(NAMESPACE, prefix + name);
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static Element child(Element parent, String name) {
    return children(parent).stream().filter(child -> is(child, name)).findFirst().orElse(null);
  }

  /** All elements of that name below, in the order of the text. */
  static List<Element> below(Element root, String name) {
    List<Element> found = new ArrayList<>();
    var nodes = root.getElementsByTagNameNS(NAMESPACE, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** The texts of a paragraph itself; a text box standing in it has paragraphs of its own. */
  static List<Element> texts(Element paragraph) {
    List<Element> texts = new ArrayList<>();
    collectTexts(paragraph, texts);
    return texts;
  }

  private static void collectTexts(Element element, List<Element> texts) {
    for (Element child : children(element)) {
      if (is(child, "t")) {
        texts.add(child);
      } else if (!is(child, "p") && !is(child, "txbxContent")) {
        collectTexts(child, texts);
      }
    }
  }

  static void remove(Node node) {
    node.getParentNode().removeChild(node);
  }
}
