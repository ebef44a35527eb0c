package org.huiyin.deadline;

/** The deadline profile in its versions: a clock goes on by the one that it was started by. */
interface ProfileVersions {

  /** The one that new clocks are counted by. */
  DeadlineProfile current();

  DeadlineProfile version(int version);
}
