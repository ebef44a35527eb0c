package org.huiyin.reception;

import java.util.Optional;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.WorkingOnPaper;
import org.springframework.stereotype.Component;

/**
 * Who may see the log of a session and who keeps it. Which days there are and who is on duty is
 * posted and open to all staff; the log is for the office, the presidium, and the group whose
 * session it is; a group's also for the leading group.
 */
@Component
public class ReceptionDoors {

  private final Organisation organisation;
  private final WorkingOnPaper paper;
  private final AuditTrail audit;

  ReceptionDoors(Organisation organisation, WorkingOnPaper paper, AuditTrail audit) {
    this.organisation = organisation;
    this.paper = paper;
    this.audit = audit;
  }

  public boolean mayRead(Actor actor, ReceptionDay day) {
    return Stream.of(RotaEditors.OFFICE_GROUP, "chair", "presidium").anyMatch(actor::isIn)
        || day.group() != null && (actor.isIn("leading-group") || isOfGroup(actor, day))
        || isOnDuty(actor, day);
  }

  /**
   * Whether he writes in the log: who is there, his group, the office for its own and for paper.
   */
  public boolean mayKeep(Actor actor, ReceptionDay day) {
    if (day.group() == null) {
      return actor.isIn(RotaEditors.OFFICE_GROUP) || isOnDuty(actor, day);
    }
    return isOfGroup(actor, day) || actor.isIn(RotaEditors.OFFICE_GROUP) && isOnPaper(day.group());
  }

  /** Whether an entry of his may have come in there: the office registers for every room. */
  boolean mayRegister(Actor actor, ReceptionDay day) {
    return actor.isIn(RotaEditors.OFFICE_GROUP) || mayKeep(actor, day);
  }

  /** The engine groups that open and close a session. */
  public String keepers(ReceptionDay day) {
    if (day.group() == null) {
      return RotaEditors.OFFICE_GROUP;
    }
    return isOnPaper(day.group())
        ? engineGroup(day.group()) + "," + RotaEditors.OFFICE_GROUP
        : engineGroup(day.group());
  }

  /**
   * @throws NoSuchReception when the log is not for this person
   */
  void enter(Actor actor, ReceptionDay day, String act) {
    if (!mayRead(actor, day)) {
      throw new NoSuchReception();
    }
    audit.record(actor, act, "reception-day:" + day.id(), null, null);
  }

  /**
   * @throws NoSuchReception when the log is not this person's to keep
   */
  void enterToKeep(Actor actor, ReceptionDay day) {
    if (!mayKeep(actor, day)) {
      throw new NoSuchReception();
    }
  }

  private boolean isOnDuty(Actor actor, ReceptionDay day) {
    return Stream.of(Optional.ofNullable(day.person()), Optional.ofNullable(day.signedInId()))
        .flatMap(Optional::stream)
        .flatMap(id -> organisation.person(id).stream())
        .map(Person::userId)
        .anyMatch(actor.userId()::equals);
  }

  private boolean isOfGroup(Actor actor, ReceptionDay day) {
    return actor.isIn(engineGroup(day.group()));
  }

  private boolean isOnPaper(String group) {
    return paper.groups().contains(engineGroup(group));
  }

  private String engineGroup(String code) {
    return organisation.deputyGroup(code).map(DeputyGroup::group).orElse("group-" + code);
  }
}
