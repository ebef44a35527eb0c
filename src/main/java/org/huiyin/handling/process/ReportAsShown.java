package org.huiyin.handling.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiyin.handling.OthersResult.Paper;
import org.huiyin.handling.OthersResult.Part;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/**
 * A report as the form of the check lays it out: part by part, with links to its papers. The links
 * are read as Markdown, so that nothing that a person has written stands in them.
 */
@Component
class ReportAsShown {

  private final CodeTexts codes;

  ReportAsShown(CodeTexts codes) {
    this.codes = codes;
  }

  Map<String, Object> row(long caseId, Part part) {
    Map<String, Object> row = new HashMap<>();
    row.put("by", part.by());
    row.put("reportedOn", day(part.reportedOn()));
    row.put("issuedBy", text(part.issuedBy()));
    row.put("basicFacts", text(part.words().basicFacts()));
    row.put("investigation", text(part.words().investigation()));
    row.put("opinion", text(part.words().opinion()));
    row.put("carriedOut", text(part.words().carriedOut()));
    row.put("petitionersView", text(part.words().petitionersView()));
    row.put("answerNumber", text(part.answerNumber()));
    row.put("answerServedOn", day(part.answerServedOn()));
    row.put(
        "answerNotServed",
        part.answerNotServed() == null ? "" : codes.of("not-served", part.answerNotServed()));
    List<String> titles = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Paper paper : part.papers()) {
      int number = titles.size() + 1;
      titles.add(number + ". " + paper.title());
      String name = codes.of("attachment", "NUMBERED").formatted(number);
      links.add("[" + name + "](/case/" + caseId + "/documents/" + paper.id() + ")");
    }
    row.put("papersText", String.join("　", titles));
    row.put("paperLinks", String.join("　", links));
    return row;
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
