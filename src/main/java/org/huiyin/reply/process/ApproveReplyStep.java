package org.huiyin.reply.process;

import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.Step;
import org.huiyin.engine.form.StepContract;
import org.huiyin.engine.form.Taken;
import org.huiyin.petition.process.CaseFacts;
import org.huiyin.petition.process.CaseStep;
import org.huiyin.petition.process.PetitionHandling;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters.Letter;
import org.huiyin.reply.Replies;
import org.huiyin.signing.Signable;
import org.huiyin.signing.Waiting;
import org.springframework.stereotype.Component;

/** Stands behind the task {@code approveReply}: the chair signs or sends back. */
@Component
class ApproveReplyStep extends CaseStep implements Signable {

  private static final StepContract CONTRACT =
      StepContract.of()
          .choice("approval", "APPROVE", "RETURN")
          .needed()
          .text("comment")
          .neededWhen("approval", "RETURN")
          .build();

  private final Replies replies;
  private final LetterContent content;
  private final Drafters drafters;
  private final Sheets sheets;

  ApproveReplyStep(
      CaseFacts facts, Replies replies, LetterContent content, Drafters drafters, Sheets sheets) {
    super(PetitionHandling.APPROVE_REPLY, facts);
    this.replies = replies;
    this.content = content;
    this.drafters = drafters;
    this.sheets = sheets;
  }

  @Override
  protected Map<String, Object> prefilled(Step step) {
    Letter letter = replies.draftOf(step.caseId());
    return Map.of(
        "replyText", content.readable(step.caseId(), letter),
        "drafterName", drafters.name(letter.draftedBy()));
  }

  @Override
  public Sheet sheet(Waiting task) {
    return sheets.of(task.caseId(), replies.draftOf(task.caseId()));
  }

  @Override
  protected Taken take(Step step, Content form, Actor by) {
    if ("APPROVE".equals(form.text("approval"))) {
      replies.approve(step.caseId(), by);
    } else {
      replies.sendBack(step.caseId(), form.text("comment"), by);
    }
    return new Taken();
  }

  @Override
  public StepContract contract() {
    return CONTRACT;
  }
}
