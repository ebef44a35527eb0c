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
 * Of the engine's extensions models may use those that are needed to describe work. Scripts, class
 * names, connectors, tasks for outside workers, field injection and stock forms are not among them;
 * what nobody thought of is not either.
 */
@Component
class PlainWords implements DeploymentRule {

  private static final String OLD_EXTENSIONS = "http://activiti.org/bpmn";

  private static final Set<String> ELEMENTS =
      Set.of(
          "executionListener",
          "taskListener",
          "properties",
          "property",
          "inputOutput",
          "inputParameter",
          "outputParameter",
          "list",
          "map",
          "entry",
          "value",
          "in",
          "out",
          "failedJobRetryTimeCycle",
          "potentialStarter",
          "errorEventDefinition");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "assignee",
          "candidateUsers",
          "candidateGroups",
          "dueDate",
          "followUpDate",
          "priority",
          "formRef",
          "formRefBinding",
          "formRefVersion",
          "asyncBefore",
          "asyncAfter",
          "exclusive",
          "jobPriority",
          "taskPriority",
          "delegateExpression",
          "expression",
          "resultVariable",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "mapDecisionResult",
          "calledElementBinding",
          "calledElementVersion",
          "calledElementVersionTag",
          "historyTimeToLive",
          "versionTag",
          "isStartableInTasklist",
          "candidateStarterGroups",
          "candidateStarterUsers",
          "initiator",
          "collection",
          "elementVariable",
          "errorCodeVariable",
          "escalationCodeVariable",
          "event",
          "variableName",
          "variableEvents",
          "modelerTemplate",
          "modelerTemplateVersion",
          "modelerTemplateIcon",
          "inputVariable",
          "diagramRelationId",
          "id",
          "name",
          "key",
          "value",
          "source",
          "sourceExpression",
          "target",
          "variables",
          "businessKey",
          "local",
          "errorRef",
          "label",
          "width");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("class", "guard.class"),
          Map.entry("variableMappingClass", "guard.class"),
          Map.entry("script", "guard.script"),
          Map.entry("resource", "guard.script"),
          Map.entry("connector", "guard.connector"),
          Map.entry("type", "guard.externalTask"),
          Map.entry("topic", "guard.externalTask"),
          Map.entry("formKey", "guard.formKey"),
          Map.entry("formData", "guard.formKey"),
          Map.entry("formHandlerClass", "guard.formKey"),
          Map.entry("errorMessageVariable", "guard.errorWords"));

  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "http://www.omg.org/spec/FEEL/20140401",
          "http://www.omg.org/spec/DMN/20151101/FEEL/",
          "http://www.omg.org/spec/DMN/20180521/FEEL/",
          "https://www.omg.org/spec/DMN/20191111/FEEL/",
          "https://www.omg.org/spec/DMN/20180521/FEEL/",
          "https://www.omg.org/spec/DMN/20211108/FEEL/",
          "https://www.omg.org/spec/DMN/20230324/FEEL/");

  @Override
  public List<Fault> faults(Shipment shipment) {
    List<Fault> faults = new ArrayList<>();
    shipment
        .models()
        .forEach(model -> model.forEachElement(element -> check(model, element, faults)));
    return faults;
  }

  private static void check(ModelFile model, Element element, List<Fault> faults) {
    String word = element.getLocalName();
    boolean extension = isExtension(element.getNamespaceURI());
    if (extension && (!ELEMENTS.contains(word) || isOld(element.getNamespaceURI()))) {
      faults.add(refused(model, element, word));
      return;
    }
    boolean script =
        "scriptTask".equals(word) || model.isProcess() && element.hasAttribute("language");
    if (script) {
      faults.add(model.spot(element).fault("guard.script", word));
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      String name = attribute.getLocalName();
      boolean ours =
          attribute.getNamespaceURI() == null
              ? extension
              : isExtension(attribute.getNamespaceURI());
      if (ours && (!ATTRIBUTES.contains(name) || isOld(attribute.getNamespaceURI()))) {
        faults.add(refused(model, element, name));
      }
      boolean language = "expressionLanguage".equals(name) || "typeLanguage".equals(name);
      if (!model.isProcess() && language && !FEEL.contains(attribute.getValue())) {
        faults.add(model.spot(element).fault("guard.notFeel", attribute.getValue()));
      }
    }
  }

  private static Fault refused(ModelFile model, Element element, String word) {
    return model.spot(element).fault(REASONS.getOrDefault(word, "guard.unknownWord"), word);
  }

  private static boolean isExtension(String namespace) {
    return namespace != null
        && (namespace.startsWith("http://camunda.org/schema/1.0/") || isOld(namespace));
  }

  private static boolean isOld(String namespace) {
    return OLD_EXTENSIONS.equals(namespace);
  }
}
