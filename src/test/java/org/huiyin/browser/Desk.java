package org.huiyin.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Somebody who has Tasklist open before him, all day. */
final class Desk {

  private final Page page;

  Desk(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  /**
   * Opens the step of a matter, and takes it if nobody has it yet.
   *
   * @param list as it is called on the left
   * @param step as the card names it
   * @param number of the case or the conference
   */
  TaskForm open(String list, String step, String number) {
    afresh();
    page.locator(".task-filters").getByText(Pattern.compile(list)).first().click();
    Locator card =
        page.locator(".tasks-list li")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile(step)))
            .filter(new Locator.FilterOptions().setHasText(number));
    card.first().click();
    Locator form = page.locator(".fjs-form");
    form.waitFor();
    takenByOneself();
    return TaskForm.on(page);
  }

  /**
   * Who holds the step stands on the page only some time after its form; until then nothing can be
   * taken, and nothing be sent.
   */
  private void takenByOneself() {
    Locator take = page.locator(".claim");
    Locator held = page.locator(".unclaim");
    // A long name leaves no room for the button that gives the step back: there, not seen.
    Locator.WaitForOptions there =
        new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    take.or(held).first().waitFor(there);
    if (take.count() > 0) {
      take.click();
      held.waitFor(there);
    }
  }

  /**
   * What others did may have changed the lists since they were read; the address still names the
   * step that was just done.
   */
  private void afresh() {
    page.evaluate("() => history.replaceState(null, '', location.pathname)");
    page.reload();
  }

  /** The page of the case, the referral or the conference of the open step, in its own window. */
  Page file() {
    return page.waitForPopup(() -> page.locator(".huiyin-case-link").click());
  }

  /** Signs these on the list to sign, by what each line says; all at once. */
  Page signs(String number, String... papers) {
    afresh();
    Page list = page.waitForPopup(() -> page.locator("a.huiyin-sign[href='/sign']").click());
    for (String paper : papers) {
      line(list, number, paper).getByText("全文").click();
      line(list, number, paper).getByRole(AriaRole.CHECKBOX).check();
    }
    return list;
  }

  static Locator line(Page list, String number, String paper) {
    return list.locator("tbody")
        .filter(new Locator.FilterOptions().setHasText(number))
        .filter(new Locator.FilterOptions().setHasText(paper));
  }

  /** An act of the page of a referral or a case: its button, its dialog, and what is filled in. */
  static void act(Page file, String button, String words) {
    file.locator("section.acts, section").getByText(button).first().click();
    file.locator("dialog textarea:visible").fill(words);
    Response done =
        file.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> file.locator("dialog button[value=send]").click());
    if (!done.ok()) {
      throw new AssertionError(button + ": " + done.status() + " " + done.text());
    }
    file.waitForLoadState();
  }
}
