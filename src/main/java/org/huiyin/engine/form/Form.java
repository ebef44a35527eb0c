package org.huiyin.engine.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A deployed form, read once. */
final class Form {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String id;
  private final Component root;
  private final Set<String> listNames = new HashSet<>();
  private final Set<String> typedNames;
  private final Set<String> outsideNames = new HashSet<>();
  private final Set<String> engineNames = new HashSet<>();

  private Form(String id, Component root) {
    this.id = id;
    this.root = root;
    this.typedNames = names(component -> !component.mayBeReadOnly());
    each(component -> listNames.add(component.chooses() ? component.text("valuesKey") : ""));
    listNames.remove("");
    each(component -> asked(component).forEach(e -> outsideNames.addAll(FeelNames.first(e))));
    outsideNames.removeAll(typedNames);
    root.children().forEach(this::addListsOfTheServer);
    addEngineNames(root.children());
    outsideNames.removeAll(Set.of("this", "parent"));
  }

  /**
   * @throws JsonProcessingException when it is no JSON
   */
  static Form read(String json) throws JsonProcessingException {
    JsonNode node = JSON.readTree(json);
    return new Form(node.path("id").asText(""), Component.of(node));
  }

  String id() {
    return id;
  }

  /**
   * What only shows a fact is dropped from a submit whatever its expressions say; nobody needs to
   * ask them.
   */
  private static List<String> asked(Component component) {
    return component.keyed() && (component.disabled() || component.alwaysReadOnly())
        ? List.of()
        : component.expressions();
  }

  /** The components at the top, in their order. */
  List<Component> components() {
    return root.children();
  }

  /** Names of the live lists that its choices are made from. */
  Set<String> listNames() {
    return listNames;
  }

  /** Names at the top that a person always types in. */
  Set<String> typedNames() {
    return typedNames;
  }

  /**
   * What its expressions ask for and no person types into this form: facts, engine variables, list
   * contents.
   */
  Set<String> outsideNames() {
    return outsideNames;
  }

  /** The lists at the top whose rows are the server's. */
  List<Component> listsWithFixedRows() {
    List<Component> found = new ArrayList<>();
    fixed(root.children(), found);
    return found;
  }

  private static void fixed(List<Component> components, List<Component> found) {
    for (Component component : components) {
      if (component.hasFixedRows() && component.path().size() == 1) {
        found.add(component);
      } else if (component.is("group") && component.path().isEmpty()) {
        fixed(component.children(), found);
      }
    }
  }

  /** Names at the top that a draft may hold. */
  Set<String> draftNames() {
    return names(Component::mayBeTyped);
  }

  /** The same for the rows of a list. */
  static Set<String> typableIn(Component list) {
    Set<String> names = new HashSet<>();
    collect(list.children(), Component::mayBeTyped, names);
    return names;
  }

  /** Names at the top whose values the form marks for the engine. */
  Set<String> engineNames() {
    return engineNames;
  }

  void each(Consumer<Component> visitor) {
    each(root.children(), visitor);
  }

  private static void each(List<Component> components, Consumer<Component> visitor) {
    for (Component component : components) {
      visitor.accept(component);
      each(component.children(), visitor);
    }
  }

  private Set<String> names(Predicate<Component> filter) {
    Set<String> names = new HashSet<>();
    collect(root.children(), filter, names);
    return Set.copyOf(names);
  }

  private static void collect(
      List<Component> components, Predicate<Component> filter, Set<String> names) {
    for (Component component : components) {
      boolean holds = !component.keyed() || filter.test(component);
      if (holds && !component.path().isEmpty()) {
        names.add(component.path().get(0));
      } else {
        collect(component.children(), filter, names);
      }
    }
  }

  /**
   * A row's expression may ask for a field that only shows a fact, and how many rows there are may
   * be the server's to say; then the facts of the whole list are needed.
   */
  private void addListsOfTheServer(Component component) {
    boolean needed =
        component.repeats()
            && !component.path().isEmpty()
            && (anyFixed(component) || anyReadOnly(component.children()));
    if (needed) {
      outsideNames.add(component.path().get(0));
    }
    if (component.is("group")) {
      component.children().forEach(this::addListsOfTheServer);
    }
  }

  private void addEngineNames(List<Component> components) {
    for (Component component : components) {
      List<String> path = component.path();
      if (component.is("group") && path.isEmpty()) {
        addEngineNames(component.children());
      } else if (path.size() == 1
          && component.forEngine()
          && Component.FOR_ENGINE.contains(component.type())) {
        engineNames.add(path.get(0));
      }
    }
  }

  private static boolean anyFixed(Component component) {
    return component.hasFixedRows() || component.children().stream().anyMatch(Form::anyFixed);
  }

  private boolean anyReadOnly(List<Component> rows) {
    Set<String> shown = new HashSet<>();
    Set<String> asked = new HashSet<>();
    each(rows, c -> shown.addAll(c.keyed() && c.mayBeReadOnly() ? c.path() : List.of()));
    each(rows, c -> c.expressions().forEach(e -> asked.addAll(FeelNames.inRow(e))));
    return asked.stream().anyMatch(shown::contains);
  }

  /**
   * The label of a field named as in a {@code Fault}: {@code requests[0].wording} or {@code title}.
   */
  Optional<String> labelOf(String field) {
    return labelOf(root.children(), List.of(field.replaceAll("\\[\\d+]", "").split("\\.")));
  }

  private static Optional<String> labelOf(List<Component> components, List<String> path) {
    for (Component component : components) {
      List<String> own = component.path();
      if (own.size() > path.size() || !path.subList(0, own.size()).equals(own)) {
        continue;
      }
      List<String> rest = path.subList(own.size(), path.size());
      if (rest.isEmpty() && !own.isEmpty()) {
        return Optional.of(component.label());
      }
      Optional<String> found = labelOf(component.children(), rest);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
