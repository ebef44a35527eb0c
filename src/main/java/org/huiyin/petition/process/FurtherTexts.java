package org.huiyin.petition.process;

import java.util.stream.Collectors;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.FurtherEntries;
import org.huiyin.petition.FurtherEntries.FurtherEntry;
import org.huiyin.petition.PetitionCase;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/** Says who came again, when, and what was added, for those who go on with the case. */
@Component
class FurtherTexts {

  private final FurtherEntries entries;
  private final CodeTexts codes;
  private final FaultTexts texts;

  FurtherTexts(FurtherEntries entries, CodeTexts codes, FaultTexts texts) {
    this.entries = entries;
    this.codes = codes;
    this.texts = texts;
  }

  /** Empty, and not asked for, when nobody came again. */
  String of(PetitionCase petition) {
    return petition.cameAgain()
        ? entries.of(petition.id()).stream().map(this::say).collect(Collectors.joining("\n"))
        : "";
  }

  private String say(FurtherEntry entry) {
    String came =
        texts.sentence(
            Fault.of(
                "petition.further",
                entry.occurredOn().toString(),
                codes.of("channel", entry.channel()),
                entry.name() == null ? codes.of("petitioner", "ANONYMOUS") : entry.name(),
                entry.number(),
                entry.body()));
    return entry.requests() == null
        ? came
        : came + texts.sentence(Fault.of("petition.further-requests", entry.requests()));
  }
}
