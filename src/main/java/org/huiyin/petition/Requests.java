package org.huiyin.petition;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is found about each thing asked for. */
@Component
public class Requests {

  /** A request is named by its place among those that stand: of a voided entry none does. */
  private static final String STANDING =
      "WHERE id = (SELECT s.id FROM huiyin.standing_request s WHERE s.position = ? AND s.case_id = ?)";

  private final JdbcTemplate jdbc;

  Requests(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Lawful and reasonable or not, with the reason; {@code null} leaves it open.
   *
   * @param position of the request in its case, from 1
   */
  public record Finding(int position, Boolean lawful, Boolean reasonable, String reason) {

    /** What does not stand does not stand for a reason. */
    public boolean lacksReason() {
      return reason == null && (Boolean.FALSE.equals(lawful) || Boolean.FALSE.equals(reasonable));
    }
  }

  /**
   * @param position of the request in its case, from 1
   */
  public record Outcome(int position, String outcome, String explanation) {}

  public void find(long caseId, List<Finding> findings) {
    jdbc.batchUpdate(
        "UPDATE huiyin.request SET lawful = ?, reasonable = ?, reason = ? " + STANDING,
        findings.stream()
            .map(f -> new Object[] {f.lawful(), f.reasonable(), f.reason(), f.position(), caseId})
            .toList());
  }

  public void conclude(long caseId, List<Outcome> outcomes) {
    jdbc.batchUpdate(
        "UPDATE huiyin.request SET outcome = ?, explanation = ? " + STANDING,
        outcomes.stream()
            .map(o -> new Object[] {o.outcome(), o.explanation(), o.position(), caseId})
            .toList());
  }
}
