package org.huiyin.conference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.springframework.stereotype.Component;

/** The letters that invite a person's own unit or village, of those in a conference's binder. */
@Component
class OwnInvitations {

  private final Binders binders;
  private final Organs organs;

  OwnInvitations(Binders binders, Organs organs) {
    this.binders = binders;
    this.organs = organs;
  }

  /** A letter's title is its number and whom it invites. */
  List<Binders.Entry> of(Conference conference, Actor reader) {
    Set<String> names =
        organs.of(reader).stream()
            .map(code -> " " + organs.nameOf(code))
            .collect(Collectors.toSet());
    return binders.of(conference.binder()).stream()
        .filter(paper -> paper.kind().equals("INVITATION"))
        .filter(paper -> names.stream().anyMatch(paper.title()::endsWith))
        .toList();
  }
}
