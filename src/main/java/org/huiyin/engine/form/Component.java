package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One component of a form, as its {@code .form} has it. */
record Component(JsonNode json, List<Component> children) {

  static final Set<String> SHOWN_ONLY =
      Set.of("text", "html", "table", "image", "separator", "spacer", "button");
  static final Set<String> KEYED =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "taglist",
          "datetime",
          "expression");
  static final Set<String> CONTAINERS = Set.of("default", "group", "dynamiclist");
  static final Set<String> SINGLE_CHOICES = Set.of("radio", "select");
  static final Set<String> MULTIPLE_CHOICES = Set.of("checklist", "taglist");

  /** What decides and cannot hold a person's words; only this may go to the engine. */
  static final Set<String> FOR_ENGINE = Set.of("radio", "select", "number", "datetime", "checkbox");

  static final List<String> RULES_WITH_EXPRESSION = List.of("min", "max", "minLength", "maxLength");

  static Component of(JsonNode json) {
    List<Component> children = new ArrayList<>();
    json.path("components").forEach(child -> children.add(of(child)));
    return new Component(json, List.copyOf(children));
  }

  String type() {
    return text("type");
  }

  String id() {
    return text("id");
  }

  boolean is(String type) {
    return type.equals(type());
  }

  boolean keyed() {
    return KEYED.contains(type());
  }

  boolean repeats() {
    return is("dynamiclist");
  }

  /**
   * A list to which nobody may add a row, and from which nobody may take one. Where all of a row is
   * shown only, nothing of the list is taken and its rows need not be sent.
   */
  boolean hasFixedRows() {
    return repeats()
        && json.path("allowAddRemove").isBoolean()
        && !json.path("allowAddRemove").asBoolean()
        && children.stream().anyMatch(Component::holdsWhatIsTyped);
  }

  /** Whether a person may ever type into it. */
  boolean mayBeTyped() {
    return keyed() && !disabled() && !alwaysReadOnly();
  }

  private boolean holdsWhatIsTyped() {
    return mayBeTyped() || children.stream().anyMatch(Component::holdsWhatIsTyped);
  }

  /** Rows that it shows where the server says nothing of it. */
  int rowsByDefault() {
    return json.path("defaultRepetitions").asInt(1);
  }

  boolean chooses() {
    return SINGLE_CHOICES.contains(type()) || MULTIPLE_CHOICES.contains(type());
  }

  /**
   * Where its value lies, from the form or from the row of the list it stands in; empty for a plain
   * group.
   */
  List<String> path() {
    String path = keyed() ? text("key") : repeats() || is("group") ? text("path") : "";
    return path.isEmpty() ? List.of() : List.of(path.split("\\.", -1));
  }

  /** What a clerk calls it: the label, where that is plain words, or else the key. */
  String label() {
    String label = is("datetime") && text("label").isEmpty() ? dateLabel() : text("label");
    return label.isBlank() || label.startsWith("=") || label.contains("{{")
        ? String.join(".", path())
        : label;
  }

  private String dateLabel() {
    return text("dateLabel").isEmpty() ? text("timeLabel") : text("dateLabel");
  }

  boolean disabled() {
    return json.path("disabled").asBoolean();
  }

  /** A FEEL expression with its {@code =}, or empty. */
  String hide() {
    return json.path("conditional").path("hide").asText("");
  }

  boolean alwaysReadOnly() {
    return json.path("readonly").isBoolean() && json.path("readonly").asBoolean();
  }

  /** A FEEL expression with its {@code =}, or empty. */
  String readOnlyWhen() {
    return json.path("readonly").isTextual() ? text("readonly") : "";
  }

  boolean required() {
    return validation("required").asBoolean();
  }

  JsonNode validation(String rule) {
    return json.path("validate").path(rule);
  }

  String property(String name) {
    return json.path("properties").path(name).asText("");
  }

  /** Whether the engine may know the value. */
  boolean forEngine() {
    return "true".equals(property("engine"));
  }

  /** Whether a person may never, or not always, type into it. */
  boolean mayBeReadOnly() {
    return disabled() || alwaysReadOnly() || !readOnlyWhen().isEmpty();
  }

  /** All its expressions that the server evaluates, without their {@code =}. */
  List<String> expressions() {
    List<String> found = new ArrayList<>();
    found.add(hide());
    found.add(readOnlyWhen());
    found.add(chooses() ? text("valuesExpression") : "");
    found.add(is("expression") ? text("expression") : "");
    RULES_WITH_EXPRESSION.forEach(rule -> found.add(validation(rule).asText("")));
    return found.stream().filter(e -> e.startsWith("=")).map(e -> e.substring(1)).toList();
  }

  String text(String attribute) {
    return json.path(attribute).asText("");
  }
}
