package org.huiyin.referralfile.process;

import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.TaskPages;
import org.huiyin.engine.InOwnRight;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.Referrals;
import org.springframework.stereotype.Component;

/** From an open step of a referral to its page, for its receiver's people. */
@Component
class ReferralOfTask implements TaskPages {

  private static final String REFERRAL_ID = "referralId";

  private final TaskService tasks;
  private final InOwnRight inOwnRight;
  private final Referrals referrals;
  private final ReferralDoors doors;

  ReferralOfTask(
      TaskService tasks, InOwnRight inOwnRight, Referrals referrals, ReferralDoors doors) {
    this.tasks = tasks;
    this.inOwnRight = inOwnRight;
    this.referrals = referrals;
    this.doors = doors;
  }

  @Override
  public Optional<String> page(String taskId, Actor reader) {
    Long[] found = new Long[1];
    inOwnRight.run(() -> found[0] = referralOf(taskId));
    return Optional.ofNullable(found[0])
        .map(referrals::get)
        .filter(referral -> isHis(referral, reader))
        .map(referral -> "/referral/" + referral.id());
  }

  private Long referralOf(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task != null && tasks.getVariable(taskId, REFERRAL_ID) instanceof Long id ? id : null;
  }

  private boolean isHis(Referral referral, Actor reader) {
    return reader.isIn(referral.engineGroup()) && doors.mayRead(reader, referral);
  }
}
