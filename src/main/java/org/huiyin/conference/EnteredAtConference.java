package org.huiyin.conference;

import java.util.List;
import org.huiyin.engine.journal.StepJournal;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.EnteredLines;
import org.springframework.stereotype.Component;

/** What was entered at the steps of a conference that no column is there for. */
@Component
class EnteredAtConference {

  private final StepJournal journal;
  private final EnteredLines lines;
  private final CodeTexts codes;

  EnteredAtConference(StepJournal journal, EnteredLines lines, CodeTexts codes) {
    this.journal = journal;
    this.lines = lines;
    this.codes = codes;
  }

  record AtStep(String step, List<String> lines) {}

  /** For those who see all of the conference. */
  List<AtStep> of(long id) {
    return journal.about("conference:" + id).stream()
        .filter(step -> !step.entered().isEmpty())
        .map(step -> new AtStep(codes.of("step", step.stepKey()), lines.of(step.entered())))
        .toList();
  }
}
