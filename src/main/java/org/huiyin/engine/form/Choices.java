package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be chosen: the form's own values, a live list, or the list that an expression names. */
final class Choices {

  /** Longer than any code of a unit, a group or a person. */
  private static final int LONGEST_CODE = 100;

  private final Map<String, List<Option>> lists;
  private final Map<String, Object> outside;
  private final Feel feel;
  private final Map<String, String> judged;

  /**
   * @param judged by path of a field, {@code referrals[].to}, the list that does not bind there:
   *     the owner judges what is not in it
   */
  Choices(
      Map<String, List<Option>> lists,
      Map<String, Object> outside,
      Feel feel,
      Map<String, String> judged) {
    this.judged = judged;
    this.lists = lists;
    this.outside = outside;
    this.feel = feel;
  }

  Object one(Component component, Object value, Scope scope) throws FieldFault {
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new FieldFault("form.wrongType");
    }
    if (value instanceof String code && isLeftToTheOwner(component, scope)) {
      storable(code);
    } else if (!offered(component, scope.context()).containsKey(comparable(value))) {
      throw new FieldFault("form.notInList");
    }
    return value;
  }

  private boolean isLeftToTheOwner(Component component, Scope scope) {
    String path = scope.place(component).field().replaceAll("\\[\\d+]", "[]");
    return !component.text("valuesKey").isEmpty()
        && component.text("valuesKey").equals(judged.get(path));
  }

  private static void storable(String code) throws FieldFault {
    if (Text.hasUnstorable(code)) {
      throw new FieldFault("form.unstorable");
    }
    if (code.length() > LONGEST_CODE) {
      throw new FieldFault("form.notInList");
    }
  }

  List<Object> several(Component component, Object value, Scope scope) throws FieldFault {
    if (!(value instanceof List<?> chosen)) {
      throw new FieldFault("form.wrongType");
    }
    Set<Object> distinct = new LinkedHashSet<>();
    for (Object each : chosen) {
      distinct.add(one(component, each, scope));
    }
    return new ArrayList<>(distinct);
  }

  /**
   * The words that stand for a value where it is chosen.
   *
   * @param context what an expression that names the choices may ask for
   */
  String label(Component component, Object value, Map<String, Object> context) {
    return offered(component, context).getOrDefault(comparable(value), String.valueOf(value));
  }

  /** Values with their labels; the sources in the order in which form-js asks them. */
  private Map<Object, String> offered(Component component, Map<String, Object> context) {
    Map<Object, String> offered = new LinkedHashMap<>();
    String key = component.text("valuesKey");
    JsonNode own = component.json().path("values");
    if (!key.isEmpty()) {
      add(offered, lists.containsKey(key) ? lists.get(key) : outside.get(key));
    } else if (own.isArray()) {
      add(offered, Values.of(own));
    } else if (!component.text("valuesExpression").isEmpty()) {
      add(offered, feel.value(component.text("valuesExpression"), context));
    }
    return offered;
  }

  private static void add(Map<Object, String> offered, Object source) {
    if (source instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Option option) {
          offered.put(option.value(), option.label());
        } else if (entry instanceof Map<?, ?> map) {
          Object value = map.get("value");
          offered.put(
              comparable(value),
              String.valueOf(map.containsKey("label") ? map.get("label") : value));
        } else {
          offered.put(comparable(entry), String.valueOf(entry));
        }
      }
    }
  }

  private static Object comparable(Object value) {
    return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
  }
}
