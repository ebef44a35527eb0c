package org.huiyin.sample;

import java.util.List;

/** What the sample needs of the engine. */
public interface SampleEngine {

  /** Makes the accounts that are missing; those that are there keep their passwords. */
  void createAccounts(List<SampleAccount> accounts);

  /** Makes one account administrator of everything. */
  void makeAdministrator(String userId);
}
