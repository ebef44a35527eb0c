package org.huiyin.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huiyin.engine.journal.EnteredField;
import org.springframework.stereotype.Component;

/** What an analyst's own fields hold, line by line: no Java knows them, a file shows them. */
@Component
public class EnteredLines {

  private final CodeTexts codes;

  EnteredLines(CodeTexts codes) {
    this.codes = codes;
  }

  /**
   * In the reader's language: a line for each field, and one for each row of a list in which
   * something is left.
   */
  public List<String> of(List<EnteredField> fields) {
    return of(fields, yes -> codes.of("yes", yes));
  }

  /** The same in Chinese whoever asks, for what is kept. */
  public List<String> chinese(List<EnteredField> fields) {
    return of(fields, yes -> codes.chinese("yes", yes));
  }

  private static List<String> of(List<EnteredField> fields, UnaryOperator<String> yesOrNo) {
    List<String> lines = new ArrayList<>();
    for (EnteredField field : fields) {
      if (field.rows() == null) {
        lines.add(field.label() + "：" + words(field, yesOrNo));
      } else {
        rows(field, yesOrNo, lines);
      }
    }
    return lines;
  }

  private static void rows(EnteredField list, UnaryOperator<String> yesOrNo, List<String> lines) {
    for (int i = 0; i < list.rows().size(); i++) {
      List<String> row = of(list.rows().get(i), yesOrNo);
      if (!row.isEmpty()) {
        lines.add(list.label() + " " + (i + 1) + "：" + String.join("；", row));
      }
    }
  }

  private static String words(EnteredField field, UnaryOperator<String> yesOrNo) {
    return field.text() == null ? yesOrNo.apply(String.valueOf(field.value())) : field.text();
  }
}
