package org.huiyin.casefile;

import java.time.Clock;
import org.huiyin.audit.Actor;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.huiyin.petition.NoSuchCase;
import org.huiyin.refusal.AnswersWithPages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Messages that stand on no case and no conference and have not gone, for the office: of a task
 * before there is a case, and the like. What stands on a page of its own is sent again from there.
 */
@Controller
@AnswersWithPages
class OtherMessagesController {

  private static final int AT_MOST = 200;

  private final Outbox outbox;
  private final MessageLines lines;
  private final Clock clock;

  OtherMessagesController(Outbox outbox, MessageLines lines, Clock clock) {
    this.outbox = outbox;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/messages")
  String list(Actor reader, Model model) {
    admit(reader);
    model.addAttribute("messages", lines.of(outbox.unsentOnNothing(AT_MOST)));
    model.addAttribute("zone", clock.getZone());
    return "messages";
  }

  @PostMapping("/api/messages/{messageId}/resending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resend(@PathVariable long messageId, Actor by) {
    admit(by);
    if (outbox.unsentOnNothing(AT_MOST).stream()
        .map(OutboxView::id)
        .noneMatch(id -> id == messageId)) {
      throw new NoSuchCase();
    }
    outbox.resend(messageId, by);
  }

  /** Nobody else learns that there are any. */
  private static void admit(Actor actor) {
    if (!actor.isIn("petition-office")) {
      throw new NoSuchCase();
    }
  }
}
