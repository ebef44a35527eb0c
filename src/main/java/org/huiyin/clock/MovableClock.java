package org.huiyin.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A clock that runs on from wherever it is set; the engine's moves with it. For the sample township
 * and for tests.
 */
public final class MovableClock extends Clock {

  private final Clock base;
  private final List<MovedTime> followers;
  private volatile Duration offset = Duration.ZERO;

  MovableClock(Clock base, List<MovedTime> followers) {
    this.base = base;
    this.followers = List.copyOf(followers);
  }

  /** From now on it is this instant, and time goes on from there. */
  public void moveTo(Instant instant) {
    moveBy(Duration.between(instant(), instant));
  }

  public void moveBy(Duration duration) {
    setOffset(offset.plus(duration));
  }

  /** Back to the machine's own time. */
  public void reset() {
    setOffset(Duration.ZERO);
  }

  private void setOffset(Duration newOffset) {
    offset = newOffset;
    followers.forEach(follower -> follower.offsetChanged(newOffset));
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClockView(this, zone);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset);
  }

  private static final class MovableClockView extends Clock {

    private final MovableClock clock;
    private final ZoneId zone;

    private MovableClockView(MovableClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new MovableClockView(clock, other);
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }
  }
}
