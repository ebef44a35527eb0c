package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.trace.Marks;

/**
 * What a browser still has of a day's work: on a machine in an office the next person finds it.
 * Nothing of a petitioner, and nothing at all that is not known here.
 */
final class LeftBehind {

  /**
   * The words of the web apps in the user's language, and how the panes of Cockpit stand. Not what
   * somebody searched for.
   */
  private static final Set<String> KNOWN = Set.of("camunda-web", "camunda");

  private static final Pattern OF_A_LANGUAGE =
      Pattern.compile("/camunda/app/[a-z]+/locales/_locales_data_[a-z]{2}_[0-9.]+");

  private static final Pattern OF_A_PANE =
      Pattern.compile(
          "(ctnCollapsableParent|dashboardSection):[\\w:-]+|dashboardMetricsPeriod|[\\w-]*[sS]ort[\\w:-]*");

  private static final Set<String> COOKIES = Set.of("JSESSIONID", "XSRF-TOKEN");

  private static final String EVERYTHING =
      """
      async () => ({
        local: Object.fromEntries(Object.entries(window.localStorage)),
        words: Object.keys(JSON.parse(window.localStorage.getItem('camunda-web') || '{}')),
        panes: Object.keys(JSON.parse(window.localStorage.getItem('camunda') || '{}')),
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
    assertThat(((Map<?, ?>) left.get("local")).keySet()).allMatch(KNOWN::contains, "is known");
    assertThat((List<?>) left.get("words"))
        .allMatch(key -> OF_A_LANGUAGE.matcher((String) key).matches(), "of a language");
    assertThat((List<?>) left.get("panes"))
        .allMatch(key -> OF_A_PANE.matcher((String) key).matches(), "of a pane");
    assertThat((Map<?, ?>) left.get("session")).isEmpty();
    assertThat((List<?>) left.get("databases")).isEmpty();
    assertThat((List<?>) left.get("caches")).isEmpty();
    assertThat(left.get("workers")).isEqualTo(0);
  }
}
