package org.huiyin.engine.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What somebody sends who means ill, or whose program is broken: a right fill with one to four
 * things changed, by chance, as the form's own components suggest. The same seed gives the same.
 */
final class Mutants {

  /**
   * @param what was done to the right fill, to find it again
   */
  record Mutant(String what, Map<String, Object> content) {}

  /** Where a component's value stands in a fill; the map is that of the copy. */
  private record Spot(Component component, Map<String, Object> in, String name) {

    /** A copy, for the next change may go into what this one has put there. */
    void put(Object value) {
      in.put(name, copy(value));
    }
  }

  private static final int MOST_CHANGES = 4;

  private static final List<String> FOREIGN_NAMES =
      List.of(
          "caseId",
          "starter",
          "guarded",
          "submission",
          "isAdmin",
          "approval",
          "__proto__",
          "constructor",
          "this",
          "parent",
          "variables",
          "businessKey",
          "姓名",
          "a.b",
          "a[0]",
          "",
          "x\u0000y",
          "<script>",
          "${1+1}",
          "n".repeat(300));

  private static final List<Object> WRONG =
      List.of(
          5,
          -0.5,
          1e30,
          true,
          "x",
          "",
          List.of(),
          List.of("x"),
          List.of(List.of("x")),
          List.of(Map.of()),
          Map.of(),
          Map.of("a", 1),
          Map.of("value", "x", "type", "Json"),
          "NaN");

  private static final List<String> STALE =
      List.of(
          "GONE",
          "0",
          "-1",
          "999999999999",
          "unit-CLOSED",
          "null",
          "A' OR '1'='1",
          "ＡＰＰＲＯＶＥ",
          "approve",
          "c".repeat(101),
          "\u0000",
          "{}",
          "admin");

  private static final List<String> NO_MOMENTS =
      List.of(
          "2026-02-30",
          "2025-02-29",
          "0000-00-00",
          "2026-13-01",
          "20260511",
          "2026-05-11T25:00",
          "24:01",
          "11.05.2026",
          "2026-05-11T09:00+99:00",
          "today()",
          "９９９９-01-01");

  private static final List<String> UNSTORABLE =
      List.of("a\u0000b", "\ud800", "a\u001b[0m", "\uffff");

  private final Form form;
  private final Map<String, Object> right;
  private final Random chance;
  private final Set<String> asked = new HashSet<>();

  Mutants(Form form, Map<String, Object> right, long seed) {
    this.form = form;
    this.right = right;
    this.chance = new Random(seed);
    form.each(
        component -> component.expressions().forEach(one -> asked.addAll(FeelNames.all(one))));
  }

  Mutant next() {
    Map<String, Object> content = copy(right);
    List<String> done = new ArrayList<>();
    int changes = 1 + chance.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes; i++) {
      done.add(change(content));
    }
    return new Mutant(String.join(", ", done), content);
  }

  private String change(Map<String, Object> content) {
    List<Spot> spots = new ArrayList<>();
    collect(form.components(), content, spots);
    if (spots.isEmpty()) {
      return undeclared(content);
    }
    Spot spot = one(spots);
    return switch (chance.nextInt(11)) {
      case 0 -> with(spot, "wrong type", one(WRONG));
      case 1 -> missing(spots);
      case 2 -> undeclared(chance.nextInt(3) == 0 ? spot.in() : content);
      case 3 -> with(spot, "too long", tooLong(spot.component()));
      case 4 -> with(spot, "deep", deep());
      case 5 -> rows(spots);
      case 6 -> flipped(spots);
      case 7 -> stale(spots);
      case 8 -> with(spot, "unstorable", one(UNSTORABLE));
      case 9 -> with(spot, "no moment", one(NO_MOMENTS));
      default -> with(spot, "number", one(List.of(-1, 0, 0.5, 10_000, 1e16, "１", " 1 ", "1")));
    };
  }

  /** Every place for a value, in the rows that are there too, also of what is only shown. */
  private static void collect(
      List<Component> components, Map<String, Object> level, List<Spot> spots) {
    for (Component component : components) {
      List<String> path = component.path();
      if (component.is("group")) {
        collect(component.children(), path.isEmpty() ? level : inside(level, path), spots);
      } else if (!path.isEmpty()) {
        Map<String, Object> in = inside(level, path.subList(0, path.size() - 1));
        String name = path.get(path.size() - 1);
        spots.add(new Spot(component, in, name));
        if (component.repeats() && in.get(name) instanceof List<?> rows) {
          rows.stream()
              .filter(Map.class::isInstance)
              .forEach(row -> collect(component.children(), Paths.asMap(row), spots));
        }
      }
    }
  }

  /** The object at a path, made where there is none; a wrong value on the way is left alone. */
  private static Map<String, Object> inside(Map<String, Object> level, List<String> path) {
    Map<String, Object> here = level;
    for (String segment : path) {
      Object next = here.computeIfAbsent(segment, s -> new LinkedHashMap<String, Object>());
      here = next instanceof Map<?, ?> ? Paths.asMap(next) : new LinkedHashMap<>();
    }
    return here;
  }

  private static String with(Spot spot, String what, Object value) {
    spot.put(value);
    return what + " in " + spot.name();
  }

  private String missing(List<Spot> spots) {
    List<Spot> filled =
        spots.stream()
            .filter(spot -> spot.component().required() || spot.component().repeats())
            .filter(spot -> spot.in().containsKey(spot.name()))
            .toList();
    Spot spot = one(filled.isEmpty() ? spots : filled);
    if (chance.nextBoolean()) {
      spot.in().remove(spot.name());
    } else {
      spot.put(one(List.of("", "  ", "\u3000\n", List.of())));
    }
    return "without " + spot.name();
  }

  private String undeclared(Map<String, Object> level) {
    String name = one(FOREIGN_NAMES);
    level.put(name, copy(one(List.of(1, "x", true, Map.of("a", List.of()), "字".repeat(3000)))));
    return "undeclared " + name.substring(0, Math.min(20, name.length()));
  }

  private String tooLong(Component component) {
    int most = component.validation("maxLength").asInt(2000);
    return "字".repeat(chance.nextInt(20) == 0 ? 250_000 : most + 1);
  }

  private Object deep() {
    Object value = "x";
    for (int depth = 20 + chance.nextInt(200); depth > 0; depth--) {
      value = chance.nextBoolean() ? List.of(value) : Map.of("a", value);
    }
    return value;
  }

  private String rows(List<Spot> spots) {
    List<Spot> lists = spots.stream().filter(spot -> spot.component().repeats()).toList();
    if (lists.isEmpty()) {
      return with(one(spots), "rows", List.of(Map.of(), Map.of()));
    }
    Spot list = one(lists);
    Object row =
        list.in().get(list.name()) instanceof List<?> rows && !rows.isEmpty()
            ? rows.get(0)
            : new LinkedHashMap<>();
    return switch (chance.nextInt(6)) {
      case 0 -> with(list, "no rows", List.of());
      case 1 -> with(list, "100 rows", copies(row, 100));
      case 2 -> with(list, "5,000 rows", copies(new LinkedHashMap<>(), 5000));
      case 3 -> with(list, "a row of text", new ArrayList<>(List.of("x", 5)));
      case 4 -> with(list, "rows as an object", Map.of("0", Map.of()));
      default -> {
        List<Object> holes = new ArrayList<>(copies(row, 2));
        holes.add(1, null);
        yield with(list, "a missing row", holes);
      }
    };
  }

  private static List<Object> copies(Object row, int number) {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      rows.add(row instanceof Map<?, ?> ? copy(Paths.asMap(row)) : row);
    }
    return rows;
  }

  /**
   * Another answer to what conditions ask for; what was hidden is now missing, and the other way.
   */
  private String flipped(List<Spot> spots) {
    List<Spot> deciding =
        spots.stream()
            .filter(
                spot ->
                    asked.contains(String.join(".", spot.component().path()))
                        || asked.contains("this." + spot.name()))
            .toList();
    Spot spot = one(deciding.isEmpty() ? spots : deciding);
    List<Object> answers = new ArrayList<>(List.of(true, false));
    spot.component()
        .json()
        .path("values")
        .forEach(value -> answers.add(Values.of(value.has("value") ? value.get("value") : value)));
    return with(spot, "flipped", one(answers));
  }

  private String stale(List<Spot> spots) {
    List<Spot> choices = spots.stream().filter(spot -> spot.component().chooses()).toList();
    Spot spot = one(choices.isEmpty() ? spots : choices);
    Object gone = one(STALE);
    boolean several = Component.MULTIPLE_CHOICES.contains(spot.component().type());
    return with(spot, "stale choice", several ? List.of(gone) : gone);
  }

  private <T> T one(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }

  static Map<String, Object> copy(Map<String, Object> original) {
    Map<String, Object> copy = new LinkedHashMap<>();
    original.forEach((name, value) -> copy.put(name, copy(value)));
    return copy;
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?>) {
      return copy(Paths.asMap(value));
    }
    if (value instanceof List<?> list) {
      List<Object> copies = new ArrayList<>();
      list.forEach(one -> copies.add(copy(one)));
      return copies;
    }
    return value;
  }
}
