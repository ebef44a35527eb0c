package org.huiyin.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.refusal.Fault;

/**
 * Whether a JSON has the form of a record: known keys, texts where texts belong, days that exist,
 * words of a fixed list. What does not fit is taken out, so that the rest can still be read and
 * checked.
 */
final class PlanShape {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final List<Fault> faults = new ArrayList<>();

  private PlanShape() {}

  /** Takes everything out of {@code root} that does not fit, and tells what it was. */
  static List<Fault> trim(ObjectNode root, Class<? extends Record> shape) {
    PlanShape check = new PlanShape();
    check.record(root, shape, "");
    return check.faults;
  }

  private void record(ObjectNode object, Class<?> shape, String path) {
    Map<String, Type> known = new HashMap<>();
    for (RecordComponent component : shape.getRecordComponents()) {
      known.put(component.getName(), component.getGenericType());
    }
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    for (String key : keys) {
      String inside = path.isEmpty() ? key : path + "." + key;
      if (!known.containsKey(key)) {
        wrong(inside, "organisation.founding.unknownKey", key);
        object.remove(key);
      } else if (!fits(object.get(key), known.get(key), inside)) {
        object.remove(key);
      }
    }
  }

  private boolean fits(JsonNode value, Type type, String path) {
    if (value.isNull()) {
      return true;
    }
    if (type instanceof ParameterizedType list) {
      return value instanceof ArrayNode array
          ? each(array, list.getActualTypeArguments()[0], path)
          : wrong(path, "organisation.founding.notAList");
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      if (value instanceof ObjectNode object) {
        record(object, plain, path);
        return true;
      }
      return wrong(path, "organisation.founding.notAnObject");
    }
    if (plain == boolean.class) {
      return value.isBoolean() || wrong(path, "organisation.founding.notYesOrNo");
    }
    if (!value.isTextual()) {
      return wrong(path, "organisation.founding.notAText");
    }
    return plain == LocalDate.class
        ? isDay(value.textValue(), path)
        : !plain.isEnum() || isOneOf(value.textValue(), plain, path);
  }

  private boolean each(ArrayNode array, Type type, String path) {
    for (int i = 0; i < array.size(); i++) {
      String inside = path + "[" + i + "]";
      boolean there = !array.get(i).isNull() || wrong(inside, "organisation.founding.empty");
      if (!there || !fits(array.get(i), type, inside)) {
        // Keeps its place: the ones after it keep theirs.
        array.set(i, type == String.class ? NODES.textNode("") : NODES.objectNode());
      }
    }
    return true;
  }

  private boolean isDay(String text, String path) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return wrong(path, "organisation.founding.notADay", text);
    }
  }

  private boolean isOneOf(String text, Class<?> words, String path) {
    List<String> all = Arrays.stream(words.getEnumConstants()).map(Object::toString).toList();
    return all.contains(text)
        || wrong(
            path,
            "organisation.founding.notOneOf",
            text,
            all.stream().collect(Collectors.joining("、")));
  }

  private boolean wrong(String path, String messageKey, Object... arguments) {
    faults.add(Fault.at(path, messageKey, arguments));
    return false;
  }
}
