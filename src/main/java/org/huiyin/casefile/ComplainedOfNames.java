package org.huiyin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The persons and organs complained of in a case, in words. */
@Component
class ComplainedOfNames {

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Secrecy secrecy;

  ComplainedOfNames(JdbcClient jdbc, Organisation organisation, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.secrecy = secrecy;
  }

  /**
   * One whom an entry complains of.
   *
   * @param entryNumber the register number of that entry
   */
  public record Accused(long id, String entryNumber, String words) {}

  List<String> of(long caseId) {
    return of(caseId, null);
  }

  /**
   * @param registerNumber of the entry that complains; {@code null} for all entries of the case
   */
  List<String> of(long caseId, String registerNumber) {
    return each(caseId).stream()
        .filter(one -> registerNumber == null || one.entryNumber().equals(registerNumber))
        .map(Accused::words)
        .toList();
  }

  /** In the order in which they were written down. */
  List<Accused> each(long caseId) {
    return jdbc.sql(
            """
            SELECT o.id, e.register_number, o.person_id, o.unit_code, o.name, o.post
            FROM huiyin.complained_of o JOIN huiyin.register_entry e ON e.id = o.entry_id
            WHERE o.case_id = ? ORDER BY o.id
            """)
        .param(caseId)
        .query(
            (row, n) ->
                new Accused(row.getLong("id"), row.getString("register_number"), words(row)))
        .list();
  }

  private String words(ResultSet row) throws SQLException {
    List<String> all = new ArrayList<>();
    Long person = row.getObject("person_id", Long.class);
    String unit = row.getString("unit_code");
    String name = secrecy.decrypt(row.getBytes("name"), "complained_of.name");
    String post = secrecy.decrypt(row.getBytes("post"), "complained_of.post");
    if (person != null) {
      organisation.person(person).ifPresent(p -> all.add(withPost(p.name(), p.post())));
    }
    if (unit != null) {
      all.add(organ(unit));
    }
    if (name != null) {
      all.add(withPost(name, post));
    }
    return String.join("、", all);
  }

  private String organ(String code) {
    return organisation
        .unit(code)
        .map(Unit::name)
        .or(() -> organisation.village(code).map(Village::committee))
        .orElse(code);
  }

  private static String withPost(String name, String post) {
    return post == null ? name : name + "（" + post + "）";
  }
}
