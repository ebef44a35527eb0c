package org.huiyin.casefile;

import java.util.List;
import org.huiyin.audit.Actor;

/** The topics of oversight that a case has given rise to, as its page shows them. */
public interface CaseOversight {

  /** Those that the reader may see, the earliest first. */
  List<Line> of(long caseId, Actor reader);

  /** In words. */
  record Line(String tool, String subject, String state) {}
}
