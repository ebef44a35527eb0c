package org.huiyin.reception;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One session: a day on which somebody receives visitors at a place.
 *
 * @param owner {@link ReceptionSettings#OFFICE} or the code of a deputy group
 * @param leaders of a group: its leader's day
 * @param group code of the deputy group, {@code null} at township level
 * @param setDay the day of the month that is set, from which its day follows
 * @param provisional a holiday table that has not come yet may move it
 * @param person who is on duty, {@code null} where nobody was found
 * @param arranged a person chose who is on duty
 * @param signedInId who was there
 * @param chasedOn when its missing log was asked for
 */
public record ReceptionDay(
    long id,
    long rotaId,
    String owner,
    String period,
    LocalDate publishedOn,
    Tier tier,
    boolean leaders,
    String group,
    int setDay,
    LocalDate day,
    String place,
    boolean provisional,
    Long person,
    boolean arranged,
    State state,
    OffsetDateTime signedInAt,
    Long signedInId,
    LocalDate chasedOn,
    OffsetDateTime closedAt) {

  /** How far it is. */
  public enum State {
    SCHEDULED,
    /** Somebody has signed in. */
    OPEN,
    /** With its log. */
    CLOSED,
    CANCELLED,
    /** Nobody came, as far as anybody has said. */
    MISSED
  }

  /** The business key of its process, e.g. {@code CHAIR-2027-01-05}, {@code G03-2027-01-05}. */
  public String key() {
    return (group == null ? tier.name() : group) + "-" + day;
  }

  boolean isPublished() {
    return publishedOn != null;
  }

  /** Who received, else who is on duty. */
  public Long host() {
    return signedInId == null ? person : signedInId;
  }
}
