package org.huiyin.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The cards of all visible tasks in one request. */
@RestController
class TaskCardsController {

  private final TaskCards cards;
  private final UnitCards unitCards;

  TaskCardsController(TaskCards cards, UnitCards unitCards) {
    this.cards = cards;
    this.unitCards = unitCards;
  }

  record Visible(List<String> taskIds) {}

  @PostMapping("/api/tasks/cards")
  Map<String, TaskCards.Card> cards(@RequestBody Visible visible, Actor reader) {
    Map<String, TaskCards.Card> all = new HashMap<>(unitCards.of(visible.taskIds(), reader));
    all.putAll(cards.of(visible.taskIds(), reader));
    return all;
  }
}
