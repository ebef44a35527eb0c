package org.huiyin.referralfile.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.Card;
import org.huiyin.casefile.OtherCards;
import org.huiyin.casefile.TaskPages;
import org.huiyin.engine.InOwnRight;
import org.huiyin.referral.Referral;
import org.huiyin.referral.ReferralDoors;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralModel;
import org.huiyin.referralfile.ReferralCards;
import org.springframework.stereotype.Component;

/**
 * From an open step of a referral to its page and its card, for its receiver's people. A case may
 * have been referred to them more than once: the instance knows which part the step is of.
 */
@Component
class ReferralOfTask implements TaskPages, OtherCards {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final InOwnRight inOwnRight;
  private final Referrals referrals;
  private final ReferralDoors doors;
  private final ReferralCards cards;

  ReferralOfTask(
      TaskService tasks,
      RuntimeService runtime,
      InOwnRight inOwnRight,
      Referrals referrals,
      ReferralDoors doors,
      ReferralCards cards) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.inOwnRight = inOwnRight;
    this.referrals = referrals;
    this.doors = doors;
    this.cards = cards;
  }

  @Override
  public Optional<String> page(String taskId, Actor reader) {
    return Optional.ofNullable(referralsOf(List.of(taskId)).get(taskId))
        .map(referrals::get)
        .filter(referral -> isHis(referral, reader))
        .map(referral -> "/referral/" + referral.id());
  }

  private boolean isHis(Referral referral, Actor reader) {
    return reader.isIn(referral.engineGroup()) && doors.mayRead(reader, referral);
  }

  @Override
  public Map<String, Card> of(Collection<String> taskIds, Actor reader) {
    return cards.of(referralsOf(taskIds), reader);
  }

  private Map<String, Long> referralsOf(Collection<String> taskIds) {
    Map<String, Long> found = new HashMap<>();
    inOwnRight.run(
        () -> {
          Map<String, String> instances = instances(taskIds);
          Map<String, Long> referralOf = referralsIn(instances.values());
          instances.forEach(
              (task, instance) -> {
                if (referralOf.containsKey(instance)) {
                  found.put(task, referralOf.get(instance));
                }
              });
        });
    return found;
  }

  private Map<String, String> instances(Collection<String> taskIds) {
    Map<String, String> instances = new HashMap<>();
    for (Task task :
        tasks
            .createTaskQuery()
            .taskIdIn(taskIds.toArray(String[]::new))
            .processDefinitionKey(ReferralModel.KEY)
            .list()) {
      instances.put(task.getId(), task.getProcessInstanceId());
    }
    return instances;
  }

  private Map<String, Long> referralsIn(Collection<String> instances) {
    Map<String, Long> referralOf = new HashMap<>();
    if (!instances.isEmpty()) {
      for (VariableInstance one :
          runtime
              .createVariableInstanceQuery()
              .processInstanceIdIn(instances.toArray(String[]::new))
              .variableName(ReferralModel.REFERRAL_ID)
              .list()) {
        referralOf.put(one.getProcessInstanceId(), (Long) one.getValue());
      }
    }
    return referralOf;
  }
}
