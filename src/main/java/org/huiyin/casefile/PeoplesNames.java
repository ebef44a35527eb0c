package org.huiyin.casefile;

import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** The name of the person behind an account, as a colleague would say it. */
@Component
public class PeoplesNames {

  private final Organisation organisation;
  private final CodeTexts codes;

  PeoplesNames(Organisation organisation, CodeTexts codes) {
    this.organisation = organisation;
    this.codes = codes;
  }

  /**
   * {@code null} stays {@code null}; an account the organisation does not know is shown as it is.
   */
  public String of(String userId) {
    if (userId == null) {
      return null;
    }
    return Actor.MACHINE.userId().equals(userId)
        ? codes.of("person", "MACHINE")
        : organisation.personOf(userId).map(Person::name).orElse(userId);
  }
}
