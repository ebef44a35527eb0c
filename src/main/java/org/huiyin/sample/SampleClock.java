package org.huiyin.sample;

import java.security.Principal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.huiyin.audit.AuditTrail;
import org.huiyin.clock.MovableClock;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.OrganisationChanges;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves the sample's time, so that one can see a deadline pass; only an administrator can, only in
 * the sample.
 */
@RestController
@Profile("sample")
@RequestMapping("/api/sample/clock")
class SampleClock {

  /**
   * Where to; one of the two.
   *
   * @param moveTo the new now, with its offset from UTC
   * @param days how far ahead (or back, if negative)
   */
  record Move(OffsetDateTime moveTo, Integer days) {

    boolean isClear() {
      return moveTo == null ^ days == null;
    }
  }

  private final MovableClock clock;
  private final Actors actors;
  private final OrganisationChanges organisation;
  private final AuditTrail audit;
  private final InOwnRight inOwnRight;

  SampleClock(
      MovableClock clock,
      Actors actors,
      OrganisationChanges organisation,
      AuditTrail audit,
      InOwnRight inOwnRight) {
    this.clock = clock;
    this.actors = actors;
    this.organisation = organisation;
    this.audit = audit;
    this.inOwnRight = inOwnRight;
  }

  @GetMapping
  Map<String, OffsetDateTime> now() {
    return Map.of("now", OffsetDateTime.now(clock));
  }

  @PostMapping
  Map<String, OffsetDateTime> move(@RequestBody Move move, Principal principal) {
    if (principal == null || !actors.actor(principal.getName()).isIn("camunda-admin")) {
      throw new AccessDeniedException("not an administrator");
    }
    if (!move.isClear()) {
      throw new Refusal(Fault.at("moveTo", "sample.clock.oneOfTwo"));
    }
    if (move.moveTo() != null) {
      clock.moveTo(move.moveTo().toInstant());
    } else {
      clock.moveBy(Duration.ofDays(move.days()));
    }
    audit.record(actors.actor(principal.getName()), "MOVE_SAMPLE_CLOCK", "clock", null, null);
    inOwnRight.run(organisation::bringFollowersInStep);
    return now();
  }
}
