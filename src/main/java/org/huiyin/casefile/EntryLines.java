package org.huiyin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.casefile.CaseFile.EntryLine;
import org.huiyin.casefile.CaseFile.Told;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.CodeTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each letter, visit and call on a matter as it was taken down. */
@Component
class EntryLines {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final PeoplesNames names;
  private final CodeTexts codes;

  EntryLines(JdbcClient jdbc, Organisation organisation, PeoplesNames names, CodeTexts codes) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.names = names;
    this.codes = codes;
  }

  List<EntryLine> of(long caseId) {
    return jdbc.sql(
            """
            SELECT id, register_number, occurred_on, channel, headcount, registered_by, voided_on IS NOT NULL AS voided,
              title, body, expectation, purpose, category, source, concat_ws(' · ', source_organ, source_number, source_date,
                source_wording, report_due_on) AS source_paper,
              brought_by, evidence, other_proceedings, explained, law_explained,
              (SELECT string_agg(r.wording, E'\\n' ORDER BY r.position) FROM huiyin.request r
                 WHERE r.entry_id = e.id) AS requests
            FROM huiyin.register_entry e WHERE case_id = ? ORDER BY id
            """)
        .param(caseId)
        .query((row, n) -> line(row))
        .list();
  }

  private EntryLine line(ResultSet row) throws SQLException {
    return new EntryLine(
        row.getLong("id"),
        row.getString("register_number"),
        row.getObject("occurred_on", LocalDate.class),
        codes.of("channel", row.getString("channel")),
        row.getInt("headcount"),
        names.of(row.getString("registered_by")),
        row.getBoolean("voided"),
        row.getString("title"),
        row.getString("body"),
        row.getString("requests"),
        row.getString("expectation"),
        kind(row.getString("purpose"), row.getString("category")),
        codes.of("source", row.getString("source")) + " " + row.getString("source_paper"),
        told(row));
  }

  private String kind(String purpose, String category) {
    return purpose == null
        ? null
        : codes.of("purpose", purpose)
            + " · "
            + organisation.category(category).map(Category::name).orElse(category);
  }

  private List<Told> told(ResultSet row) throws SQLException {
    List<Told> told = new ArrayList<>();
    Long broughtBy = row.getObject("brought_by", Long.class);
    if (broughtBy != null) {
      add(told, "BROUGHT_BY", organisation.person(broughtBy).map(Person::name).orElse(null));
    }
    add(told, "EVIDENCE", row.getString("evidence"));
    add(told, "OTHER_PROCEEDINGS", codes.of("proceedings", row.getString("other_proceedings")));
    add(told, "EXPLAINED", row.getString("explained"));
    add(told, "LAW_EXPLAINED", row.getString("law_explained"));
    return told;
  }

  private void add(List<Told> told, String label, String words) {
    if (words != null) {
      told.add(new Told(codes.of("told", label), words));
    }
  }
}
