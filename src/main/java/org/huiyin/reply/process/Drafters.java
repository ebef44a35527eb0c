package org.huiyin.reply.process;

import org.huiyin.audit.Actor;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** Who drafted a letter, as the one who signs it reads it. */
@Component
class Drafters {

  private final Organisation organisation;
  private final CodeTexts codes;

  Drafters(Organisation organisation, CodeTexts codes) {
    this.organisation = organisation;
    this.codes = codes;
  }

  String name(String userId) {
    return Actor.MACHINE.userId().equals(userId)
        ? codes.of("person", "MACHINE")
        : organisation.personOf(userId).map(Person::name).orElse(userId);
  }
}
