package org.huiyin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The form that is open in Tasklist, filled by its labels as a person reads them. */
final class TaskForm {

  /** form-js takes over what was typed only after this many milliseconds. */
  private static final int DEBOUNCE = 350;

  private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("yyyy/MM/dd");

  private static final DateTimeFormatter AS_SHOWN = DateTimeFormatter.ofPattern("yyyy/M/d");

  private final Page page;
  private final Locator scope;

  private TaskForm(Page page, Locator scope) {
    this.page = page;
    this.scope = scope;
  }

  static TaskForm on(Page page) {
    Locator form = page.locator(".fjs-form");
    form.waitFor();
    return new TaskForm(page, form);
  }

  /** A line, a text or a number. */
  TaskForm type(String label, String text) {
    labelled(label).fill(text);
    labelled(label).blur();
    return this;
  }

  /** A field that has just come up forgets what is typed before its calendar is there. */
  TaskForm day(String label, LocalDate day) {
    Locator field = labelled(label);
    do {
      field.fill(AS_TYPED.format(day));
      field.press("Enter");
      field.blur();
      page.waitForTimeout(DEBOUNCE);
    } while (!field.inputValue().equals(AS_SHOWN.format(day)));
    return this;
  }

  /**
   * @param option how the option begins; what follows may be a post or an explanation
   */
  TaskForm choose(String label, String option) {
    Locator field =
        scope
            .locator(".fjs-form-field-select, .fjs-form-field-taglist")
            .filter(
                new Locator.FilterOptions()
                    .setHas(
                        page.locator("label")
                            .filter(new Locator.FilterOptions().setHasText(worded(label)))))
            .first();
    field.locator(".fjs-input-group, .fjs-taglist-input").first().click();
    Locator item =
        field
            .locator(".fjs-dropdownlist-item")
            .filter(
                new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + literal(option))))
            .first();
    // At the foot of a form a long list hangs down behind Tasklist's footer.
    item.evaluate("one => one.scrollIntoView({block: 'center'})");
    item.click();
    return this;
  }

  /**
   * A box that is to be ticked, if it is not yet, or one of the options that are all on the form.
   */
  TaskForm tick(String option) {
    // What is still on its way from another field of the same row would undo it.
    page.waitForTimeout(DEBOUNCE);
    if (!labelled(option).isChecked()) {
      labelled(option).dispatchEvent("click");
    }
    assertThat(labelled(option)).isChecked();
    return this;
  }

  /**
   * A new row takes the whole list anew; what is still on its way would overwrite what is typed
   * into it.
   */
  TaskForm add(String list) {
    page.waitForTimeout(DEBOUNCE);
    Locator rows = list(list).locator(".fjs-repeat-row-container");
    int before = rows.count();
    list(list).locator(".fjs-repeat-render-add").click();
    rows.nth(before).waitFor();
    page.waitForTimeout(DEBOUNCE);
    return this;
  }

  /**
   * @param row from 0
   */
  TaskForm row(String list, int row) {
    return new TaskForm(page, list(list).locator(".fjs-repeat-row-container").nth(row));
  }

  /** One group of the form, or a list of one row that nobody can lengthen. */
  TaskForm part(String label) {
    return new TaskForm(page, list(label));
  }

  /** What stands in a field, shown only or typed. */
  String valueOf(String label) {
    return labelled(label).inputValue();
  }

  /** Sends the form. */
  Response send() {
    page.waitForTimeout(DEBOUNCE);
    Locator button =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交").setExact(true));
    return page.waitForResponse(response -> response.url().endsWith("/submit-form"), button::click);
  }

  private Locator labelled(String label) {
    // A field that must be filled bears an asterisk.
    return scope.getByLabel(worded(label)).first();
  }

  private static Pattern worded(String label) {
    return Pattern.compile("^\\s*" + literal(label) + "\\*?\\s*$");
  }

  /** The pattern is read by the browser, which knows no quoting of Java's. */
  private static String literal(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
  }

  private Locator list(String label) {
    return scope.getByRole(
        AriaRole.GROUP, new Locator.GetByRoleOptions().setName(label).setExact(true));
  }
}
