package org.huiyin.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Wherever a process model holds an expression, it is a {@linkplain SafeExpression safe} one. */
@Component
class SafeExpressions implements DeploymentRule {

  private static final Pattern ONE_NAME = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

  private final ModelBeans beans;

  SafeExpressions(ModelBeans beans) {
    this.beans = beans;
  }

  @Override
  public List<Fault> faults(Shipment shipment) {
    List<Fault> faults = new ArrayList<>();
    shipment.models().stream()
        .filter(ModelFile::isProcess)
        .forEach(model -> model.forEachElement(element -> check(model, element, faults)));
    return faults;
  }

  private void check(ModelFile model, Element element, List<Fault> faults) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if ("delegateExpression".equals(attribute.getLocalName())) {
        checkDelegate(model.spot(element), attribute.getValue(), faults);
      } else {
        checkText(model.spot(element), attribute.getValue(), faults);
      }
    }
    checkText(model.spot(element), text(element), faults);
  }

  /** As the engine reads it: a comment or a CDATA section does not part an expression in two. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString();
  }

  private void checkText(Spot spot, String text, List<Fault> faults) {
    SafeExpression.forbiddenIn(text, beans)
        .ifPresent(part -> faults.add(spot.fault("guard.expressionAt", text.strip(), part)));
  }

  private void checkDelegate(Spot spot, String text, List<Fault> faults) {
    Matcher name = ONE_NAME.matcher(text.strip());
    if (!name.matches() || !beans.has(name.group(1))) {
      faults.add(spot.fault("guard.delegate", text));
    }
  }
}
