package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A process as a graph: what stands in it, and where one gets from there. */
final class FlowGraph {

  private static final Set<String> KNOWN =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "task",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "businessRuleTask",
          "scriptTask",
          "callActivity",
          "subProcess",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway");

  /** What a way goes on or ends by otherwise than along the flows that are drawn. */
  private static final Map<String, Set<String>> JUMPS =
      Map.of(
          "endEvent",
          Set.of(
              "errorEventDefinition",
              "escalationEventDefinition",
              "cancelEventDefinition",
              "compensateEventDefinition",
              "linkEventDefinition"),
          "boundaryEvent",
          Set.of("cancelEventDefinition", "compensateEventDefinition"),
          "intermediateThrowEvent",
          Set.of("linkEventDefinition"),
          "intermediateCatchEvent",
          Set.of("linkEventDefinition"));

  private static final Set<String> NO_NODES =
      Set.of(
          "sequenceFlow",
          "documentation",
          "extensionElements",
          "laneSet",
          "textAnnotation",
          "association",
          "group",
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "property",
          "ioSpecification",
          "incoming",
          "outgoing",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics");

  private final Element process;
  private final String letOff;
  private final List<Element> nodes = new ArrayList<>();
  private final List<Element> flows = new ArrayList<>();

  /**
   * @param letOff text of the condition behind which nothing is owed, or {@code null}
   */
  FlowGraph(Element process, String letOff) {
    this.process = process;
    this.letOff = letOff;
    collect(process);
  }

  private void collect(Element scope) {
    for (Element child : children(scope)) {
      if ("sequenceFlow".equals(child.getLocalName())) {
        flows.add(child);
      } else if (!NO_NODES.contains(child.getLocalName())) {
        nodes.add(child);
        if ("subProcess".equals(child.getLocalName())) {
          collect(child);
        }
      }
    }
  }

  List<Element> nodes() {
    return nodes;
  }

  /** The process, or the embedded subprocess with this id. */
  Optional<Element> scope(Optional<String> subProcess) {
    return subProcess.isEmpty()
        ? Optional.of(process)
        : node(subProcess.get()).filter(node -> is(node, "subProcess"));
  }

  Optional<Element> node(String id) {
    return nodes.stream().filter(node -> id.equals(node.getAttribute("id"))).findFirst();
  }

  /** Elements by which it cannot be told how the process goes on or ends. */
  Stream<Element> unknown() {
    return nodes.stream()
        .filter(
            node ->
                !KNOWN.contains(node.getLocalName())
                    || children(node).stream()
                        .map(Element::getLocalName)
                        .anyMatch(JUMPS.getOrDefault(node.getLocalName(), Set.of())::contains));
  }

  static boolean is(Element element, String word) {
    return word.equals(element.getLocalName());
  }

  /** Where one gets to along its flows; those that are let off are left out. */
  List<Element> next(Element node) {
    return out(node).filter(flow -> !isLetOff(node, flow)).map(this::target).toList();
  }

  boolean isLetOffAltogether(Element node) {
    return out(node).findAny().isPresent() && out(node).allMatch(flow -> isLetOff(node, flow));
  }

  /** Whether it goes on along all its flows at once. */
  boolean isFork(Element node) {
    return is(node, "parallelGateway")
        || !node.getLocalName().endsWith("Gateway")
            && out(node).noneMatch(flow -> condition(flow) != null);
  }

  /** What may come in the place of the way on: the boundary events that break the element off. */
  Stream<Element> breakingOff(Element node) {
    String id = node.getAttribute("id");
    return nodes.stream()
        .filter(event -> is(event, "boundaryEvent"))
        .filter(event -> id.equals(event.getAttribute("attachedToRef")))
        .filter(
            event -> !"false".equals(event.getAttribute("cancelActivity")) || terminates(event));
  }

  List<Element> starts(Element scope) {
    return children(scope).stream().filter(child -> is(child, "startEvent")).toList();
  }

  /** Event subprocesses that end what the scope was doing. */
  Stream<Element> interrupting(Element scope) {
    return children(scope).stream()
        .filter(child -> "true".equals(child.getAttribute("triggeredByEvent")))
        .filter(
            child ->
                starts(child).stream()
                    .noneMatch(start -> "false".equals(start.getAttribute("isInterrupting"))));
  }

  /** Whether one of several ways may end the scope before the others have come to their end. */
  boolean endsEarly(Element node) {
    return children((Element) node.getParentNode()).stream().anyMatch(FlowGraph::isTerminate);
  }

  /** A collection may be empty: then nothing of it happens at all. */
  static boolean mayBeLeftOut(Element node) {
    return children(node).stream()
        .anyMatch(child -> child.getLocalName().endsWith("LoopCharacteristics"));
  }

  private boolean terminates(Element from) {
    List<Element> reached = new ArrayList<>(List.of(from));
    for (int i = 0; i < reached.size(); i++) {
      for (Element next : next(reached.get(i))) {
        if (reached.stream().noneMatch(seen -> seen == next)) {
          reached.add(next);
        }
      }
    }
    return reached.stream().anyMatch(FlowGraph::isTerminate);
  }

  private static boolean isTerminate(Element node) {
    return is(node, "endEvent")
        && children(node).stream().anyMatch(child -> is(child, "terminateEventDefinition"));
  }

  private Stream<Element> out(Element node) {
    String id = node.getAttribute("id");
    return flows.stream().filter(flow -> id.equals(flow.getAttribute("sourceRef")));
  }

  private Element target(Element flow) {
    return node(flow.getAttribute("targetRef")).orElse(flow);
  }

  /** Of the default flow the engine never asks the condition. */
  private boolean isLetOff(Element node, Element flow) {
    return letOff != null
        && is(node, "exclusiveGateway")
        && letOff.equals(condition(flow))
        && !flow.getAttribute("id").equals(node.getAttribute("default"));
  }

  private static String condition(Element flow) {
    return children(flow).stream()
        .filter(child -> is(child, "conditionExpression"))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse(null);
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && ModelFile.BPMN.equals(element.getNamespaceURI())) {
        found.add(element);
      }
    }
    return found;
  }
}
