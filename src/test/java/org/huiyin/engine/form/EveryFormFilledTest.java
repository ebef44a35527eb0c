package org.huiyin.engine.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiyin.client.ChanceHints;
import org.huiyin.client.FormFiller;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The client that fills any form from its schema, held to the gate's own check, form by form as
 * they are shipped: what a careful person fills in passes.
 */
class EveryFormFilledTest {

  /** Fills by chance of each form; what the server says of the case is drawn with them. */
  private static final int BY_CHANCE = 20;

  private static final Pattern COMPARED = Pattern.compile("\"([^\"]*)\"");

  static final List<Option> LIST =
      List.of(new Option("ONE", "一"), new Option("TWO", "二"), new Option("THREE", "三"));

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aFormFilledFromItsSchemaPassesTheGate(Path file) throws IOException {
    filled(file, Map.of(), Map.of(), 1);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void whatChanceFillsInWithinTheRulesPassesTheGate(Path file) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(file.toFile());
    Form form = Form.read(Files.readString(file));
    long different =
        IntStream.range(0, BY_CHANCE)
            .mapToObj(
                seed ->
                    filled(
                        file,
                        factsByChance(form, new Random(seed)),
                        ChanceHints.of(schema, Forms.TODAY, seed),
                        seed))
            .distinct()
            .count();

    assertThat(different)
        .as("different fills of " + file)
        .isGreaterThanOrEqualTo(Math.min(BY_CHANCE / 4 + 1, fillsOf(schema)));
  }

  /**
   * How many to expect at most: a form that asks for one choice alone is filled alike each time.
   */
  private static long fillsOf(JsonNode schema) {
    List<JsonNode> asked = new ArrayList<>();
    schema
        .findParents("key")
        .forEach(
            component -> {
              boolean answers =
                  !component.path("readonly").asBoolean()
                      && !component.path("disabled").asBoolean();
              if (answers && component.path("type").isTextual()) {
                asked.add(component);
              }
            });
    return asked.size() == 1 && asked.get(0).path("values").size() > 0 ? 1 : Long.MAX_VALUE;
  }

  /** What the gate has taken. */
  private static Map<String, Object> filled(
      Path file, Map<String, Object> facts, Map<String, Object> hints, long seed) {
    try {
      Form form = Form.read(Files.readString(file));
      Map<String, List<Option>> lists = new HashMap<>();
      form.listNames().forEach(name -> lists.put(name, LIST));
      Map<String, Object> variables = new HashMap<>(facts);
      lists.forEach(
          (name, list) -> variables.put(name, new ObjectMapper().convertValue(list, Object.class)));
      Map<String, Object> sent =
          FormFiller.of(new ObjectMapper().readTree(file.toFile()), variables, Forms.TODAY, seed)
              .fill(hints);
      return Forms.accept(form, Values.of(sent), lists, facts);
    } catch (Refusal refusal) {
      return fail("%s, filled with seed %d: %s", file, seed, refusal.faults());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** For what the form's conditions ask of the case: nothing, a yes, or a word that they know. */
  static Map<String, Object> factsByChance(Form form, Random chance) {
    List<String> words = new ArrayList<>();
    form.each(
        component ->
            component
                .expressions()
                .forEach(
                    expression -> {
                      Matcher word = COMPARED.matcher(expression);
                      while (word.find()) {
                        words.add(word.group(1));
                      }
                    }));
    Map<String, Object> facts = new HashMap<>();
    for (String name : form.outsideNames()) {
      switch (chance.nextInt(4)) {
        case 0 -> facts.put(name, true);
        case 1 -> facts.put(name, false);
        case 2 -> {
          if (!words.isEmpty()) {
            facts.put(name, words.get(chance.nextInt(words.size())));
          }
        }
        default -> {
          // The server says nothing of it.
        }
      }
    }
    return facts;
  }
}
