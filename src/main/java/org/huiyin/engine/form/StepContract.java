package org.huiyin.engine.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a step takes from its form: the fields that its capability has columns for, what each may
 * hold, which of them it cannot do without, and the live lists that it gives. A form that breaks it
 * is not deployed; what no field of it names goes to the step's own row.
 */
public final class StepContract {

  /** Of a step that nobody stands behind. */
  static final StepContract NONE = of().build();

  private final Map<String, ContractField> fields;
  private final Set<String> lists;

  StepContract(Map<String, ContractField> fields, Set<String> lists) {
    this.fields = new LinkedHashMap<>(fields);
    this.lists = Set.copyOf(lists);
  }

  public static ContractBuilder of() {
    return new ContractBuilder("", new LinkedHashMap<>(), new HashSet<>());
  }

  /** In the order in which they were named. */
  Collection<ContractField> fields() {
    return fields.values();
  }

  /** Names of the live lists that its choices may be made from. */
  Set<String> lists() {
    return lists;
  }

  /**
   * @param path rows as {@code requests[].wording}
   */
  boolean knows(String path) {
    return fields.containsKey(path);
  }

  /** By path: the list of each field whose choice the owner judges itself. */
  Map<String, String> judged() {
    return fields.values().stream()
        .filter(ContractField::judged)
        .collect(Collectors.toMap(ContractField::path, field -> field.values().iterator().next()));
  }
}
