package org.huiyin.petition;

import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far beyond the office a case goes, whoever is complained of in it (rules.md, "Who must not
 * see").
 */
@Component
public class CaseReach {

  private final JdbcClient jdbc;
  private final Organisation organisation;

  CaseReach(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  /**
   * As it is for one case today.
   *
   * @param sealed nobody outside handles it or hears of it
   * @param confirmed a person has said what the petitioner wants; until then no unit, village group
   *     or deputy sees it
   * @param keptFromGroups of a category that no village group sees, whatever its purpose
   */
  public record Reach(boolean sealed, boolean confirmed, boolean keptFromGroups) {

    public boolean includesUnits() {
      return !sealed && confirmed;
    }

    public boolean includesGroups() {
      return includesUnits() && !keptFromGroups;
    }
  }

  public Reach of(long caseId) {
    return jdbc.sql(
            "SELECT sealed, purpose <> 'NOT_RECORDED', category FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(
            (row, n) ->
                new Reach(row.getBoolean(1), row.getBoolean(2), keptFromGroups(row.getString(3))))
        .single();
  }

  /** A category that is in no list any more is taken for one that is kept from them. */
  private boolean keptFromGroups(String code) {
    return organisation.category(code).map(Category::keptFromGroups).orElse(true);
  }
}
