package org.huiyin.casefile;

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

  TaskCardsController(TaskCards cards) {
    this.cards = cards;
  }

  record Visible(List<String> taskIds) {}

  @PostMapping("/api/tasks/cards")
  Map<String, TaskCards.Card> cards(@RequestBody Visible visible, Actor reader) {
    return cards.of(visible.taskIds(), reader);
  }
}
