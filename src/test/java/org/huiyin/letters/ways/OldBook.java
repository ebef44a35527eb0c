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
    String mapping = "letters-of-" + received.on();
    clerk.site("PUT", ROOT + "/mappings/" + mapping, mapping(received));
    JsonNode checked =
        clerk.bring(ROOT + "/batches?keepUnknown=false&mapping=" + mapping, file(letters));
    require(checked.path("counts").path("open").asInt() == letters.size(), "open rows", checked);
    String batch = ROOT + "/batches/" + checked.path("id").asLong();
    int before = running();
    clerk.site("POST", batch + "/run", null);
    waitUntil(() -> clerk.site("GET", batch, null).path("state").asText().equals("DONE"));
    clerk.site("POST", batch + "/release", null);
    waitUntil(() -> running() == before + letters.size());
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
