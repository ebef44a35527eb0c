package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;

/** Everything that is written down when a petition is registered (papers F1 to F4). */
public record Registration(
    Reception reception,
    Petitioners petitioners,
    Matter matter,
    List<ComplainedOf> complainedOf,
    EarlierMatter earlier) {

  /**
   * How and when it came.
   *
   * @param occurredOn the real date, which figures and clocks go by, not the day of typing
   * @param broughtBy the deputy who brought it, or {@code null}
   */
  public record Reception(
      Channel channel,
      Source source,
      FromAbove fromAbove,
      String externalNumber,
      LocalDate occurredOn,
      String place,
      Long broughtBy,
      boolean skipLevel) {}

  /** Who sent it to us and under what paper; {@code null} when it came to us directly. */
  public record FromAbove(
      String organ, String number, LocalDate date, String wording, LocalDate reportDueOn) {}

  /**
   * @param contactUnclear name or address is unclear: no notice is owed (art. 23)
   * @param representatives at most five (art. 20)
   */
  public record Petitioners(
      boolean anonymous,
      boolean contactUnclear,
      PersonDetails lead,
      int headcount,
      boolean jointSigned,
      List<PersonDetails> representatives) {}

  /**
   * @param particulars sex, birth date, ethnicity, occupation, as far as given, one JSON text
   */
  public record PersonDetails(
      String name,
      String idNumber,
      String phone,
      String village,
      String address,
      String particulars) {}

  /**
   * @param urgentReason {@code null} when the matter is not urgent
   */
  public record Matter(
      String title,
      String body,
      List<String> requests,
      String expectation,
      Purpose purpose,
      String category,
      String placeOfIssue,
      String evidence,
      String otherProceedings,
      String explained,
      String lawExplained,
      String urgentReason,
      String proposedHandling) {

    boolean urgent() {
      return urgentReason != null;
    }
  }

  /**
   * Chosen from the register of organisation and people where they are in it, by name where they
   * are not.
   */
  public record ComplainedOf(Long person, String unit, String name, String post) {}

  /**
   * What the person decided about earlier petitions.
   *
   * @param relation {@code null} as long as nobody has decided
   * @param number of the earlier entry or case
   * @param byAnother somebody else brings the same matter, a joint petitioner for one
   */
  public record EarlierMatter(Relation relation, String number, boolean byAnother) {

    public enum Relation {
      NEW,
      SAME_MATTER
    }
  }
}
