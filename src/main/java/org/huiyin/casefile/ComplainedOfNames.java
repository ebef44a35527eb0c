package org.huiyin.casefile;

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

  List<String> of(long caseId) {
    List<String> all = new ArrayList<>();
    jdbc.sql("SELECT person_id, unit_code, name, post FROM huiyin.complained_of WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(
            row -> {
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
            });
    return all;
  }

  private String organ(String code) {
    return organisation.unit(code).map(Unit::name)
        .or(() -> organisation.village(code).map(Village::committee))
        .orElse(code);
  }

  private static String withPost(String name, String post) {
    return post == null ? name : name + "（" + post + "）";
  }
}
