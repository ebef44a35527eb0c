package org.huiyin.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiyin.conference.Conference.AgendaItem;
import org.huiyin.conference.Invitations.Invited;
import org.huiyin.petition.CodeTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All invitations of a conference as one text, for who signs them. */
@Component
public class InvitationText {

  private final Invitations invitations;
  private final Organs organs;
  private final CodeTexts codes;
  private final MessageSource texts;

  InvitationText(Invitations invitations, Organs organs, CodeTexts codes, MessageSource texts) {
    this.invitations = invitations;
    this.organs = organs;
    this.codes = codes;
    this.texts = texts;
  }

  public String of(Conference conference) {
    List<String> lines = new ArrayList<>();
    lines.add(say("convener", codes.chinese("convener", conference.convener().name())));
    lines.add(say("when", conference.heldOn().toString(), conference.startsAt()));
    lines.add(say("place", conference.place()));
    if (conference.urgentReason() != null) {
      lines.add(say("urgent", conference.urgentReason()));
    }
    List<Invited> invited = invitations.of(conference.id());
    conference.agenda().forEach(item -> lines.add(topic(item, invited)));
    invited.stream()
        .filter(one -> one.guest() != null)
        .forEach(one -> lines.add(say("guest", one.guest())));
    if (conference.contact() != null) {
      lines.add(say("contact", conference.contact()));
    }
    return String.join("\n", lines);
  }

  private String topic(AgendaItem item, List<Invited> invited) {
    List<String> comers =
        invited.stream()
            .filter(one -> one.organ() != null && one.caseId() == item.caseId())
            .map(Invited::organ)
            .toList();
    return say("topic", item.position(), item.number(), item.topic(), organs.namesOf(comers));
  }

  private String say(String part, Object... arguments) {
    return texts.getMessage("conference.invitation." + part, arguments, Locale.SIMPLIFIED_CHINESE);
  }
}
