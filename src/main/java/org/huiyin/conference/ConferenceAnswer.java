package org.huiyin.conference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiyin.reply.DecidedElsewhere;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says to the draft of an answer what the last conference decided on its case: the decisions, who
 * carries them out and until when. What was said in the conference stays there.
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
    List<ActionItem> all = items.ofCase(caseId);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    long last = all.get(all.size() - 1).conferenceId();
    Conference conference = rows.find(last).orElseThrow();
    String decisions =
        all.stream()
            .filter(item -> item.conferenceId() == last && !item.state().equals("PASSED_ON"))
            .map(
                item ->
                    say(
                        "conference.answer.decision",
                        item.wording(),
                        organs.nameOf(item.leadUnit()),
                        item.dueOn().toString()))
            .collect(Collectors.joining("\n"));
    return Optional.of(
        new Said(
            say("conference.answer.facts", conference.minutes().heldOn().toString(), decisions),
            say("conference.answer.grounds", conference.minutesNumber())));
  }

  private String say(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
