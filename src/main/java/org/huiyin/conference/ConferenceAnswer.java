package org.huiyin.conference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.reply.DecidedElsewhere;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to the draft of an answer what conferences decided on its case and still stands: the
 * decisions, who carries them out and until when, those of the first conference first. What was
 * said there stays there.
 */
@Component
class ConferenceAnswer implements DecidedElsewhere {

  private final ActionItemRows items;
  private final ConferenceRows rows;
  private final WaitingCases waiting;
  private final Organs organs;
  private final MessageSource texts;

  ConferenceAnswer(
      ActionItemRows items,
      ConferenceRows rows,
      WaitingCases waiting,
      Organs organs,
      MessageSource texts) {
    this.items = items;
    this.rows = rows;
    this.waiting = waiting;
    this.organs = organs;
    this.texts = texts;
  }

  @Override
  public boolean isOpenAgain(long caseId) {
    return items.ofCase(caseId).stream().anyMatch(item -> item.state().equals("PASSED_ON"))
        && waiting.isUndecided(caseId);
  }

  @Override
  public Optional<Said> on(long caseId) {
    Map<Long, List<ActionItem>> standing =
        items.ofCase(caseId).stream()
            .filter(item -> !item.state().equals("PASSED_ON"))
            .collect(
                Collectors.groupingBy(
                    ActionItem::conferenceId, LinkedHashMap::new, Collectors.toList()));
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    List<String> facts = new ArrayList<>();
    List<String> minutes = new ArrayList<>();
    standing.forEach(
        (id, decided) -> {
          Conference conference = rows.find(id).orElseThrow();
          String heldOn = conference.minutes().heldOn().toString();
          facts.add(say("conference.answer.facts", heldOn, decisions(decided)));
          minutes.add(conference.minutesNumber());
        });
    return Optional.of(
        new Said(
            String.join("\n", facts), say("conference.answer.grounds", String.join("、", minutes))));
  }

  private String decisions(List<ActionItem> decided) {
    return decided.stream()
        .map(
            item ->
                say(
                    "conference.answer.decision",
                    item.wording(),
                    organs.nameOf(item.leadUnit()),
                    item.dueOn().toString()))
        .collect(Collectors.joining("\n"));
  }

  private String say(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
