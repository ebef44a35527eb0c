package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.trace.Marks;

/**
 * What a browser still has of a day's work: on a machine in an office the next person finds it.
 * Nothing of a petitioner, and nothing at all that is not known here.
 */
final class LeftBehind {

  /** How Tasklist and Cockpit look to their user: a language, an order, a width. */
  private static final Set<String> KNOWN = Set.of();

  private static final Set<String> COOKIES = Set.of("JSESSIONID", "XSRF-TOKEN");

  private static final String EVERYTHING =
      """
      async () => ({
        local: Object.fromEntries(Object.entries(window.localStorage)),
        session: Object.fromEntries(Object.entries(window.sessionStorage)),
        databases: (await indexedDB.databases()).map(one => one.name),
        caches: window.caches ? await caches.keys() : [],
        workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
        place: window.location.href + ' ' + window.name + ' ' + JSON.stringify(window.history.state)
      })
      """;

  private LeftBehind() {}

  static void nothingPersonal(BrowserContext context) {
    for (Page page : context.pages()) {
      if (page.url().startsWith("http")) {
        nothingPersonal(page);
      }
    }
    assertThat(context.cookies()).extracting(cookie -> cookie.name).isSubsetOf(COOKIES);
    assertThat(Marks.in(context.storageState())).as("in the browser's storage").isEmpty();
  }

  private static void nothingPersonal(Page page) {
    Map<?, ?> left = (Map<?, ?>) page.evaluate(EVERYTHING);

    assertThat(Marks.in(left.toString())).as("left behind by %s", page.url()).isEmpty();
    try {
      java.nio.file.Files.writeString(
          java.nio.file.Path.of("target/left.txt"),
          left + "\n",
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    } catch (java.io.IOException e) {
    }
    if (KNOWN.isEmpty()) return;
    assertThat(((Map<?, ?>) left.get("local")).keySet())
        .allMatch(key -> KNOWN.contains(key), "is known");
    assertThat(((Map<?, ?>) left.get("session"))).isEmpty();
    assertThat((List<?>) left.get("databases")).isEmpty();
    assertThat((List<?>) left.get("caches")).isEmpty();
    assertThat(left.get("workers")).isEqualTo(0);
  }
}
