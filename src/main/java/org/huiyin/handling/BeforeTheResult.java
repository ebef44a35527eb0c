package org.huiyin.handling;

import java.util.List;
import org.huiyin.refusal.Fault;

/** What another capability still has to see done before a result can be accepted. */
public interface BeforeTheResult {

  /** Nothing, or the reasons why not, at the field {@code verdict}. */
  List<Fault> faults(long caseId);
}
