package org.huiyin.conference.process;

import java.util.List;
import java.util.Set;
import org.huiyin.engine.guard.EndsOfProcess;
import org.springframework.stereotype.Component;

/**
 * A conference ends called off or with all that it decided followed up, on the record: the cases on
 * its agenda wait for that. And each decision ends with the word of whoever supervises it.
 */
@Component
class EndsOfJointConference implements EndsOfProcess {

  @Override
  public String processKey() {
    return JointConference.KEY;
  }

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.ofProcess(
            "guard.end.conference",
            Set.of(),
            Set.of("endPreparation", "cancelConference", "concludeConference")),
        Mark.within(
            JointConference.FOLLOW_UP_ITEM,
            "guard.end.item",
            Set.of(JointConference.STRIKE_OFF),
            Set.of()));
  }
}
