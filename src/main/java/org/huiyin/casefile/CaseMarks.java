package org.huiyin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huiyin.casefile.CaseFile.Marks;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case was marked as, where it came from, and at which level it was resolved. */
@Component
class CaseMarks {

  private static final List<String> COLUMNS = List.of("urgent", "difficult", "key_case", "hotspot");
  private static final List<String> MARKS = List.of("URGENT", "DIFFICULT", "KEY", "HOTSPOT");

  private final JdbcClient jdbc;
  private final CodeTexts codes;

  CaseMarks(JdbcClient jdbc, CodeTexts codes) {
    this.jdbc = jdbc;
    this.codes = codes;
  }

  /** In the reader's language. */
  Marks of(long caseId) {
    return jdbc.sql(
            """
            SELECT external_number, urgent, difficult, key_case, hotspot, origin, resolution_level
            FROM huiyin.petition_case WHERE id = ?
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new Marks(
                    row.getString("external_number"),
                    marks(row, mark -> codes.of("mark", mark)),
                    codes.of("origin", row.getString("origin")),
                    codes.of("resolutionLevel", row.getString("resolution_level"))))
        .single();
  }

  /** For a paper. */
  List<String> onPaper(long caseId) {
    return jdbc.sql(
            "SELECT urgent, difficult, key_case, hotspot FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query((row, n) -> marks(row, mark -> codes.chinese("mark", mark)))
        .single();
  }

  private static List<String> marks(ResultSet row, UnaryOperator<String> word) throws SQLException {
    List<String> marks = new ArrayList<>();
    for (int i = 0; i < MARKS.size(); i++) {
      if (row.getBoolean(COLUMNS.get(i))) {
        marks.add(word.apply(MARKS.get(i)));
      }
    }
    return marks;
  }
}
