package org.huiyin.engine.form;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/** Done, cancelled, never there, or not for this person: the answer does not tell which. */
class NoSuchTask extends NotThere {

  NoSuchTask() {
    super(Fault.of(SubmitAnswers.GONE));
  }
}
