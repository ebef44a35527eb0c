package org.huiyin.trace;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the walks of the tests send of people and in their words, in every way in which it might be
 * kept. MarkedWalkTest holds this list to what the walks really send.
 */
public final class Marks {

  /** By what it is; long enough that none stands in a model or a form by chance. */
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("name", "李秀英");
    ALL.put("address", "青山村三组12号");
    ALL.put("title", "邻居建房越过宅基地界址");
    ALL.put("words", "越过原界址约三十厘米");
    ALL.put("request", "请求恢复原界址");
    ALL.put("opinion of the sitting", "由主席团组织双方丈量");
    ALL.put("findings", "越界二十八厘米");
    ALL.put("result", "经丈量、调解，双方确认界址");
    ALL.put("facts of the answer", "新房北墙越过原界址");
    ALL.put("grounds of the answer", "双方在2008年登记时确认");
    ALL.put("part of a referral", "核实建房是否越界");
    ALL.put("report of a unit", "责令恢复原界址");
    ALL.put("decision of a conference", "组织双方按原界址恢复");
    ALL.put("what became of it", "界石已经埋设");
    ALL.put("id number", MarkedPerson.ID_NUMBER);
    ALL.put("phone", MarkedPerson.PHONE);
    ALL.put("another name", MarkedPerson.NAME);
    ALL.put("person complained of", MarkedPerson.COMPLAINED_OF);
    ALL.put("particulars", MarkedPerson.PARTICULARS);
    ALL.put("name of a variable", MarkedPerson.VARIABLE);
    ALL.put("fact of a probe", "石桥村王玉兰之言");
    ALL.put("words of an error", Failing.MARK);
  }

  private Marks() {}

  static Map<String, String> all() {
    return ALL;
  }

  /** Which of them stand in a text, plain or in any other of the ways. */
  public static List<String> in(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return ALL.entrySet().stream()
        .filter(
            mark ->
                forms(mark.getValue()).values().stream()
                    .anyMatch(form -> small.contains(form.toLowerCase(Locale.ROOT))))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The ways in which words may stand in a text, by their name; large and small letters alike. */
  static Map<String, String> forms(String words) {
    byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("plain", words);
    forms.put("JSON", escaped(words));
    for (int offset = 0; offset < 3; offset++) {
      String core = base64(utf8, offset);
      forms.put("Base64 at " + offset, core);
      forms.put("Base64 for addresses at " + offset, core.replace('+', '-').replace('/', '_'));
    }
    forms.put("percent", URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      forms.put("hex of " + charset, hex(words.getBytes(charset)));
    }
    // What is all ASCII is the same in several of them.
    Map<String, String> distinct = new LinkedHashMap<>();
    forms.forEach(
        (name, form) -> {
          if (!distinct.containsValue(form)) {
            distinct.put(name, form);
          }
        });
    return distinct;
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String escaped(String words) {
    return words
        .chars()
        .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  /** What of the Base64 is the same whatever stands before, in threes and so many, and after. */
  private static String base64(byte[] bytes, int offset) {
    byte[] shifted = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    int whole = shifted.length / 3 * 3;
    String text = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
    return text.substring(offset == 0 ? 0 : offset + 1);
  }
}
