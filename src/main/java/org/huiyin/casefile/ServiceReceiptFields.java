package org.huiyin.casefile;

import java.util.Map;
import org.huiyin.petition.CodeTexts;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters;
import org.springframework.stereotype.Component;

/** What the service receipt (送达回证, F14) says of the last letter that has a number. */
@Component
class ServiceReceiptFields {

  private final Letters letters;
  private final PeoplesNames names;
  private final CodeTexts codes;

  ServiceReceiptFields(Letters letters, PeoplesNames names, CodeTexts codes) {
    this.letters = letters;
    this.names = names;
    this.codes = codes;
  }

  /**
   * @throws Refusal when no letter has been signed yet
   */
  void addTo(Map<String, Object> fields, long caseId) {
    Letters.Letter letter =
        letters.of(caseId).stream()
            .filter(l -> l.number() != null)
            .reduce((before, last) -> last)
            .orElseThrow(() -> new Refusal(Fault.of("reply.nothing-to-serve")));
    fields.put("servedTitle", codes.chinese("letter", letter.template()));
    fields.put("servedNumber", letter.number());
    fields.put("servedOn", letter.servedOn() == null ? "" : LetterContent.day(letter.servedOn()));
    fields.put(
        "serviceWay",
        letter.serviceWay() == null ? "" : codes.chinese("service", letter.serviceWay()));
    fields.put("recipientRelation", letter.recipientRelation());
    fields.put("refusedReason", letter.refusedReason());
    fields.put("servedBy", letter.servedBy() == null ? "" : names.of(letter.servedBy()));
  }
}
