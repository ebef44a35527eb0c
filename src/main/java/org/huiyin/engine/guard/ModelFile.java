package org.huiyin.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A process model or decision table as it lies in a deployment. */
public final class ModelFile {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  private final String name;
  private final Document document;

  private ModelFile(String name, Document document) {
    this.name = name;
    this.document = document;
  }

  static boolean isModel(String fileName) {
    return isProcess(fileName) || isDecision(fileName);
  }

  static boolean isProcess(String fileName) {
    return fileName.endsWith(".bpmn") || fileName.endsWith(".bpmn20.xml");
  }

  static boolean isDecision(String fileName) {
    return fileName.endsWith(".dmn") || fileName.endsWith(".dmn11.xml");
  }

  /** A file that is no XML, or wants to bring in others, has no document. */
  static ModelFile read(String name, byte[] content) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return new ModelFile(name, builder.parse(new ByteArrayInputStream(content)));
    } catch (SAXException | IOException e) {
      return new ModelFile(name, null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return name;
  }

  boolean isReadable() {
    return document != null;
  }

  boolean isProcess() {
    return isProcess(name);
  }

  /** Every element of the file, in its order. */
  void forEachElement(Consumer<Element> visitor) {
    if (document != null) {
      NodeList all = document.getElementsByTagNameNS("*", "*");
      for (int i = 0; i < all.getLength(); i++) {
        visitor.accept((Element) all.item(i));
      }
    }
  }

  List<Element> elements(String localName) {
    List<Element> found = new ArrayList<>();
    forEachElement(
        element -> {
          if (element.getLocalName().equals(localName)
              && !CAMUNDA.equals(element.getNamespaceURI())) {
            found.add(element);
          }
        });
    return found;
  }

  Spot spot(Element element) {
    return Spot.of(name, element);
  }

  boolean defines(Reference reference) {
    String defining =
        switch (reference.kind()) {
          case DECISION -> isProcess() ? null : "decision";
          case PROCESS -> isProcess() ? "process" : null;
          case FORM -> null;
        };
    return defining != null
        && elements(defining).stream()
            .anyMatch(element -> reference.id().equals(element.getAttribute("id")));
  }

  List<String> processIds() {
    return isProcess()
        ? elements("process").stream().map(element -> element.getAttribute("id")).toList()
        : List.of();
  }

  /** The user tasks that show a form, each with the key of its process. */
  List<TaskWithForm> tasksWithForms() {
    return elements("userTask").stream()
        .filter(task -> task.hasAttributeNS(CAMUNDA, "formRef"))
        .map(task -> new TaskWithForm(processOf(task), task))
        .toList();
  }

  record TaskWithForm(String processKey, Element task) {

    String formId() {
      return task.getAttributeNS(CAMUNDA, "formRef");
    }

    FormAtTask showing(String file, byte[] form) {
      String id = task.getAttribute("id");
      String name = task.getAttribute("name");
      return new FormAtTask(processKey, id, name.isBlank() ? id : name, file, form);
    }
  }

  private static String processOf(Element element) {
    Node node = element;
    while (node instanceof Element at && !"process".equals(at.getLocalName())) {
      node = node.getParentNode();
    }
    return node instanceof Element process ? process.getAttribute("id") : "";
  }

  List<Reference> references() {
    List<Reference> found = new ArrayList<>();
    if (isProcess()) {
      elements("userTask")
          .forEach(
              task ->
                  refer(found, Reference.Kind.FORM, task, CAMUNDA, "formRef", "formRefBinding"));
      elements("businessRuleTask")
          .forEach(
              task ->
                  refer(
                      found,
                      Reference.Kind.DECISION,
                      task,
                      CAMUNDA,
                      "decisionRef",
                      "decisionRefBinding"));
      elements("callActivity")
          .forEach(
              call ->
                  refer(
                      found,
                      Reference.Kind.PROCESS,
                      call,
                      null,
                      "calledElement",
                      "calledElementBinding"));
    }
    return found;
  }

  private void refer(
      List<Reference> found,
      Reference.Kind kind,
      Element element,
      String namespace,
      String id,
      String binding) {
    String named = element.getAttributeNS(namespace, id);
    if (!named.isEmpty()) {
      boolean bound = "deployment".equals(element.getAttributeNS(CAMUNDA, binding));
      found.add(new Reference(kind, named, bound, spot(element)));
    }
  }
}
