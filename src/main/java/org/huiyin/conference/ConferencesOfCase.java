package org.huiyin.conference;

import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseConferences;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way from a case to its conferences and to what they decided on it. */
@Component
class ConferencesOfCase implements CaseConferences {

  private final JdbcClient jdbc;
  private final ConferenceRows rows;
  private final ActionItemRows items;
  private final ConferenceDoors doors;
  private final CodeTexts codes;

  ConferencesOfCase(
      JdbcClient jdbc,
      ConferenceRows rows,
      ActionItemRows items,
      ConferenceDoors doors,
      CodeTexts codes) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.items = items;
    this.doors = doors;
    this.codes = codes;
  }

  @Override
  public List<Line> of(long caseId, Actor reader) {
    List<Long> ids =
        jdbc.sql(
                """
                SELECT conference_id FROM huiyin.conference_case
                WHERE case_id = :case AND conference_id IS NOT NULL
                UNION SELECT conference_id FROM huiyin.action_item WHERE case_id = :case ORDER BY 1 DESC
                """)
            .param("case", caseId)
            .query(Long.class)
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<ActionItem> decided = items.ofCase(caseId);
    return ids.stream()
        .flatMap(id -> rows.find(id).stream())
        .map(conference -> line(conference, decided, reader))
        .toList();
  }

  private Line line(Conference conference, List<ActionItem> decided, Actor reader) {
    return new Line(
        doors.maySeeAll(reader, conference) ? "/conferences/" + conference.id() : null,
        conference.number(),
        conference.heldOn(),
        codes.of("conferenceState", conference.state()),
        conference.minutesNumber(),
        decided.stream()
            .filter(item -> item.conferenceId() == conference.id())
            .map(this::decision)
            .toList());
  }

  private Decision decision(ActionItem item) {
    return new Decision(
        "/action-items/" + item.id(),
        item.number(),
        item.wording(),
        item.dueOn(),
        codes.of("itemState", item.state()));
  }
}
