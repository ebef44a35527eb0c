package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * A person's seat in a body of the township.
 *
 * @param until last day of the term, {@code null} while it runs
 */
public record Seat(Body body, long person, Role role, LocalDate since, LocalDate until) {

  /** Bodies whose members share an engine group. */
  public enum Body {
    PRESIDIUM("presidium"),
    /** The presidium's own staff in the 人大办. */
    PETITION_OFFICE("petition-office"),
    LEADING_GROUP("leading-group"),
    PARTY_COMMITTEE("party-committee"),
    ANALYSTS("analysts"),
    MANAGERS("managers");

    private final String group;

    Body(String group) {
      this.group = group;
    }

    /** The engine group of its members. */
    public String group() {
      return group;
    }
  }

  /** CHAIR is also the head of the leading group or of the office. */
  public enum Role {
    CHAIR,
    VICE_CHAIR,
    MEMBER
  }

  boolean on(LocalDate day) {
    return Term.covers(since, until, day);
  }
}
