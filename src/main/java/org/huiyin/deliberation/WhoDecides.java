package org.huiyin.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;

/** Who writes a decision down, and who has a say in it. */
final class WhoDecides {

  private final Organisation organisation;
  private final String writer;
  private final Set<String> named;

  /**
   * @param writer the account of who sends the decision
   * @param named accounts that were named for the case, which is sealed
   */
  WhoDecides(Organisation organisation, String writer, Set<String> named) {
    this.organisation = organisation;
    this.writer = writer;
    this.named = named;
  }

  /**
   * The chair; on days when the chair is away or recused a vice-chair; where they are all out, any
   * other member.
   */
  boolean mayPreside(Long person, LocalDate day, Set<Long> out) {
    List<Person> acting = organisation.actingChairs(day, out);
    return (acting.isEmpty() ? organisation.presidiumMembers() : acting)
        .stream().anyMatch(one -> person.equals(one.id()));
  }

  /** How many members could take part at all. */
  long atMost(Set<Long> out) {
    return organisation.presidiumMembers().stream().filter(one -> !out.contains(one.id())).count();
  }

  /** Persons named from the office hold no seat, so the attendance says nothing of them. */
  boolean wasThere(List<Long> attendees) {
    return named.contains(writer)
        || organisation.personOf(writer).map(one -> attendees.contains(one.id())).orElse(true);
  }

  boolean isWriter(String userId) {
    return writer.equals(userId);
  }

  boolean isWriter(Long person) {
    return organisation.personOf(writer).map(one -> person.equals(one.id())).orElse(false);
  }

  boolean hasASayInSealed(Long person, Long presiding) {
    return person.equals(presiding)
        || organisation
            .person(person)
            .map(one -> one.userId() != null && named.contains(one.userId()))
            .orElse(false);
  }
}
