package org.huiyin.conference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.audit.Actor;
import org.huiyin.document.Binders;
import org.springframework.stereotype.Component;

/**
 * The letters that invite a person's own unit or village, of those in a conference's binder. One
 * letter tells of everything that the organ comes for, so it is not for who is kept from any of it.
 */
@Component
class OwnInvitations {

  private final Binders binders;
  private final InvitationLetters letters;
  private final ConferenceDoors doors;
  private final Organs organs;

  OwnInvitations(Binders binders, InvitationLetters letters, ConferenceDoors doors, Organs organs) {
    this.binders = binders;
    this.letters = letters;
    this.doors = doors;
    this.organs = organs;
  }

  /** A letter's title is its number and whom it invites. */
  List<Binders.Entry> of(Conference conference, Actor reader) {
    List<Organ> own = organs.of(reader).stream().map(organs::any).toList();
    List<Binders.Entry> all =
        binders.of(conference.binder()).stream()
            .filter(paper -> paper.kind().equals("INVITATION") && invites(paper, own))
            .toList();
    Map<Long, Set<Long>> told = letters.toldIn(all.stream().map(Binders.Entry::id).toList());
    return all.stream()
        .filter(paper -> told.containsKey(paper.id()))
        .filter(
            paper ->
                told.get(paper.id()).stream()
                    .allMatch(caseId -> doors.isOpenTo(reader, invited(paper, own), caseId)))
        .toList();
  }

  private static boolean invites(Binders.Entry paper, List<Organ> own) {
    return !invited(paper, own).isEmpty();
  }

  private static Set<String> invited(Binders.Entry paper, List<Organ> own) {
    return own.stream()
        .filter(organ -> paper.title().endsWith(" " + organ.name()))
        .map(Organ::code)
        .collect(Collectors.toSet());
  }
}
