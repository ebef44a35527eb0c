package org.huiyin.deadline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.refusal.Fault;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in the text that knows its lines. Asking for what is not there, or is of another kind,
 * notes a fault and goes on with a stand-in, so that one reading finds every fault.
 */
final class YamlMap {

  private final String path;
  private final Node node;
  private final List<Fault> faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  YamlMap(String path, Node node, List<Fault> faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::add);
    } else {
      note(path, node, "deadline.profile.mapping");
    }
  }

  private void add(NodeTuple entry) {
    String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    if (values.putIfAbsent(key, entry.getValueNode()) != null) {
      note(pathOf(key), entry.getKeyNode(), "deadline.profile.twice");
    }
  }

  Set<String> keys() {
    return values.keySet();
  }

  void allowOnly(Set<String> allowed) {
    values.keySet().stream()
        .filter(key -> !allowed.contains(key))
        .forEach(key -> fault(key, "deadline.profile.unknown"));
  }

  YamlMap map(String key) {
    if (!values.containsKey(key)) {
      fault(key, "deadline.profile.missing");
      return new YamlMap(pathOf(key), node, new ArrayList<>());
    }
    return new YamlMap(pathOf(key), values.get(key), faults);
  }

  List<String> list(String key) {
    List<String> texts = new ArrayList<>();
    if (values.get(key) instanceof SequenceNode sequence) {
      sequence
          .getValue()
          .forEach(item -> texts.add(item instanceof ScalarNode scalar ? scalar.getValue() : ""));
    } else {
      fault(key, values.containsKey(key) ? "deadline.profile.list" : "deadline.profile.missing");
    }
    return texts;
  }

  /**
   * @param absent what holds when the key is not there; an empty text when it must be there
   */
  String text(String key, String absent) {
    String value = scalar(key);
    if (value == null || value.isBlank()) {
      if (values.containsKey(key) || "".equals(absent)) {
        fault(key, "deadline.profile.missing");
      }
      return absent;
    }
    return value.strip();
  }

  /**
   * @param absent what holds when the key is not there; {@code null} when it must be there
   */
  int number(String key, Integer absent, int least, int most) {
    if (!values.containsKey(key) && absent != null) {
      return absent;
    }
    String value = scalar(key);
    if (value == null || !value.matches("[0-9]{1,6}")) {
      fault(key, "deadline.profile.number", String.valueOf(least), String.valueOf(most));
      return least;
    }
    int number = Integer.parseInt(value);
    if (number < least || number > most) {
      fault(key, "deadline.profile.number", String.valueOf(least), String.valueOf(most));
    }
    return number;
  }

  boolean truth(String key, boolean absent) {
    if (!values.containsKey(key)) {
      return absent;
    }
    String value = scalar(key);
    if (!"true".equals(value) && !"false".equals(value)) {
      fault(key, "deadline.profile.choice", "true, false");
    }
    return "true".equals(value);
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type, E standIn) {
    String value = scalar(key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    fault(key, "deadline.profile.choice", String.join(", ", names));
    return standIn;
  }

  /** Every fault's sentence names the key and the line first. */
  void fault(String key, String messageKey, Object... more) {
    note(pathOf(key), values.getOrDefault(key, node), messageKey, more);
  }

  private void note(String at, Node where, String messageKey, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(at);
    arguments.add(String.valueOf(where == null ? 1 : where.getStartMark().getLine() + 1));
    arguments.addAll(Arrays.asList(more));
    faults.add(new Fault(at, messageKey, arguments));
  }

  private String scalar(String key) {
    return values.get(key) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  private String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
