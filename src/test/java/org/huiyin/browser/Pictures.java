package org.huiyin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * What the screen showed at each step of a walk, in {@code target/screenshots}: the whole form,
 * also what a person would have to scroll to. A step that speaks English is refused on the way.
 */
final class Pictures {

  private final String walk;
  private int taken;

  /**
   * @param walk begins the name of each picture
   */
  Pictures(String walk) {
    this.walk = walk;
  }

  void of(Page page, String name) {
    assertThat(SpokenText.englishOn(page)).isEmpty();
    Object height =
        page.evaluate(
            "() => document.querySelector('.fjs-container')?.scrollHeight ?? document.body.scrollHeight");
    page.setViewportSize(1440, Math.max(900, ((Number) height).intValue() + 340));
    Path file = Path.of("target", "screenshots", "%s%02d-%s.png".formatted(walk, ++taken, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    page.setViewportSize(1440, 900);
  }
}
