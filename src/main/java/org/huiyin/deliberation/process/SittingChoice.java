package org.huiyin.deliberation.process;

import java.util.Set;
import org.huiyin.deliberation.DeliberationEntry.Sitting;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;

/**
 * How a form names a sitting: one that is on record by its id, or a new one with its particulars.
 */
final class SittingChoice {

  static final String KEY = "sitting";

  static final String NEW = "NEW";

  /** What a form says of a sitting. */
  static final Set<String> KEYS =
      Set.of(KEY, "sittingOn", "sittingPlace", "chairedBy", "attendees", "excused");

  private SittingChoice() {}

  static void declare(ContractBuilder form) {
    form.picked("sittings", KEY)
        .needed()
        .date("sittingOn")
        .neededWhen(KEY, NEW)
        .text("sittingPlace")
        .neededWhen(KEY, NEW)
        .picked("members", "chairedBy")
        .neededWhen(KEY, NEW)
        .several("members", "attendees")
        .neededWhen(KEY, NEW)
        .several("members", "excused");
  }

  /** {@code null} where nothing was chosen. */
  static Sitting of(Content form) {
    String chosen = form.text(KEY);
    if (chosen == null) {
      return null;
    }
    return NEW.equals(chosen)
        ? new Sitting(
            null,
            form.date("sittingOn"),
            form.text("sittingPlace"),
            form.id("chairedBy"),
            form.ids("attendees"),
            form.ids("excused"))
        : new Sitting(form.id(KEY), null, null, null, null, null);
  }
}
