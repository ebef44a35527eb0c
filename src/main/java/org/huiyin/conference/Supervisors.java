package org.huiyin.conference;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Seat.Body;
import org.springframework.stereotype.Component;

/** Who can supervise a decision: somebody of the presidium, its office or the Party committee. */
@Component
public class Supervisors {

  private final Organisation organisation;

  Supervisors(Organisation organisation) {
    this.organisation = organisation;
  }

  /** Those of them who have an account. */
  public List<Person> all() {
    List<Person> all = new ArrayList<>(organisation.presidiumMembers());
    all.addAll(organisation.staff());
    all.addAll(organisation.members(Body.PARTY_COMMITTEE));
    return all.stream().filter(person -> person.userId() != null).distinct().toList();
  }
}
