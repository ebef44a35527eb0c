package org.huiyin.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be chosen: the form's own values, a live list, or the list that an expression names. */
final class Choices {

  private final Map<String, List<Option>> lists;
  private final Map<String, Object> outside;
  private final Feel feel;
  private final Set<String> judged;

  /**
   * @param judged names of lists that do not bind: the owner judges what is in none
   */
  Choices(
      Map<String, List<Option>> lists, Map<String, Object> outside, Feel feel, Set<String> judged) {
    this.judged = judged;
    this.lists = lists;
    this.outside = outside;
    this.feel = feel;
  }

  Object one(Component component, Object value, Scope scope) throws FieldFault {
    if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
      throw new FieldFault("form.wrongType");
    }
    boolean left = judged.contains(component.text("valuesKey")) && value instanceof String;
    if (!left && !values(component, scope).contains(comparable(value))) {
      throw new FieldFault("form.notInList");
    }
    return value;
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

  /** The sources in the order in which form-js asks them. */
  private Set<Object> values(Component component, Scope scope) {
    Set<Object> values = new LinkedHashSet<>();
    String key = component.text("valuesKey");
    JsonNode own = component.json().path("values");
    if (!key.isEmpty()) {
      add(values, lists.containsKey(key) ? lists.get(key) : outside.get(key));
    } else if (own.isArray()) {
      add(values, Values.of(own));
    } else if (!component.text("valuesExpression").isEmpty()) {
      add(values, feel.value(component.text("valuesExpression"), scope.context()));
    }
    return values;
  }

  private static void add(Set<Object> values, Object source) {
    if (source instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Option option) {
          values.add(option.value());
        } else {
          values.add(comparable(entry instanceof Map<?, ?> map ? map.get("value") : entry));
        }
      }
    }
  }

  private static Object comparable(Object value) {
    return value instanceof Number ? new BigDecimal(value.toString()).stripTrailingZeros() : value;
  }
}
