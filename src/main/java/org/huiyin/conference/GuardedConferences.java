package org.huiyin.conference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.conference.AgendaCases.AgendaCase;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseGuarded;
import org.huiyin.petition.CaseTeam;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of a case before a conference, and of what was decided on it, when somebody more is
 * kept from it: under seal it leaves; organs that can have no part in it come for it no more, and
 * the chair is told; the open steps go to others (信访条例 2022, art. 28, 30). That nobody of them sees
 * anything from the same moment on, the doors hold.
 */
@Component
class GuardedConferences {

  private final WaitingCases waiting;
  private final SealedMatters sealedMatters;
  private final Invitations invitations;
  private final AgendaCases agendaCases;
  private final ConferenceRows rows;
  private final ActionItemRows items;
  private final ActionItemMessages messages;
  private final Organs organs;
  private final CaseTeam team;
  private final Outbox outbox;
  private final ConferenceTasks tasks;

  GuardedConferences(
      WaitingCases waiting,
      SealedMatters sealedMatters,
      Invitations invitations,
      AgendaCases agendaCases,
      ConferenceRows rows,
      ActionItemRows items,
      ActionItemMessages messages,
      Organs organs,
      CaseTeam team,
      Outbox outbox,
      ConferenceTasks tasks) {
    this.waiting = waiting;
    this.sealedMatters = sealedMatters;
    this.invitations = invitations;
    this.agendaCases = agendaCases;
    this.rows = rows;
    this.items = items;
    this.messages = messages;
    this.organs = organs;
    this.team = team;
    this.outbox = outbox;
    this.tasks = tasks;
  }

  @EventListener
  void guarded(CaseGuarded guarded) {
    long caseId = guarded.caseId();
    Set<Long> concerned = new HashSet<>();
    waiting.agendaWith(caseId).ifPresent(concerned::add);
    AgendaCase matter = agendaCases.of(List.of(caseId)).get(caseId);
    if (matter.reach().sealed()) {
      sealedMatters.leaveConferences(caseId);
    } else {
      concerned.forEach(conference -> fewerCome(conference, caseId, matter));
    }
    for (ActionItem item : items.ofCase(caseId)) {
      if (item.isOpen()) {
        concerned.add(item.conferenceId());
        messages.guarded(item);
      }
    }
    tasks.offerAnew(concerned);
  }

  /** What is only drafted stays as it is: nobody can sign it like this, and he is told why. */
  private void fewerCome(long conferenceId, long caseId, AgendaCase matter) {
    Conference conference = rows.find(conferenceId).orElseThrow();
    if (!conference.state().equals("CALLED")) {
      return;
    }
    Set<String> out =
        invitations.of(conferenceId).stream()
            .filter(one -> one.organ() != null && one.caseId() == caseId)
            .map(Invitations.Invited::organ)
            .filter(organ -> matter.whyNot(organs.any(organ)).isPresent())
            .collect(Collectors.toSet());
    invitations.withdraw(conferenceId, caseId, out);
    if (!out.isEmpty()) {
      tell(conference, caseId);
    }
  }

  private void tell(Conference conference, long caseId) {
    Set<String> people = new HashSet<>(team.chair(conference.cases()));
    people.addAll(team.office(conference.cases()));
    outbox.put(
        new Message(
                null,
                conference.number(),
                "conferenceOrganOut",
                conference.heldOn(),
                people,
                Urgency.NORMAL,
                "conference:" + conference.id() + ":organ-out:" + caseId + ":" + conference.calls())
            .about(null, "/conferences/" + conference.id()));
  }
}
