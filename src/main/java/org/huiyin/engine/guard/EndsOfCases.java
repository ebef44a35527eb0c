package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.engine.guard.EndsOfProcess.Mark;
import org.huiyin.refusal.Fault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * No process of ours ends without what {@linkplain EndsOfProcess its capability} asks for, whatever
 * way an analyst draws: a case would stay open for ever, or end without outcome and answer.
 */
@Component
class EndsOfCases implements DeploymentRule {

  private static final Pattern ONE_BEAN = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

  private final ObjectProvider<EndsOfProcess> capabilities;

  EndsOfCases(ObjectProvider<EndsOfProcess> capabilities) {
    this.capabilities = capabilities;
  }

  @Override
  public List<Fault> faults(Shipment shipment) {
    return shipment.models().stream()
        .filter(ModelFile::isProcess)
        .flatMap(model -> model.elements("process").stream().flatMap(p -> faults(model, p)))
        .toList();
  }

  private Stream<Fault> faults(ModelFile model, Element process) {
    return capabilities.stream()
        .filter(ends -> ends.processKey().equals(process.getAttribute("id")))
        .flatMap(ends -> faults(model, process, ends).stream());
  }

  private static List<Fault> faults(ModelFile model, Element process, EndsOfProcess ends) {
    FlowGraph graph = new FlowGraph(process, ends.owesNothingIf().orElse(null));
    List<Fault> faults = new ArrayList<>();
    graph
        .unknown()
        .forEach(node -> faults.add(model.spot(node).fault("guard.end.unknown", kind(node))));
    Set<String> named = new TreeSet<>(ends.alsoFrom());
    ends.marks().forEach(mark -> mark.within().ifPresent(named::add));
    named.removeIf(id -> graph.node(id).isPresent());
    named.forEach(id -> faults.add(model.spot(process).fault("guard.end.gone", id)));
    ends.marks().forEach(mark -> faults.addAll(faults(model, graph, mark, ends.alsoFrom())));
    return faults;
  }

  private static List<Fault> faults(
      ModelFile model, FlowGraph graph, Mark mark, Set<String> alsoFrom) {
    List<Element> from =
        mark.within().isPresent()
            ? List.of()
            : alsoFrom.stream().flatMap(id -> graph.node(id).stream()).toList();
    return graph.scope(mark.within()).stream()
        .flatMap(scope -> new SureWays(graph, marks(mark)).endsPast(scope, from).stream())
        .map(end -> model.spot(end).fault(mark.messageKey()))
        .toList();
  }

  private static Predicate<Element> marks(Mark mark) {
    return node ->
        FlowGraph.is(node, "userTask") && mark.userTasks().contains(node.getAttribute("id"))
            || FlowGraph.is(node, "serviceTask") && mark.delegates().contains(delegate(node));
  }

  private static String delegate(Element task) {
    Matcher bean =
        ONE_BEAN.matcher(task.getAttributeNS(ModelFile.CAMUNDA, "delegateExpression").strip());
    return bean.matches() ? bean.group(1) : "";
  }

  /** What it is, in the words of the file: an analyst finds them in Modeler's XML too. */
  private static String kind(Element node) {
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getLocalName().endsWith("EventDefinition")) {
        return element.getLocalName();
      }
    }
    return node.getLocalName();
  }
}
