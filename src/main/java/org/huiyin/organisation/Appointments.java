package org.huiyin.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Founding.PersonPlan;
import org.huiyin.refusal.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes up a post and who leaves one. */
@Service
public class Appointments {

  private final ChangingOrganisation changing;
  private final ChartWriter writer;
  private final ChartUpdates updates;
  private final FirstPasswords passwords;

  Appointments(
      ChangingOrganisation changing,
      ChartWriter writer,
      ChartUpdates updates,
      FirstPasswords passwords) {
    this.changing = changing;
    this.writer = writer;
    this.updates = updates;
    this.passwords = passwords;
  }

  /** Somebody new takes up posts; all terms begin on the person's first day. */
  @Transactional
  public void appoint(PersonPlan person, Actor by) {
    changing.change(
        by,
        "APPOINT_PERSON",
        "organisation",
        null,
        before ->
            withAccount(before, person.userId(), AppointmentRules.ofNewPerson(before, person)),
        () -> {
          passwords.openFor(List.of(person));
          writer.writePeople(List.of(person));
        });
  }

  /**
   * Somebody who is in office moves or takes up further posts.
   *
   * @param more what is added or changed; the terms begin on its first day, name and account stay
   */
  @Transactional
  public void appoint(long person, PersonPlan more, Actor by) {
    changing.change(
        by,
        "APPOINT_PERSON",
        "person:" + person,
        null,
        before -> AppointmentRules.ofFurtherPosts(before, person, more),
        () -> writer.writeFurtherPosts(person, more));
  }

  /**
   * Somebody leaves: every post, mandate and seat ends with that day, and so do the account's
   * groups.
   *
   * @param lastDay the last day in office
   */
  @Transactional
  public void leave(long person, LocalDate lastDay, Actor by, String reason) {
    end(person, new Ending(Ending.What.ALL, null, lastDay, reason), by);
  }

  /** One post ends, or all of them. */
  @Transactional
  void end(long person, Ending ending, Actor by) {
    changing.change(
        by,
        "END_TERM",
        "person:" + person,
        ending.reason(),
        before -> AppointmentRules.ofEnding(before, person, ending),
        () -> write(person, ending));
  }

  private void write(long person, Ending ending) {
    switch (ending.what()) {
      case ALL -> updates.endTerms(person, ending.lastDay());
      case SEAT -> updates.endSeat(person, Seat.Body.valueOf(ending.which()), ending.lastDay());
      case MANDATE ->
          updates.endMandate(person, Deputy.Level.valueOf(ending.which()), ending.lastDay());
      case GROUP -> updates.endMembership(person, ending.which(), ending.lastDay());
      case HEAD -> updates.endHeadship(person, ending.which());
    }
  }

  /**
   * An account for somebody who had none.
   *
   * @param wanted its name in the organisation is the person's own
   */
  @Transactional
  void openAccount(long person, StaffAccounts.Wanted wanted, Actor by) {
    changing.change(
        by,
        "OPEN_ACCOUNT",
        "person:" + person,
        null,
        before -> withAccount(before, wanted.userId(), faultsOf(before, person, wanted.userId())),
        before -> {
          Person owner = before.person(person).orElseThrow();
          passwords.open(
              List.of(new StaffAccounts.Wanted(wanted.userId(), owner.name(), wanted.email())));
          updates.giveAccount(person, wanted.userId());
          return null;
        });
  }

  private List<Fault> withAccount(Chart chart, String userId, List<Fault> faults) {
    if (!passwords.isKnownToOthers(chart, userId)) {
      return faults;
    }
    List<Fault> all = new ArrayList<>(faults);
    all.add(Fault.at("userId", "organisation.accountKnown", userId));
    return all;
  }

  private static List<Fault> faultsOf(Chart chart, long id, String userId) {
    List<Fault> faults = new ArrayList<>();
    Person person = chart.person(id).orElse(null);
    if (person == null) {
      faults.add(Fault.at("person", "organisation.unknownPerson"));
    } else if (person.until() != null) {
      faults.add(Fault.at("person", "organisation.leftAlready"));
    } else if (person.userId() != null) {
      faults.add(Fault.at("userId", "organisation.heldAlready"));
    }
    if (!PersonRules.isAccount(userId)) {
      faults.add(Fault.at("userId", "organisation.badAccount"));
    } else if (chart.hasAccount(userId)) {
      faults.add(Fault.at("userId", "organisation.accountTaken", userId));
    }
    return faults;
  }
}
