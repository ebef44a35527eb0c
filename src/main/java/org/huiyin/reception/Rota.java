package org.huiyin.reception;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The rota of an owner for a month.
 *
 * @param owner {@link ReceptionSettings#OFFICE} or the code of a deputy group
 * @param publishBy the last day on which it is published in time
 * @param publishedOn {@code null} until it is
 * @param lateSince the first day on which it was too late, {@code null} where it never was
 */
public record Rota(
    long id,
    String owner,
    YearMonth period,
    long settingsVersion,
    LocalDate publishBy,
    LocalDate publishedOn,
    LocalDate lateSince) {

  public boolean isPublished() {
    return publishedOn != null;
  }

  boolean isOffice() {
    return owner.equals(ReceptionSettings.OFFICE);
  }
}
