package org.huiyin.petition.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiyin.engine.guard.EndsOfProcess;
import org.springframework.stereotype.Component;

/**
 * A case ends with an outcome, with an answer or the recorded reason why there is none, and on the
 * record (rules.md, "Outcomes"). A withdrawal is all three: the petitioner's own note is the
 * reason.
 */
@Component
class EndsOfPetitionHandling implements EndsOfProcess {

  private static final String WITHDRAWAL = "recordWithdrawal";

  @Override
  public String processKey() {
    return PetitionHandling.KEY;
  }

  @Override
  public List<Mark> marks() {
    return List.of(
        Mark.ofProcess(
            "guard.end.outcome", Set.of(PetitionHandling.DRAFT_REPLY), Set.of(WITHDRAWAL)),
        Mark.ofProcess(
            "guard.end.answer", Set.of(PetitionHandling.SERVE_REPLY), Set.of(WITHDRAWAL)),
        Mark.ofProcess("guard.end.closed", Set.of(), Set.of("closeCase", WITHDRAWAL)));
  }

  /** Where a matter from an old book is taken up, and where a case waits that left a conference. */
  @Override
  public Set<String> alsoFrom() {
    return Set.of("adviseHandling", "refer", PetitionHandling.DELIBERATE);
  }

  /** A further entry has no case of its own; it is answered with the one that it joined. */
  @Override
  public Optional<String> owesNothingIf() {
    return Optional.of("${" + PetitionHandling.ENTRY_KIND + " == 'FURTHER'}");
  }
}
