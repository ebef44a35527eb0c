package org.huiyin.casefile;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.engine.journal.EnteredField;
import org.huiyin.petition.CodeTexts;
import org.springframework.stereotype.Component;

/** What an analyst's own fields hold, line by line: no Java knows them, a file shows them. */
@Component
public class EnteredLines {

  private final CodeTexts codes;

  EnteredLines(CodeTexts codes) {
    this.codes = codes;
  }

  /** A line for each field, and one for each row of a list in which something is left. */
  public List<String> of(List<EnteredField> fields) {
    List<String> lines = new ArrayList<>();
    for (EnteredField field : fields) {
      if (field.rows() == null) {
        lines.add(field.label() + "：" + words(field));
      } else {
        rows(field, lines);
      }
    }
    return lines;
  }

  private void rows(EnteredField list, List<String> lines) {
    for (int i = 0; i < list.rows().size(); i++) {
      List<String> row = of(list.rows().get(i));
      if (!row.isEmpty()) {
        lines.add(list.label() + " " + (i + 1) + "：" + String.join("；", row));
      }
    }
  }

  private String words(EnteredField field) {
    return field.text() == null ? codes.of("yes", String.valueOf(field.value())) : field.text();
  }
}
