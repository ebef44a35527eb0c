package org.huiyin.petition;

import java.util.Set;

/** Who outside the office works on a part of a case; whoever handed it over answers. */
public interface OthersAtWork {

  /** Accounts, without those who are kept from the case; empty when nobody outside has a part. */
  Set<String> on(long caseId);
}
