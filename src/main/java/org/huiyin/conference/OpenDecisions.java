package org.huiyin.conference;

import java.util.Optional;
import org.huiyin.petition.StandsInTheWay;
import org.huiyin.refusal.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a conference has decided on a case binds others and is worked on by them; it is struck off
 * before the case can be called a mistake.
 */
@Component
class OpenDecisions implements StandsInTheWay {

  private final JdbcClient jdbc;

  OpenDecisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Fault> ofVoiding(long caseId) {
    boolean open =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT 1 FROM huiyin.action_item
                  WHERE case_id = ? AND state IN ('OPEN', 'REPORTED'))
                """)
            .param(caseId)
            .query(Boolean.class)
            .single();
    return open ? Optional.of(Fault.of("conference.decisions-open")) : Optional.empty();
  }
}
