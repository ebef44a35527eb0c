package org.huiyin.letters.ways;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.client.Office;
import org.huiyin.client.WebAppSession;
import org.huiyin.letters.RealLetter;

/**
 * A clerk takes letters into the register as an old book whose matters are still open: mapped,
 * checked, run, released. Their replies stay outside.
 */
final class OldBook {

  /** What the book of the closed letters is called in the register. */
  static final String CLOSED = "网上留言";

  private static final String ROOT = "/api/register-book";
  private static final String RUNNING =
      "/process-instance/count?processDefinitionKey=petition-handling";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final WebAppSession clerk;
  private final WebAppSession overseer;

  OldBook(Office office) {
    this.clerk = office.as("clerk");
    this.overseer = office.overseer();
  }

  /**
   * @throws IllegalStateException when not every letter is taken and begins
   */
  void take(Received received, List<RealLetter> letters) {
    int before = running();
    String batch =
        enter(
            "letters-of-" + received.on(),
            mapping(received),
            file(letters),
            "open",
            letters.size());
    clerk.site("POST", batch + "/release", null);
    waitUntil(() -> running() == before + letters.size());
  }

  /**
   * All letters of the file with their replies, as matters that were closed long ago.
   *
   * @throws IllegalStateException when not every letter is taken
   */
  void takeClosed(byte[] file, int letters) {
    Map<String, Object> mapping =
        Map.of(
            "固定",
            Map.of("来源", CLOSED, "渠道", "网上"),
            "列",
            Map.of(
                "letter_id", "原编号",
                "user", "信访人",
                "subject", "标题",
                "time", "登记日期",
                "body", "反映内容",
                "reply", "答复内容",
                "reply_time", List.of("答复日期", "办结日期")));
    enter("closed-letters", mapping, file, "closed", letters);
  }

  /**
   * @param as what every row must be
   * @return where the batch is that was run
   */
  private String enter(
      String name, Map<String, Object> mapping, byte[] file, String as, int letters) {
    clerk.site("PUT", ROOT + "/mappings/" + name, mapping);
    JsonNode checked = clerk.bring(ROOT + "/batches?keepUnknown=false&mapping=" + name, file);
    require(checked.path("counts").path(as).asInt() == letters, as + " rows", checked);
    String batch = ROOT + "/batches/" + checked.path("id").asLong();
    clerk.site("POST", batch + "/run", null);
    waitUntil(() -> clerk.site("GET", batch, null).path("state").asText().equals("DONE"));
    return batch;
  }

  private static Map<String, Object> mapping(Received received) {
    Map<String, String> fixed = new HashMap<>(received.alike());
    fixed.put("来源", Received.SOURCE);
    fixed.putIfAbsent("渠道", "网上");
    fixed.put("登记日期", received.on().toString());
    return Map.of(
        "固定",
        fixed,
        "列",
        Map.of("letter_id", "原编号", "user", "信访人", "subject", "标题", "body", "反映内容"));
  }

  private static byte[] file(List<RealLetter> letters) {
    Stream<Stream<String>> rows =
        letters.stream()
            .map(
                one ->
                    Stream.of(
                        one.id(), one.user(), one.subject(), one.time(), one.body(), one.reply()));
    return Stream.concat(
            Stream.of(Stream.of("letter_id", "user", "subject", "time", "body", "reply")), rows)
        .map(row -> row.map(OldBook::quoted).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  private int running() {
    return overseer.get(RUNNING).path("count").asInt();
  }

  private static void require(boolean holds, String what, JsonNode told) {
    if (!holds) {
      throw new IllegalStateException("Not as many " + what + " as letters: " + told);
    }
  }

  private static void waitUntil(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The book was not taken in");
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
