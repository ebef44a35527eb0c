package org.huiyin.reception;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/** What somebody has to know who looks a rota through, and whether it is his to do so. */
@Component
public class RotaArranging {

  private final ReceptionRows rows;
  private final Rosters rosters;
  private final RotaEditors editors;
  private final ReceptionWords words;
  private final FaultTexts texts;
  private final AuditTrail audit;

  RotaArranging(
      ReceptionRows rows,
      Rosters rosters,
      RotaEditors editors,
      ReceptionWords words,
      FaultTexts texts,
      AuditTrail audit) {
    this.rows = rows;
    this.rosters = rosters;
    this.editors = editors;
    this.words = words;
    this.texts = texts;
    this.audit = audit;
  }

  /**
   * @throws NoSuchReception when it is not this person's to arrange
   */
  public void enter(Actor actor, Rota rota) {
    if (!editors.mayEdit(actor, rota.owner())) {
      throw new NoSuchReception();
    }
    audit.record(actor, "ARRANGE_ROTA", "reception-rota:" + rota.id(), null, null);
  }

  /** Sentences, one a line: sessions without anybody, days that may move, publishing late. */
  public String problems(Rota rota) {
    List<String> all = new ArrayList<>();
    List<ReceptionDay> days = rows.ofRota(rota.id());
    for (ReceptionDay day : days) {
      if (day.person() == null && day.state() == ReceptionDay.State.SCHEDULED) {
        String why =
            rosters.members(day.group()).isEmpty()
                ? "reception.rota.no-members"
                : "reception.rota.nobody";
        all.add(texts.sentence(Fault.of(why, words.kind(day), day.day().toString())));
      }
    }
    if (days.stream().anyMatch(ReceptionDay::provisional)) {
      all.add(texts.sentence(Fault.of("reception.rota.provisional")));
    }
    if (rota.lateSince() != null) {
      all.add(texts.sentence(Fault.of("reception.rota.late", rota.publishBy().toString())));
    }
    return String.join("\n", all);
  }
}
