package org.huiyin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A real Chromium in front of the running application. One for a test class; each person gets a
 * profile of its own and logs in through the web app's page. When the work fails, what the screen
 * showed lies in {@code target/screenshots}; when it is done, nothing personal may be left behind.
 *
 * <p>A browser of the machine is used if there is one ({@code HUIYIN_CHROMIUM} names it); else
 * Playwright fetches its own.
 */
public final class StaffBrowser implements AutoCloseable {

  /** Of every account of the sample township. */
  public static final String SAMPLE_PASSWORD = "Qingshan#2026";

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final int port;
  private final Playwright playwright;
  private final Browser browser;

  private StaffBrowser(int port) {
    this.port = port;
    Optional<Path> found = installed();
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    found.ifPresent(path -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = Playwright.create(options);
    LaunchOptions launch = new LaunchOptions().setArgs(ARGUMENTS);
    found.ifPresent(launch::setExecutablePath);
    browser = playwright.chromium().launch(launch);
  }

  /**
   * @param port of the running application
   */
  public static StaffBrowser at(int port) {
    return new StaffBrowser(port);
  }

  /** Address of a page, from its path. */
  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** Works in Tasklist as an account of the sample township whose browser speaks Chinese. */
  public void as(String userId, Consumer<Page> work) {
    as(userId, SAMPLE_PASSWORD, "tasklist", "zh-CN", work);
  }

  /**
   * Works as somebody.
   *
   * @param app whose page the person logs in through: tasklist, welcome, cockpit or admin
   * @param language as a browser names it, e.g. {@code en-GB}
   */
  public void as(String userId, String password, String app, String language, Consumer<Page> work) {
    work(
        language,
        page -> {
          page.navigate(url("/camunda/app/" + app + "/default/"));
          logIn(page, userId, password);
          page.waitForSelector(app.equals("tasklist") ? ".task-filters" : ".account");
          work.accept(page);
        });
  }

  /** Works in front of the log-in page. */
  public void asNobody(Consumer<Page> work) {
    work("zh-CN", work);
  }

  /**
   * The page puts the cursor into its first field some time after it is there, in the middle of
   * quick typing.
   */
  static void logIn(Page page, String userId, String password) {
    do {
      page.fill("input[type=text]", userId);
      page.fill("input[type=password]", password);
    } while (!page.inputValue("input[type=text]").equals(userId)
        || !page.inputValue("input[type=password]").equals(password));
    page.click("button[type=submit]");
  }

  /**
   * Opens a task's form in Tasklist. It first chooses a filter and writes that into the address,
   * over a task that came sooner.
   */
  public void open(Page page, String taskId) {
    page.navigate(url("/camunda/app/tasklist/default/"));
    page.waitForURL(url -> url.contains("filter="));
    page.navigate(url("/camunda/app/tasklist/default/#/?task=" + taskId));
    page.locator(".fjs-form").waitFor();
  }

  private void work(String language, Consumer<Page> work) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setLocale(language)
            .setTimezoneId("Asia/Shanghai")
            .setViewportSize(1440, 900);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.setDefaultTimeout(20_000);
      try {
        work.accept(page);
        LeftBehind.nothingPersonal(context);
      } catch (RuntimeException | Error failed) {
        // Also the pages that opened in windows of their own.
        context.pages().forEach(one -> picture(one, failed));
        throw failed;
      }
    }
  }

  private static void picture(Page page, Throwable failed) {
    Path file =
        Path.of(
            "target",
            "screenshots",
            LocalTime.now().format(DateTimeFormatter.ofPattern("HHmmss-SSS")) + ".png");
    try {
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      failed.addSuppressed(
          new AssertionError("The screen at that moment: " + file.toAbsolutePath()));
    } catch (RuntimeException noPicture) {
      failed.addSuppressed(noPicture);
    }
  }

  private static Optional<Path> installed() {
    return Stream.concat(
            Stream.ofNullable(System.getenv("HUIYIN_CHROMIUM")),
            Stream.of(
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
