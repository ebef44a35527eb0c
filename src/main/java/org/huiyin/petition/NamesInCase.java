package org.huiyin.petition;

import java.util.HashSet;
import java.util.Set;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people whom a case names, so that a paper that must not name them can be checked. */
@Component
public class NamesInCase {

  private final JdbcClient jdbc;
  private final Secrecy secrecy;

  NamesInCase(JdbcClient jdbc, Secrecy secrecy) {
    this.jdbc = jdbc;
    this.secrecy = secrecy;
  }

  /** Petitioners and representatives, of whichever entry. */
  public Set<String> petitioners(long caseId) {
    return names(
        """
        SELECT p.name FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
        WHERE e.case_id = ? AND p.name IS NOT NULL
        """,
        "petitioner.name",
        caseId);
  }

  /** Those complained of who are not in the register of people and were typed in. */
  public Set<String> complainedOf(long caseId) {
    return names(
        "SELECT name FROM huiyin.complained_of WHERE case_id = ? AND name IS NOT NULL",
        "complained_of.name",
        caseId);
  }

  /** Without spaces; one character names nobody. */
  private Set<String> names(String query, String column, long caseId) {
    Set<String> names = new HashSet<>();
    jdbc
        .sql(query)
        .param(caseId)
        .query((row, n) -> secrecy.decrypt(row.getBytes(1), column).replaceAll("\\s", ""))
        .list()
        .stream()
        .filter(name -> name.length() > 1)
        .forEach(names::add);
    return names;
  }
}
