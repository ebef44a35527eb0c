package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * A deputy of a people's congress.
 *
 * @param village code of the village of the constituency
 * @param group code of the deputy group, or {@code null}
 * @param until last day of the term, {@code null} while it runs
 */
public record Deputy(
    long person,
    String name,
    Level level,
    String village,
    String group,
    LocalDate since,
    LocalDate until) {

  /** Of which congress. */
  public enum Level {
    TOWNSHIP,
    COUNTY
  }
}
