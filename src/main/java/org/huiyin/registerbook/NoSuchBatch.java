package org.huiyin.registerbook;

import org.huiyin.refusal.Fault;
import org.huiyin.refusal.NotThere;

/** There is no such batch, or its rows are not for this person, or not there any more. */
class NoSuchBatch extends NotThere {

  NoSuchBatch() {
    super(Fault.of("book.no-such-batch"));
  }
}
