package org.huiyin.casefile;

import java.util.ArrayList;
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
  private final List<OtherCards> others;

  TaskCardsController(TaskCards cards, List<OtherCards> others) {
    this.cards = cards;
    this.others = others;
  }

  record Visible(List<String> taskIds) {

    Visible {
      taskIds = taskIds == null ? List.of() : taskIds;
    }
  }

  @PostMapping("/api/tasks/cards")
  Map<String, Card> cards(@RequestBody Visible visible, Actor reader) {
    Map<String, Card> found = new HashMap<>(cards.of(visible.taskIds(), reader));
    for (OtherCards more : others) {
      List<String> missing = new ArrayList<>(visible.taskIds());
      missing.removeAll(found.keySet());
      if (!missing.isEmpty()) {
        found.putAll(more.of(missing, reader));
      }
    }
    return found;
  }
}
