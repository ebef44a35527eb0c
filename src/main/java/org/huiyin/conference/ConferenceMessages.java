package org.huiyin.conference;

import org.huiyin.audit.Actor;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.OutboxView;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages about a conference are sent again from its page, by the office. */
@RestController
class ConferenceMessages {

  private final Conferences conferences;
  private final ConferenceDoors doors;
  private final Outbox outbox;

  ConferenceMessages(Conferences conferences, ConferenceDoors doors, Outbox outbox) {
    this.conferences = conferences;
    this.doors = doors;
    this.outbox = outbox;
  }

  @PostMapping("/api/conferences/{id}/messages/{messageId}/resending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void resend(@PathVariable long id, @PathVariable long messageId, Actor by) {
    Conference conference = conferences.get(id);
    if (!by.isIn("petition-office")
        || outbox.ofNumber(conference.number()).stream()
            .map(OutboxView::id)
            .noneMatch(one -> one == messageId)) {
      throw new NoSuchConference();
    }
    doors.enter(by, conference, "RESEND_MESSAGE");
    outbox.resend(messageId, by);
  }
}
