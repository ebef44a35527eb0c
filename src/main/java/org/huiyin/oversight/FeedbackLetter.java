package org.huiyin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.huiyin.document.LetterNumber;
import org.huiyin.document.LetterNumbers;
import org.huiyin.document.LetterSeries;
import org.huiyin.document.LetterTemplates;
import org.springframework.stereotype.Component;

/** 反馈函: the letter on a hotspot. It names no petitioner and no case. */
@Component
class FeedbackLetter {

  private final LetterNumbers numbers;
  private final LetterTemplates templates;
  private final Binders binders;
  private final OversightTexts texts;
  private final Clock clock;

  FeedbackLetter(
      LetterNumbers numbers,
      LetterTemplates templates,
      Binders binders,
      OversightTexts texts,
      Clock clock) {
    this.numbers = numbers;
    this.templates = templates;
    this.binders = binders;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * @param paper its id in the binder of the letter
   */
  record Written(String number, long paper) {}

  Written write(Feedback draft, Actor by) {
    LetterNumber number = numbers.draw(LetterSeries.FEEDBACK);
    Map<String, Object> fields = new HashMap<>();
    fields.put("letterNumber", number.toString());
    fields.put("issuedOn", LocalDate.now(clock));
    fields.put("addresseeOrgan", texts.unit(draft.unit()));
    fields.put("hotspot", texts.hotspot(draft.hotspot()));
    fields.put("hotspotText", draft.wording());
    fields.put("broughtBy", texts.person(draft.broughtBy()));
    fields.put("answerDue", draft.answerDueOn());
    long paper =
        binders.store(
            draft.binder(),
            "FEEDBACK",
            number.toString(),
            number,
            LetterTemplates.DOCX,
            templates.render("government-feedback", fields),
            by);
    return new Written(number.toString(), paper);
  }
}
