package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Which case an instance is about, and whether somebody is kept from it, is written by the house
 * alone: who could write it in a model could take the guard off a case, or put a step onto another.
 * A model hands these on to a process that it calls, under the same name, and no more.
 */
@Component
class OwnedVariables implements DeploymentRule {

  private static final Set<String> OWNED = Set.of("caseId", "guarded", "submission");

  /** The attributes by which the engine is told to write a variable. */
  private static final Set<String> WRITING =
      Set.of(
          "target",
          "resultVariable",
          "elementVariable",
          "initiator",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable");

  /** What a part may be told about the case that it belongs to. */
  private static final Map<String, Set<String>> HANDED_ON =
      Map.of(
          "guarded", Set.of("${execution.hasVariable('guarded')}"),
          "caseId", Set.of("${actionItem.caseOf(itemId)}"));

  @Override
  public List<Fault> faults(Shipment shipment) {
    List<Fault> faults = new ArrayList<>();
    shipment.models().stream()
        .filter(ModelFile::isProcess)
        .forEach(model -> model.forEachElement(element -> check(model, element, faults)));
    return faults;
  }

  private static void check(ModelFile model, Element element, List<Fault> faults) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (writes(element, attribute.getLocalName())
          && OWNED.contains(attribute.getValue().strip())
          && !handsOn(element, attribute.getValue().strip())) {
        faults.add(model.spot(element).fault("guard.ownedVariable", attribute.getValue()));
      }
    }
  }

  private static boolean writes(Element element, String attribute) {
    return WRITING.contains(attribute)
        || "name".equals(attribute) && isParameter(element.getLocalName());
  }

  private static boolean isParameter(String word) {
    return "inputParameter".equals(word) || "outputParameter".equals(word);
  }

  private static boolean handsOn(Element element, String variable) {
    Set<String> questions = HANDED_ON.getOrDefault(variable, Set.of());
    return switch (element.getLocalName()) {
      case "in" ->
          variable.equals(element.getAttribute("source"))
                  && !element.hasAttribute("sourceExpression")
              || questions.contains(element.getAttribute("sourceExpression").strip());
      case "inputParameter" -> questions.contains(element.getTextContent().strip());
      default -> false;
    };
  }
}
