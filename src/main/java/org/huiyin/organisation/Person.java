package org.huiyin.organisation;

import java.time.LocalDate;

/**
 * Somebody who holds a post, with or without an account.
 *
 * @param post the title as one writes it, e.g. 村总支书记
 * @param unit code of the unit where the person works, or {@code null}
 * @param village code of the village whose cadre or auxiliary the person is, or {@code null}
 * @param userId the account, or {@code null}
 * @param until last day in office, {@code null} while in office
 */
public record Person(
    long id,
    String name,
    String post,
    String unit,
    String village,
    String userId,
    LocalDate since,
    LocalDate until) {

  public boolean inOfficeOn(LocalDate day) {
    return Term.covers(since, until, day);
  }
}
