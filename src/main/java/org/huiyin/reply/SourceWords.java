package org.huiyin.reply;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.SentFromAbove;
import org.huiyin.petition.SentFromAbove.Paper;
import org.springframework.stereotype.Component;

/** Names in our answer the organs above that gave us the matter, and who of them has a copy. */
@Component
class SourceWords {

  private final SentFromAbove sent;
  private final CodeTexts codes;

  SourceWords(SentFromAbove sent, CodeTexts codes) {
    this.sent = sent;
    this.codes = codes;
  }

  void addTo(Map<String, Object> fields, long caseId) {
    List<Paper> papers = sent.of(caseId);
    if (papers.isEmpty()) {
      return;
    }
    fields.put(
        "sourceText",
        papers.stream().map(this::words).distinct().collect(Collectors.joining("；")) + "。");
    fields.put(
        "copyTo",
        papers.stream()
            .filter(Paper::copied)
            .map(Paper::organ)
            .distinct()
            .collect(Collectors.joining("，")));
  }

  private String words(Paper paper) {
    String which =
        Stream.of(
                paper.paperNumber(), paper.date() == null ? null : LetterContent.day(paper.date()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("，"));
    String sentBy = paper.organ() + codes.chinese("sentBy", paper.source().name());
    return which.isEmpty() ? sentBy : sentBy + "（" + which + "）";
  }
}
