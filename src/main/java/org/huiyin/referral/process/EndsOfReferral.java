package org.huiyin.referral.process;

import java.util.List;
import java.util.Set;
import org.huiyin.engine.guard.EndsOfProcess;
import org.springframework.stereotype.Component;

/**
 * A part of a referral ends with the report of whoever it went to, or with the chair's decision
 * that it was not for him. The case waits for one of them.
 */
@Component
class EndsOfReferral implements EndsOfProcess {

  @Override
  public String processKey() {
    return ReferralModel.KEY;
  }

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.ofProcess(
            "guard.end.report",
            Set.of(ReferralModel.REPORT, ReferralModel.DECIDE_OBJECTION),
            Set.of()));
  }
}
