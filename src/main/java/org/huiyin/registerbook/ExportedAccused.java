package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/** Whom an entry complains of, as a book names them: people by name, organs by theirs. */
@Component
class ExportedAccused {

  private final Secrecy secrecy;
  private final Organisation organisation;
  private final BookNames names;
  private final ObjectMapper json;

  ExportedAccused(Secrecy secrecy, Organisation organisation, BookNames names, ObjectMapper json) {
    this.secrecy = secrecy;
    this.organisation = organisation;
    this.names = names;
    this.json = json;
  }

  /** The texts of the two columns, empty for none. */
  record Written(String persons, String units) {}

  /**
   * @param rows a JSON list of person, unit, encrypted name and encrypted post, or {@code null}
   * @param organsBefore what the book says in the column of the organs, or {@code null}: an organ
   *     that nobody knows any more stands in the register by its name alone
   */
  Written written(String rows, String organsBefore) {
    List<String> persons = new ArrayList<>();
    List<String> units = new ArrayList<>();
    List<String> before = AccusedInRow.parts(organsBefore);
    for (JsonNode row : rows == null ? List.<JsonNode>of() : tree(rows)) {
      if (!row.get(0).isNull()) {
        organisation.person(row.get(0).asLong()).map(names::name).ifPresent(persons::add);
      }
      if (!row.get(1).isNull()) {
        units.add(organ(row.get(1).asText()));
      }
      if (!row.get(2).isNull()) {
        String name = open(row.get(2), "complained_of.name");
        (before.contains(name) ? units : persons).add(named(name, row.get(3)));
      }
    }
    return new Written(String.join("、", persons), String.join("、", units));
  }

  private String named(String name, JsonNode post) {
    return post.isNull() ? name : name + "（" + open(post, "complained_of.post") + "）";
  }

  private String organ(String code) {
    return organisation
        .unit(code)
        .map(Unit::name)
        .or(() -> organisation.village(code).map(Village::committee))
        .orElse(code);
  }

  private String open(JsonNode cipher, String place) {
    return secrecy.decrypt(Base64.getMimeDecoder().decode(cipher.asText()), place);
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Whom an entry complains of cannot be read");
    }
  }
}
