package org.huiyin.referralfile;

import java.util.Optional;

/** The step at which a part waits for its receiver. */
public interface OpenStepOfReferral {

  Optional<OpenStep> of(long referralId);

  /**
   * @param holder the account that has taken it, or {@code null}
   */
  record OpenStep(String taskId, String stepKey, String holder) {}
}
