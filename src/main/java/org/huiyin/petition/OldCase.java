package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.petition.Registration.PersonDetails;

/**
 * A matter that was registered before this house: as it stands in an old book, which nobody asks
 * again.
 *
 * @param purpose {@code null} where the book does not say; {@code category} likewise
 * @param petitioner without a name for an anonymous one
 * @param route one of the five ways, or {@code null}
 * @param ending {@code null} for a matter that is still open
 */
public record OldCase(
    LocalDate registeredOn,
    Channel channel,
    String title,
    String body,
    Purpose purpose,
    String category,
    String placeOfIssue,
    PersonDetails petitioner,
    int headcount,
    List<ComplainedOf> complainedOf,
    String route,
    Ending ending) {

  /** What a book that says nothing about the category is filed under. */
  private static final String NO_CATEGORY = "99";

  /** What stands for the purpose where a book says nothing of it. */
  static final String NO_PURPOSE = "NOT_RECORDED";

  /**
   * @param outcome one of the outcomes of a request or of a case, or NOT_RECORDED
   * @param repliedOn {@code null} where no answer is recorded
   */
  public record Ending(LocalDate closedOn, String outcome, LocalDate repliedOn) {

    private static final List<String> OF_THE_CASE =
        List.of("WITHDRAWN", "REDIRECTED", "DECLINED_FINAL", "NOT_RECORDED");

    String ofCase() {
      return OF_THE_CASE.contains(outcome) ? outcome : null;
    }

    String ofRequest() {
      return ofCase() == null ? outcome : null;
    }

    String state() {
      return outcome.equals("WITHDRAWN") ? "WITHDRAWN" : "CLOSED";
    }
  }

  String purposeOrNone() {
    return purpose == null ? NO_PURPOSE : purpose.name();
  }

  String purposeOrNull() {
    return purpose == null ? null : purpose.name();
  }

  String categoryOrOther() {
    return category == null ? NO_CATEGORY : category;
  }

  /** Name or address is unclear: no notice is owed (信访条例 2022, art. 23). */
  public boolean contactUnclear() {
    return petitioner.name() == null || petitioner.address() == null && petitioner.phone() == null;
  }
}
