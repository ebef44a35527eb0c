package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.engine.guard.DeploymentRule;
import org.huiyin.engine.guard.Shipment;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Service;

/**
 * Looks at a form before it comes in: the gate can enforce all of it, browser and server will read
 * it alike, nothing a person types in it gets into the engine, and nothing typed gets lost.
 */
@Service
class FormLint implements DeploymentRule {

  private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

  /** What the gate itself tells the engine, and what decides who sees a case. */
  private static final Set<String> RESERVED =
      Set.of("caseId", "submission", "starter", "guarded", "this", "parent");

  /** form-js folds longer lists up, and sends no row that is folded away. */
  private static final int ROWS_SHOWN = 5;

  @Override
  public List<Fault> faults(Shipment shipment) {
    return shipment.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".form"))
        .flatMap(
            file ->
                check(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)).stream())
        .toList();
  }

  /** Everything that is wrong with one form, in words that name file, field and expression. */
  List<Fault> check(String file, String json) {
    try {
      Form form = Form.read(json);
      if (form.id().isBlank()) {
        return List.of(Fault.of("form.lint.noId", file));
      }
      Findings findings = new Findings(file);
      ids(form, findings);
      walk(form.components(), new ExpressionLint(form, findings), findings, "", 0, new HashSet<>());
      new HidingLint(form, findings).check(form);
      return findings.faults;
    } catch (JsonProcessingException e) {
      return List.of(Fault.of("form.lint.noJson", file));
    }
  }

  private static void walk(
      List<Component> components,
      ExpressionLint expressions,
      Findings findings,
      String prefix,
      int depth,
      Set<String> seen) {
    for (Component component : components) {
      if (!known(component.type())) {
        findings.add(component, "form.lint.type", component.type());
        continue;
      }
      place(component, prefix, seen, findings);
      if (component.repeats()) {
        list(component, findings);
      }
      RuleLint.check(component, findings);
      if (component.keyed()) {
        field(component, prefix, depth, findings);
      }
      expressions.check(component, prefix, depth);
      String below =
          component.path().isEmpty() ? prefix : prefix + String.join(".", component.path()) + ".";
      Set<String> besides = component.repeats() ? new HashSet<>() : seen;
      walk(
          component.children(),
          expressions,
          findings,
          below,
          depth + (component.repeats() ? 1 : 0),
          besides);
    }
  }

  /** To form-js the form itself is one of them. */
  private static void ids(Form form, Findings findings) {
    Set<String> seen = new HashSet<>(Set.of(form.id()));
    form.each(
        component -> {
          if (!component.id().isEmpty() && !seen.add(component.id())) {
            findings.add(component, "form.lint.idTwice", component.id());
          }
        });
  }

  private static boolean known(String type) {
    return Component.KEYED.contains(type)
        || Component.SHOWN_ONLY.contains(type)
        || Component.CONTAINERS.contains(type) && !"default".equals(type);
  }

  /** A name is one that expressions can say, and stands for one field. */
  private static void place(
      Component component, String prefix, Set<String> seen, Findings findings) {
    String path = String.join(".", component.path());
    boolean needed = component.keyed() || component.repeats();
    if (needed && path.isEmpty()) {
      findings.add(component, "form.lint.noKey");
    } else if (!path.isEmpty()
        && (!PATH.matcher(path).matches() || FeelNames.first(path).isEmpty())) {
      findings.add(component, "form.lint.key", path);
    } else if (needed
        && (seen.stream().anyMatch(other -> overlap(other, prefix + path))
            || !seen.add(prefix + path))) {
      findings.add(component, "form.lint.keyTwice", prefix + path);
    }
  }

  /** The same, or one inside the other's value. */
  private static boolean overlap(String one, String other) {
    return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
  }

  private static void list(Component list, Findings findings) {
    for (String bound : List.of("minRows", "maxRows")) {
      if (!list.property(bound).matches("\\d{0,4}")) {
        findings.add(list, "form.lint.number", bound, list.property(bound));
        return;
      }
    }
    int shown = list.json().path("nonCollapsedItems").asInt(ROWS_SHOWN);
    boolean fits =
        !list.property("maxRows").isEmpty() && Integer.parseInt(list.property("maxRows")) <= shown;
    if (!list.json().path("disableCollapse").asBoolean() && !fits) {
      findings.add(list, "form.lint.folds", shown);
    }
  }

  private static void field(Component component, String prefix, int depth, Findings findings) {
    if (component.forEngine()) {
      forEngine(component, prefix, depth, findings);
    }
    if (component.chooses()) {
      choices(component, findings);
    }
    if (component.is("datetime")
        && !Set.of("date", "time", "datetime", "").contains(component.text("subtype"))) {
      findings.add(component, "form.lint.type", component.text("subtype"));
    }
  }

  /**
   * What a person types as words never goes to the engine; neither does a choice whose list is made
   * of such words.
   */
  private static void forEngine(Component component, String prefix, int depth, Findings findings) {
    boolean plain =
        Component.FOR_ENGINE.contains(component.type())
            && component.text("valuesExpression").isEmpty();
    if (!plain || depth > 0 || !prefix.isEmpty() || component.path().size() != 1) {
      findings.add(component, "form.lint.engine");
    } else if (RESERVED.contains(component.path().get(0))) {
      findings.add(component, "form.lint.reserved", component.path().get(0));
    }
  }

  private static void choices(Component component, Findings findings) {
    JsonNode values = component.json().path("values");
    boolean live =
        !component.text("valuesKey").isEmpty() || !component.text("valuesExpression").isEmpty();
    if (!live && !values.isArray()) {
      findings.add(component, "form.lint.noChoices");
    }
    for (JsonNode value : values) {
      if (!(value.isValueNode() || value.path("value").isValueNode())) {
        findings.add(component, "form.lint.choice");
        return;
      }
    }
  }

  /** Collects what is wrong with one file. */
  static final class Findings {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Findings(String file) {
      this.file = file;
    }

    void add(Component component, String messageKey, Object... more) {
      Object[] arguments = new Object[more.length + 2];
      arguments[0] = file;
      String name = component.label().isBlank() ? component.id() : component.label();
      arguments[1] = name.isBlank() ? component.type() : name;
      System.arraycopy(more, 0, arguments, 2, more.length);
      String field = String.join(".", component.path());
      faults.add(Fault.at(field.isEmpty() ? component.id() : field, messageKey, arguments));
    }
  }
}
