package org.huiyin.engine.form;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Live lists, each made when somebody looks into it: a form that is shown needs them all, one that
 * is sent only those from which something was chosen.
 */
public final class LiveLists extends AbstractMap<String, List<Option>> {

  private final Map<String, Supplier<List<Option>>> makers = new LinkedHashMap<>();
  private final Map<String, List<Option>> made = new HashMap<>();

  public LiveLists list(String name, Supplier<List<Option>> maker) {
    makers.put(name, maker);
    return this;
  }

  @Override
  public Set<String> keySet() {
    return makers.keySet();
  }

  @Override
  public boolean containsKey(Object name) {
    return makers.containsKey(name);
  }

  @Override
  public List<Option> get(Object name) {
    if (!makers.containsKey(name)) {
      return null;
    }
    return made.computeIfAbsent((String) name, key -> makers.get(key).get());
  }

  @Override
  public Set<Entry<String, List<Option>>> entrySet() {
    return keySet().stream().map(name -> Map.entry(name, get(name))).collect(Collectors.toSet());
  }
}
