package org.huiyin.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A plan of the organisation as a JSON text, and everything that is wrong with it, by line. */
final class FoundingFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  private FoundingFile() {}

  /**
   * @throws Refusal with every fault there is, each with its line and element
   */
  static Founding read(String text) {
    // Editors on Windows put a mark in front that is no JSON.
    LocatedJson json = located(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (!(json.root() instanceof ObjectNode root)) {
      throw new Refusal(Fault.of("organisation.founding.notAnObject"));
    }
    List<Fault> shape =
        new ArrayList<>(
            json.repeated().stream()
                .map(path -> Fault.at(path, "organisation.founding.repeatedKey"))
                .toList());
    shape.addAll(PlanShape.trim(root, Founding.class));
    Founding plan = bind(root);
    Set<String> taken = shape.stream().map(Fault::field).collect(Collectors.toSet());
    List<Fault> all =
        Stream.concat(
                shape.stream(),
                FoundingRules.faultsOf(plan).stream().filter(f -> !follows(f.field(), taken)))
            .map(fault -> located(fault, json))
            .toList();
    if (!all.isEmpty()) {
      throw new Refusal(all);
    }
    return plan;
  }

  /** What is missing because it was taken out is told once. */
  private static boolean follows(String field, Set<String> taken) {
    String element = field.substring(0, Math.max(0, field.lastIndexOf('.')));
    return taken.contains(field)
        || taken.contains(element)
        || field.endsWith(".kind") && taken.contains(element + ".belongsTo");
  }

  private static LocatedJson located(String text) {
    try {
      return LocatedJson.read(text);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Refusal(Fault.of("organisation.founding.notJson", line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Founding bind(ObjectNode root) {
    try {
      return JSON.treeToValue(root, Founding.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A checked plan cannot be read", e);
    }
  }

  private static Fault located(Fault fault, LocatedJson json) {
    return Fault.at(
        fault.field(),
        "organisation.founding.at",
        json.lineOf(fault.field()),
        fault.field(),
        new DefaultMessageSourceResolvable(
            new String[] {fault.messageKey()}, fault.arguments().toArray()));
  }
}
