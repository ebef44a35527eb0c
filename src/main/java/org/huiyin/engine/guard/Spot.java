package org.huiyin.engine.guard;

import org.huiyin.refusal.Fault;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where in a model something is: the file, and the nearest element with an id. */
record Spot(String file, String elementId, String elementName) {

  static Spot of(String file, Element element) {
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      boolean partOfModel = !"http://camunda.org/schema/1.0/bpmn".equals(at.getNamespaceURI());
      if (partOfModel && at.hasAttribute("id") && !at.getLocalName().endsWith("EventDefinition")) {
        return new Spot(file, at.getAttribute("id"), at.getAttribute("name"));
      }
    }
    return new Spot(file, element.getLocalName(), "");
  }

  /** The sentence's arguments: file, element id, element name, then the given ones. */
  Fault fault(String messageKey, Object... more) {
    Object[] arguments = new Object[3 + more.length];
    arguments[0] = file;
    arguments[1] = elementId;
    arguments[2] = elementName.isBlank() ? elementId : elementName;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Fault.at(elementId, messageKey, arguments);
  }
}
