package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.refusal.Fault;

/**
 * What a decision means for the referral of the matter to others. Deliberation asks; the capability
 * that refers answers.
 */
public interface Referring {

  /**
   * One unit or group and what it is asked for.
   *
   * @param to its engine group, e.g. {@code unit-HOUSING}, {@code group-G01}
   * @param kind {@code ASSIGN}, {@code TRANSFER} or {@code REQUEST}
   * @param requirement or {@code null} for the usual words
   * @param dueOn the day to be printed in the letter, {@code null} for a transfer
   */
  record Part(
      String to, boolean lead, String kind, String wording, String requirement, LocalDate dueOn) {

    /** Code of the unit or group. */
    public String code() {
      return to.substring(to.indexOf('-') + 1);
    }
  }

  /** Who may be referred to, as a list offers it. */
  record Receiver(String to, String name) {}

  /** Those who are open and not kept from the case. */
  List<Receiver> receivers(long caseId);

  /** What the table of referral terms suggests: one part, by kind and day. */
  List<Part> suggested(PetitionCase petition);

  /**
   * Every reason why the matter cannot be referred like this.
   *
   * @param parts empty when another way was chosen
   */
  List<Fault> whyNot(PetitionCase petition, Decision decision, List<Part> parts);

  /**
   * Lays down the parts that are new, and calls off what is still open when another way was chosen.
   */
  void follow(PetitionCase petition, Decision decision, List<Part> parts, String contact, Actor by);
}
