package org.huiyin.casefile;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.reply.HandOvers;
import org.huiyin.reply.HandOvers.HandOver;
import org.huiyin.reply.LetterContent;
import org.springframework.stereotype.Component;

/**
 * What the receipt of a hand-over under seal says: how many pieces under which seal, who brought
 * them and when. Before it has happened day and signatures stay blank, to be written by hand.
 */
@Component
class HandOverFields {

  private final HandOvers handOvers;
  private final PeoplesNames names;

  HandOverFields(HandOvers handOvers, PeoplesNames names) {
    this.handOvers = handOvers;
    this.names = names;
  }

  void addTo(Map<String, Object> fields, long caseId, Actor by) {
    fields.put("handedOverBy", names.of(by.userId()));
    handOvers.of(caseId).ifPresent(sealed -> addTo(fields, sealed));
  }

  private void addTo(Map<String, Object> fields, HandOver sealed) {
    fields.put("sealNumber", sealed.sealNumber());
    fields.put("pieces", sealed.pieces());
    fields.put("letterNumber", sealed.letterNumber());
    fields.put("issuedOn", LetterContent.day(sealed.signedOn()));
    fields.put("handedOverOn", LetterContent.day(sealed.handedOverOn()));
    if (sealed.handedOverBy() != null) {
      fields.put("handedOverBy", names.of(sealed.handedOverBy()));
    }
  }
}
