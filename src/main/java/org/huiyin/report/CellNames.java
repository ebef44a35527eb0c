package org.huiyin.report;

import org.huiyin.organisation.Category;
import org.huiyin.organisation.DeputyGroup;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** What the cells of a breakdown are called. */
@Component
public class CellNames {

  private final Organisation organisation;
  private final CodeTexts codes;

  CellNames(Organisation organisation, CodeTexts codes) {
    this.organisation = organisation;
    this.codes = codes;
  }

  /** An empty cell is what nobody has said, or the office itself. */
  public String of(Breakdown breakdown, String cell) {
    if (cell == null || cell.isEmpty()) {
      return codes.of("figureCell", breakdown.name());
    }
    return switch (breakdown) {
      case CHANNEL -> codes.of("channel", cell);
      case PURPOSE -> codes.of("purpose", cell);
      case ORIGIN -> codes.of("origin", cell);
      case WAY -> codes.of("route", cell);
      case SEED_GROUP, CATEGORY -> organisation.category(cell).map(Category::name).orElse(cell);
      case VILLAGE -> organisation.village(cell).map(Village::name).orElse(cell);
      case GROUP -> organisation.deputyGroup(cell).map(DeputyGroup::name).orElse(cell);
      case UNIT ->
          organisation
              .unit(cell)
              .map(Unit::name)
              .or(() -> organisation.deputyGroup(cell).map(DeputyGroup::name))
              .orElse(cell);
    };
  }
}
