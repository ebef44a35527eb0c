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
    handOvers.of(caseId).ifPresent(one -> addTo(fields, one));
  }

  private void addTo(Map<String, Object> fields, HandOver handOver) {
    fields.put("sealNumber", handOver.sealNumber());
    fields.put("pieces", handOver.pieces());
    fields.put("letterNumber", handOver.letterNumber());
    fields.put("issuedOn", LetterContent.day(handOver.signedOn()));
    fields.put("handedOverOn", LetterContent.day(handOver.handedOverOn()));
    if (handOver.handedOverBy() != null) {
      fields.put("handedOverBy", names.of(handOver.handedOverBy()));
    }
  }
}
