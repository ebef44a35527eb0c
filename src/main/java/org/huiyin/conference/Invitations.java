package org.huiyin.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.conference.Preparation.Guest;
import org.huiyin.conference.Preparation.Topic;
import org.huiyin.notification.Message;
import org.huiyin.notification.Outbox;
import org.huiyin.notification.Urgency;
import org.huiyin.petition.CaseEnded;
import org.huiyin.petition.KeptOut;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.secrecy.Secrecy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is invited for which part of the agenda. Each gets one letter that tells of his part alone,
 * and his people a message.
 */
@Component
public class Invitations {

  private static final String CALL = "conferenceInvitation";
  private static final String GUEST = "conference_invitation.guest";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Secrecy secrecy;
  private final ConferenceRows rows;
  private final Organs organs;
  private final KeptOut keptOut;
  private final InvitationLetters letters;
  private final Outbox outbox;
  private final MinutesPaper paper;

  Invitations(
      JdbcClient jdbc,
      JdbcTemplate batches,
      Secrecy secrecy,
      ConferenceRows rows,
      Organs organs,
      KeptOut keptOut,
      InvitationLetters letters,
      Outbox outbox,
      MinutesPaper paper) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.secrecy = secrecy;
    this.rows = rows;
    this.organs = organs;
    this.keptOut = keptOut;
    this.letters = letters;
    this.outbox = outbox;
    this.paper = paper;
  }

  /**
   * One line of the invitations.
   *
   * @param caseId {@code null} for a guest who comes for the whole agenda
   * @param organ code, {@code null} for a guest
   * @param guest name, {@code null} for an organ
   */
  public record Invited(Long caseId, String organ, String guest) {}

  void plan(long conferenceId, Preparation plan) {
    jdbc.sql("DELETE FROM huiyin.conference_invitation WHERE conference_id = ?")
        .param(conferenceId)
        .update();
    List<Object[]> lines = new ArrayList<>();
    for (Topic topic : plan.agenda()) {
      for (String organ : topic.organs()) {
        lines.add(new Object[] {conferenceId, topic.caseId(), organ, null});
      }
    }
    for (Guest guest : plan.guests()) {
      lines.add(
          new Object[] {conferenceId, guest.caseId(), null, secrecy.encrypt(guest.name(), GUEST)});
    }
    batches.batchUpdate(
        "INSERT INTO huiyin.conference_invitation (conference_id, case_id, organ, guest) VALUES (?, ?, ?, ?)",
        lines);
  }

  public List<Invited> of(long conferenceId) {
    return jdbc.sql(
            "SELECT case_id, organ, guest FROM huiyin.conference_invitation WHERE conference_id = ? ORDER BY id")
        .param(conferenceId)
        .query(
            (row, n) ->
                new Invited(
                    row.getObject("case_id", Long.class),
                    row.getString("organ"),
                    secrecy.decrypt(row.getBytes("guest"), GUEST)))
        .list();
  }

  /**
   * The letters, each with who signed them, and the messages; who was told before and does not come
   * any more is told too.
   *
   * @throws Refusal when nobody has signed them
   */
  @Transactional
  public void send(long conferenceId) {
    Conference conference = rows.find(conferenceId).orElseThrow(NoSuchConference::new);
    if (conference.invitationsSignedBy() == null) {
      throw new Refusal(Fault.of("conference.invitations-unsigned"));
    }
    Map<String, Set<Long>> parts = new LinkedHashMap<>();
    for (Invited one : of(conferenceId)) {
      String name = one.organ() == null ? one.guest() : organs.nameOf(one.organ());
      Set<Long> part = parts.computeIfAbsent(name, n -> new HashSet<>());
      if (one.caseId() == null) {
        conference.agenda().forEach(item -> part.add(item.caseId()));
      } else {
        part.add(one.caseId());
      }
    }
    parts.forEach((name, part) -> letters.write(conference, name, part));
    Set<String> invited = accounts(conference);
    tellDropped(conference, invited);
    if (of(conferenceId).stream().anyMatch(one -> one.organ() != null)) {
      put(conference, CALL, conference.heldOn(), invited, "call");
    }
    rows.tell(conferenceId, invited);
  }

  /** Tells all who know of the conference that something became of it. */
  void tell(Conference conference, String step) {
    Set<String> told = rows.told(conference.id());
    if (!told.isEmpty()) {
      put(conference, step, null, told, step);
    }
  }

  /** A case left the agenda: nobody comes for it any more, and who came for it alone is told. */
  void fellOff(long conferenceId, long caseId) {
    jdbc.sql("DELETE FROM huiyin.conference_invitation WHERE conference_id = ? AND case_id = ?")
        .params(conferenceId, caseId)
        .update();
    fewerCome(conferenceId);
  }

  /**
   * These organs come for the case no longer.
   *
   * @param out codes; none where only single people of theirs are kept from it by now
   */
  void withdraw(long conferenceId, long caseId, Collection<String> out) {
    jdbc.sql(
            """
            DELETE FROM huiyin.conference_invitation
            WHERE conference_id = ? AND case_id = ? AND organ = ANY (?)
            """)
        .params(conferenceId, caseId, out.toArray(String[]::new))
        .update();
    fewerCome(conferenceId);
  }

  private void fewerCome(long conferenceId) {
    Conference conference = rows.find(conferenceId).orElseThrow();
    if (conference.state().equals("CALLED")) {
      Set<String> invited = accounts(conference);
      tellDropped(conference, invited);
      rows.tell(conferenceId, invited);
    }
  }

  private void tellDropped(Conference conference, Set<String> invited) {
    Set<String> dropped = rows.told(conference.id());
    dropped.removeAll(invited);
    if (!dropped.isEmpty()) {
      put(
          conference,
          "conferenceNotInvited",
          null,
          dropped,
          "dropped:" + conference.agenda().size());
    }
  }

  private void put(
      Conference conference, String step, LocalDate day, Set<String> people, String occasion) {
    Message message =
        new Message(
            null,
            conference.number(),
            step,
            day,
            people,
            Urgency.NORMAL,
            "conference:" + conference.id() + ":" + conference.calls() + ":" + occasion);
    outbox.put(
        step.equals(CALL)
            ? message.about(paper.when(conference), "/conferences/" + conference.id())
            : message);
  }

  /**
   * The people of the organs that are invited, each without those kept out of a case of its part.
   */
  private Set<String> accounts(Conference conference) {
    Map<String, Set<String>> byOrgan = new HashMap<>();
    for (Invited one : of(conference.id())) {
      if (one.organ() != null) {
        byOrgan
            .computeIfAbsent(one.organ(), code -> new HashSet<>(organs.accountsOf(code)))
            .removeAll(keptOut.usersOf(one.caseId()));
      }
    }
    return byOrgan.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /**
   * A case on the agenda is over before the conference: who was invited for it is told. Comes
   * before the case leaves the agenda.
   */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void ended(CaseEnded ended) {
    topicIsGone(ended.caseId());
  }

  /** A case is to leave the agenda it is on: who was invited for it is told. */
  void topicIsGone(long caseId) {
    jdbc.sql(
            """
            SELECT DISTINCT i.conference_id AS conference, i.organ
            FROM huiyin.conference_case p JOIN huiyin.conference_invitation i
              ON i.conference_id = p.conference_id AND i.case_id = p.case_id
            WHERE p.case_id = ? AND p.state = 'ON_AGENDA' AND i.organ IS NOT NULL
            """)
        .param(caseId)
        .query(Dropped.class)
        .list()
        .forEach(dropped -> tellDropped(dropped, caseId));
  }

  private record Dropped(long conference, String organ) {}

  private void tellDropped(Dropped dropped, long caseId) {
    Conference conference = rows.find(dropped.conference()).orElseThrow(NoSuchConference::new);
    Set<String> people = new HashSet<>(organs.accountsOf(dropped.organ()));
    people.removeAll(keptOut.usersOf(caseId));
    // Who was only drafted as a guest knows of nothing yet.
    people.retainAll(rows.told(dropped.conference()));
    if (people.isEmpty()) {
      return;
    }
    outbox.put(
        new Message(
            null,
            conference.number(),
            "conferenceTopicDropped",
            conference.heldOn(),
            people,
            Urgency.NORMAL,
            "topic-dropped:" + conference.id() + ":" + caseId + ":" + dropped.organ()));
  }
}
