package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiyin.HttpStaff;

/**
 * Texts that would run if a page, a script or a letter took them for more than texts; and what
 * shows that none did.
 */
public final class StoredScripts {

  public static final String SHORT = "<img src=x onerror=alert(1)>";
  public static final String LONG =
      "\"'><script>alert(1)</script><svg/onload=alert(2)>{{7*7}}${7*7}[[${7*7}]] javascript:alert(3)";

  /** Choices, days and ids keep their values; every other text becomes the payload. */
  private static final Set<String> TEXTS =
      Set.of(
          "petitionerName",
          "address",
          "title",
          "body",
          "wording",
          "name",
          "post",
          "sittingPlace",
          "opinion",
          "handlingOpinion",
          "askedWhom",
          "place",
          "findings",
          "text",
          "result",
          "explanation",
          "facts",
          "grounds",
          "article",
          "remedy",
          // Of referrals.
          "part",
          "requirement",
          "letterContact",
          "signedBy",
          "basicFacts",
          "investigation",
          "issuedBy",
          "reason",
          // Of conferences.
          "topic",
          "contact",
          "discussion",
          "reports",
          "attendees",
          "observers",
          "chairedByName",
          "finding");

  private static final Set<String> SHORT_ONES =
      Set.of(
          "petitionerName",
          "name",
          "post",
          "sittingPlace",
          "askedWhom",
          "place",
          "address",
          "signedBy",
          "issuedBy",
          "topic",
          "contact",
          "letterContact",
          "attendees");

  private final List<String> ran = new ArrayList<>();

  /** Asserts that no dialog has come up and the content policy had nothing to stop. */
  public void noneRan() {
    assertThat(ran).isEmpty();
  }

  /** Hears of everything that runs on the page from now on. */
  public void listen(Page page) {
    page.onDialog(
        dialog -> {
          ran.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")
              || message.text().contains("sandboxed")) {
            ran.add(message.text());
          }
        });
  }

  /** No element of the page came out of a text. */
  public void clean(Page page, String where) {
    Object made =
        page.evaluate(
            "() => document.querySelectorAll('[onerror],[onload],img[src=\"x\"],a[href^=\"javascript:alert\"]').length");
    assertThat(made).as(where).isEqualTo(0);
    assertThat(page.locator("body").innerText()).as(where).doesNotContain("49${7*7}", "{{7*7}}49");
    assertThat(ran).as(where).isEmpty();
  }

  /** The addresses on the page that are like this. */
  public static Set<String> links(Page page, String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher link = Pattern.compile(pattern).matcher(page.content());
    while (link.find()) {
      found.add(link.group());
    }
    return found;
  }

  /** In a Word file everything stands as text: no field, no address to fetch from, no macro. */
  public static void letter(HttpStaff reader, String path) {
    byte[] content = reader.download(path);
    if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
      return;
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
            .as(path + " " + part.getName())
            .doesNotContain(
                "TargetMode=\"External\"", "<script>", "onerror=alert(1)>", "w:altChunk", "DDE");
        assertThat(text.replaceAll("<w:instrText[^>]*>\\s*(PAGE|NUMPAGES)[^<]*</w:instrText>", ""))
            .doesNotContain("w:instrText", "w:fldSimple");
        assertThat(part.getName()).doesNotContain("vbaProject", "embeddings");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Choices, days and ids keep their values; every other text becomes the payload. */
  public static Map<String, Object> poisoned(Map<String, Object> form) {
    Map<String, Object> changed = new HashMap<>();
    form.forEach((key, value) -> changed.put(key, poisoned(key, value)));
    return changed;
  }

  @SuppressWarnings("unchecked")
  private static Object poisoned(String key, Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(one -> one instanceof Map ? poisoned((Map<String, Object>) one) : one)
          .toList();
    }
    return !TEXTS.contains(key) || !(value instanceof String)
        ? value
        : SHORT_ONES.contains(key) ? SHORT : LONG;
  }
}
