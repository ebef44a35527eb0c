package org.huiyin.casefile;

import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.HandOver;
import org.huiyin.petition.HandOver.OpenTask;
import org.springframework.stereotype.Component;

/** The tasks that the reader of a case's page may hand over, in words. */
@Component
class HandOverChoices {

  private final HandOver handOver;
  private final PeoplesNames names;
  private final CodeTexts codes;

  HandOverChoices(HandOver handOver, PeoplesNames names, CodeTexts codes) {
    this.handOver = handOver;
    this.names = names;
    this.codes = codes;
  }

  /**
   * @param words what is to be done, and who has taken it
   */
  record Choice(long step, String words) {}

  List<Choice> of(long caseId, Actor reader) {
    return handOver.offeredTo(caseId, reader).stream().map(this::choice).toList();
  }

  private Choice choice(OpenTask task) {
    String step = codes.of("step", task.stepKey());
    return new Choice(
        task.step(), task.holder() == null ? step : step + " · " + names.of(task.holder()));
  }
}
