package org.huiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiyin.petition.CaseActs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit page shows no code: whatever is recorded anywhere in the house has its words. */
@Tag("R92")
class ActTextsTest {

  /** What records an act, with the act among its first arguments. */
  private static final Pattern RECORDING =
      Pattern.compile("\\b(?:record\\w*|enter\\w*|changing\\s*\\.change|note|end)\\(");

  private static final Pattern ACTS =
      Pattern.compile("(?:[\\w.!]+\\s*\\?\\s*)?(\"[A-Z_]{4,}\")(?:\\s*:\\s*(\"[A-Z_]{4,}\"))?");

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_zh_CN"})
  void everyActHasItsWords(String bundle) throws IOException {
    List<String> texts = Files.readAllLines(Path.of("src/main/resources", bundle + ".properties"));

    assertThat(acts())
        .hasSizeGreaterThan(150)
        .allSatisfy(
            act -> assertThat(texts).anyMatch(text -> text.startsWith("code.audit." + act + "=")));
  }

  @Test
  void theActsAreFoundWhereverTheyStand() throws IOException {
    assertThat(acts())
        .contains(
            "READ_CASE_FILE", "WORKS_ON_PAPER", "IMPORT", "CLAIM_STEP", "DEPLOY", "ADD_VILLAGE");
  }

  private static Set<String> acts() throws IOException {
    Set<String> acts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(file -> in(file, acts));
    }
    Arrays.stream(CaseActs.Kind.values()).forEach(kind -> acts.add(kind.name()));
    acts.addAll(List.of("CLAIM_STEP", "GIVE_STEP", "GIVE_BACK_STEP"));
    for (String list : List.of("engine-rest", "web-apps")) {
      Matcher act =
          Pattern.compile("(?m)^[A-Z]+ +/\\S+.* ([A-Z_]{4,})$")
              .matcher(Files.readString(Path.of("src/main/resources/doors", list + ".txt")));
      while (act.find()) {
        acts.add(act.group(1));
      }
    }
    return acts;
  }

  private static void in(Path file, Set<String> acts) {
    try {
      String source = Files.readString(file);
      Matcher call = RECORDING.matcher(source);
      while (call.find()) {
        arguments(source, call.end()).stream()
            .limit(3)
            .map(argument -> ACTS.matcher(argument.strip()))
            .filter(Matcher::matches)
            .forEach(
                act -> {
                  acts.add(act.group(1).replace("\"", ""));
                  if (act.group(2) != null) {
                    acts.add(act.group(2).replace("\"", ""));
                  }
                });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Up to the parenthesis that closes the call; no text of ours holds a quoted quote there. */
  private static List<String> arguments(String source, int from) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = from;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{' || c == '[')) {
        depth++;
      } else if (!quoted && depth > 0 && (c == ')' || c == '}' || c == ']')) {
        depth--;
      } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
        arguments.add(source.substring(start, i));
        start = i + 1;
        if (c == ')') {
          return arguments;
        }
      }
    }
    return arguments;
  }
}
