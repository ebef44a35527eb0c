package org.huiyin.oversight;

import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.casefile.CaseOversight;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** The way from a case to the topics it has given rise to. */
@Component
class OversightOfCase implements CaseOversight {

  private final TopicRows rows;
  private final OversightDoors doors;
  private final CodeTexts codes;

  OversightOfCase(TopicRows rows, OversightDoors doors, CodeTexts codes) {
    this.rows = rows;
    this.doors = doors;
    this.codes = codes;
  }

  @Override
  public List<Line> of(long caseId, Actor reader) {
    return rows.ofCase(caseId).stream()
        .filter(topic -> doors.maySee(reader, topic))
        .map(
            topic ->
                new Line(
                    codes.of("oversightTool", topic.tool().name()),
                    topic.subject(),
                    codes.of("oversightState", topic.state().name())))
        .toList();
  }
}
