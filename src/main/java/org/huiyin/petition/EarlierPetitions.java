package org.huiyin.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiyin.audit.Actor;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what the same person may have brought before; a person decides whether it is the same
 * matter.
 */
@Component
class EarlierPetitions {

  private static final int SHOWN = 10;

  /**
   * What a live case takes is answered with the rest. Once its answer is signed (签发) nothing can be
   * added to it any more: who comes again opens a new case, linked to the old one.
   */
  private static final String LIVE =
      """
      c.state = 'OPEN' AND c.replied_on IS NULL AND c.not_served_reason IS NULL AND NOT EXISTS (SELECT 1
        FROM huiyin.letter l WHERE l.case_id = c.id AND l.kind = 'REPLY' AND l.approved_by IS NOT NULL)
      """;

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  EarlierPetitions(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /**
   * @param readable whether the asking person may know more of it than that it exists
   */
  record Candidate(
      long caseId,
      String registerNumber,
      LocalDate occurredOn,
      String category,
      boolean live,
      boolean readable) {}

  record EarlierCase(long caseId, String registerNumber, boolean live) {}

  /** By identity number, by phone, or by name and village; the latest first. */
  List<Candidate> of(PersonDetails person, Actor asking) {
    Hashes hashes = Hashes.of(person, secrecy);
    if (hashes.name() == null && hashes.idNumber() == null && hashes.phone() == null) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT e.case_id, e.register_number, e.occurred_on, c.category, """
                + LIVE
                + """
                 AS live,
              :office AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
                          AND (s.user_id = :user OR s.group_id IN (:groups))) AS readable
            FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
            WHERE e.voided_on IS NULL AND e.id IN (
              SELECT entry_id FROM huiyin.petitioner WHERE name_hash = :name
              UNION SELECT entry_id FROM huiyin.petitioner WHERE id_number_hash = :idNumber
              UNION SELECT entry_id FROM huiyin.petitioner WHERE phone_hash = :phone)
            ORDER BY e.occurred_on DESC, e.id DESC LIMIT :shown
            """)
        .param("user", asking.userId())
        .param("groups", asking.groups().isEmpty() ? List.of("") : asking.groups())
        .param("office", ofTheOffice(asking))
        .param("name", hashes.name())
        .param("idNumber", hashes.idNumber())
        .param("phone", hashes.phone())
        .param("shown", SHOWN)
        .query(Candidate.class)
        .list();
  }

  /** Whether any of these people stands behind the case already, in whichever of its entries. */
  boolean broughtBy(List<PersonDetails> people, long caseId) {
    return people.stream()
        .map(person -> Hashes.of(person, secrecy))
        .anyMatch(
            hashes ->
                jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                          WHERE e.case_id = :case AND e.voided_on IS NULL
                            AND (p.name_hash = :name OR p.id_number_hash = :idNumber OR p.phone_hash = :phone))
                        """)
                    .param("case", caseId)
                    .param("name", hashes.name())
                    .param("idNumber", hashes.idNumber())
                    .param("phone", hashes.phone())
                    .query(Boolean.class)
                    .single());
  }

  /** Who is not of the office learns of an earlier petition only that there is one. */
  private static boolean ofTheOffice(Actor asking) {
    return asking.isIn("petition-office") || asking.isIn("chair");
  }

  /**
   * Holds the case that a register number leads to as it is, until the registration is done: its
   * answer is not signed meanwhile, for it would not answer what is being added.
   */
  void hold(String number) {
    jdbc.sql(
            """
            SELECT c.id FROM huiyin.petition_case c JOIN huiyin.register_entry e ON e.case_id = c.id
            WHERE e.register_number = upper(trim(?)) FOR NO KEY UPDATE OF c
            """)
        .param(number)
        .query(Long.class)
        .optional();
  }

  /**
   * The case that a register number, of the case or of any of its entries, leads to; for who is
   * kept from it, or is not of the office, there is none.
   */
  Optional<EarlierCase> byNumber(String number, Actor asking) {
    return jdbc.sql(
            """
            SELECT c.id AS case_id, c.register_number,
              """
                + LIVE
                + """
                 AS live
            FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
            WHERE e.register_number = upper(trim(:number)) AND e.voided_on IS NULL
              AND :office AND NOT EXISTS (SELECT 1 FROM huiyin.shut_out s WHERE s.case_id = c.id
                              AND (s.user_id = :user OR s.group_id IN (:groups)))
            """)
        .param("number", number)
        .param("office", ofTheOffice(asking))
        .param("user", asking.userId())
        .param("groups", asking.groups().isEmpty() ? List.of("") : asking.groups())
        .query(EarlierCase.class)
        .optional();
  }
}
