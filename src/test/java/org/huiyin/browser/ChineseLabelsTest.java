package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our Chinese labels, compared with the English ones that the web apps of this very version ship.
 */
class ChineseLabelsTest {

  /** Latin words that an office does not translate. */
  private static final Set<String> STAYS = Set.of("BPMN", "CMMN", "DMN", "ID", "T");

  /** Formats and texts without a language: where Chinese rightly says the same as English. */
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "/dateLocales/calendar/sameElse",
          "/dateLocales/longDateFormat/LT",
          "/labels/NO_TASK_FORM",
          "/labels/SEARCH_LESS_THAN",
          "/labels/SEARCH_LESS_THAN_EQUALS",
          "/labels/SEARCH_GREATER_THAN",
          "/labels/SEARCH_GREATER_THAN_EQUALS",
          "/dateLocales/week/dow",
          "/dateLocales/week/doy");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{.*?}}|%[sd]");
  private static final Pattern NOT_PROSE =
      Pattern.compile("\\{\\{.*?}}|<[a-z/][^>]*>|&\\w+;|%[sd]");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void every_label_of_the_shipped_version_has_its_chinese_and_none_is_left_over(String app)
      throws IOException {
    assertThat(texts(app, "zh").keySet()).isEqualTo(texts(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void no_label_is_left_in_english(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    Map<String, String> left = new TreeMap<>();
    texts(app, "zh")
        .forEach(
            (key, chinese) -> {
              boolean copied = chinese.equals(english.get(key)) && !SAME_IN_BOTH.contains(key);
              if (copied || !isFormat(key) && !latinWords(chinese).isEmpty()) {
                left.put(key, chinese);
              }
            });
    assertThat(left).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void a_label_keeps_the_placeholders_of_the_english_one(String app) throws IOException {
    Map<String, String> english = texts(app, "en");
    texts(app, "zh")
        .forEach(
            (key, chinese) ->
                assertThat(placeholders(chinese))
                    .as(key)
                    .isEqualTo(placeholders(english.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome"})
  void the_file_starts_without_a_byte_order_mark(String app) throws IOException {
    assertThat(bytes(app, "zh")).startsWith('{');
  }

  private static boolean isFormat(String key) {
    return key.startsWith("/dateLocales/calendar/")
        || key.startsWith("/dateLocales/longDateFormat/");
  }

  private static Set<String> latinWords(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = LATIN_WORD.matcher(NOT_PROSE.matcher(text).replaceAll(" "));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    words.removeAll(STAYS);
    return words;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().replace(" ", ""));
    }
    return found;
  }

  private static Map<String, String> texts(String app, String language) throws IOException {
    String json = new String(bytes(app, language), StandardCharsets.UTF_8).replace("\uFEFF", "");
    Map<String, String> texts = new TreeMap<>();
    collect("", new ObjectMapper().readTree(json), texts);
    return texts;
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "/" + i, node.get(i), texts);
      }
    } else {
      texts.put(path, node.asText());
    }
  }

  private static byte[] bytes(String app, String language) throws IOException {
    String name =
        "META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
    try (InputStream in = ChineseLabelsTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
