package org.huiyin.oversight;

import java.time.LocalDate;
import java.util.List;
import org.huiyin.audit.Actor;
import org.huiyin.oversight.Feedback.Adoption;
import org.huiyin.oversight.OversightTopic.Hotspot;
import org.huiyin.oversight.OversightTopic.Tool;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is done on the page of oversight. */
@RestController
@RequestMapping("/api/oversight")
class OversightActsController {

  private final OversightTopics topics;
  private final GovernmentFeedback feedback;
  private final OversightDoors doors;

  OversightActsController(
      OversightTopics topics, GovernmentFeedback feedback, OversightDoors doors) {
    this.topics = topics;
    this.feedback = feedback;
    this.doors = doors;
  }

  /** What a person sends; which parts count depends on the act. */
  record Said(
      Tool tool,
      String subject,
      String reason,
      String unit,
      String category,
      String village,
      List<String> numbers,
      LocalDate agendaOn,
      Boolean carriedOut,
      LocalDate endedOn,
      String result,
      Long topic,
      Long broughtBy,
      String wording,
      LocalDate answerDueOn,
      LocalDate answeredOn,
      Adoption adoption,
      String answer) {

    Hotspot hotspot() {
      return category == null && village == null ? null : new Hotspot(category, village);
    }
  }

  record Made(long id) {}

  @PostMapping("/topics")
  Made propose(@RequestBody Said said, Actor by) {
    return new Made(
        topics.propose(
            new Proposal(
                said.tool(),
                said.subject(),
                said.reason(),
                said.unit(),
                said.hotspot(),
                said.numbers(),
                List.of()),
            by));
  }

  @PostMapping("/topics/{id}/agenda")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void putOnAgenda(@PathVariable long id, @RequestBody Said said, Actor by) {
    doors.admitWriter(by);
    topics.putOnAgenda(id, said.agendaOn(), by);
  }

  @PostMapping("/topics/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable long id, @RequestBody Said said, Actor by) {
    topics.end(id, Boolean.TRUE.equals(said.carriedOut()), said.endedOn(), said.result(), by);
  }

  @PostMapping("/letters")
  Made draft(@RequestBody Said said, Actor by) {
    return new Made(
        feedback.draft(
            new GovernmentFeedback.Draft(
                said.unit(),
                new Hotspot(said.category(), said.village()),
                said.topic(),
                said.broughtBy(),
                said.wording(),
                said.answerDueOn()),
            by));
  }

  @PostMapping("/letters/{id}/signature")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void sign(@PathVariable long id, Actor by) {
    feedback.sign(id, by);
  }

  @PostMapping("/letters/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable long id, @RequestBody Said said, Actor by) {
    feedback.answer(id, said.answeredOn(), said.adoption(), said.answer(), by);
  }
}
