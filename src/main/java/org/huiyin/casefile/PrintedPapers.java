package org.huiyin.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiyin.audit.Actor;
import org.huiyin.document.LetterTemplates;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Place;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.LetterContent;
import org.huiyin.reply.Letters;
import org.huiyin.secrecy.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the papers that are printed and not sent: they are made anew each time, from the record. */
@Component
class PrintedPapers {

  private static final Set<String> PAPERS = Set.of("slip", "register-visit", "register-letter", "service-receipt");

  private final JdbcClient jdbc;
  private final PetitionCases cases;
  private final LetterContent content;
  private final Letters letters;
  private final LetterTemplates templates;
  private final Organisation organisation;
  private final CodeTexts codes;
  private final Secrecy secrecy;
  private final ObjectMapper json;

  PrintedPapers(
      JdbcClient jdbc,
      PetitionCases cases,
      LetterContent content,
      Letters letters,
      LetterTemplates templates,
      Organisation organisation,
      CodeTexts codes,
      Secrecy secrecy,
      ObjectMapper json) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.content = content;
    this.letters = letters;
    this.templates = templates;
    this.organisation = organisation;
    this.codes = codes;
    this.secrecy = secrecy;
    this.json = json;
  }

  /** @throws Refusal when there is no such paper */
  byte[] print(long caseId, String paper, Actor by) {
    if (!PAPERS.contains(paper)) {
      throw new Refusal(Fault.of("petition.case-not-found"));
    }
    PetitionCase petition = cases.get(caseId);
    Map<String, Object> fields = content.of(petition);
    fields.put("receivedBy", name(by.userId()));
    fields.put("nextStep", codes.chinese("next", petition.route() == null ? "DELIBERATION" : petition.route()));
    switch (paper) {
      case "service-receipt" -> addService(fields, caseId);
      case "slip" -> {}
      default -> addEntry(fields, petition);
    }
    return templates.render(paper, LetterContent.only(paper, fields));
  }

  private void addService(Map<String, Object> fields, long caseId) {
    Letters.Letter letter =
        letters.of(caseId).stream()
            .filter(l -> l.number() != null)
            .reduce((before, last) -> last)
            .orElseThrow(() -> new Refusal(Fault.of("reply.nothing-to-serve")));
    fields.put("servedTitle", codes.chinese("letter", letter.template()));
    fields.put("servedNumber", letter.number());
    fields.put("servedOn", letter.servedOn() == null ? "" : LetterContent.day(letter.servedOn()));
    fields.put("serviceWay", letter.serviceWay() == null ? "" : codes.chinese("service", letter.serviceWay()));
  }

  private void addEntry(Map<String, Object> fields, PetitionCase petition) {
    PersonDetails lead = cases.petitioner(petition.id());
    put(fields, "petitionerPhone", lead.phone());
    put(fields, "idNumber", lead.idNumber());
    put(fields, "villageName", lead.village() == null ? null : organisation.village(lead.village()).map(Village::name).orElse(null));
    particulars(lead.particulars()).forEach((key, value) -> put(fields, key, "sex".equals(key) ? codes.chinese("sex", value) : value));
    fields.put("headcount", String.valueOf(petition.headcount()));
    fields.put("purposeText", codes.chinese("purpose", petition.purpose()));
    fields.put("categoryText", organisation.category(petition.category()).orElseThrow().name());
    put(fields, "placeOfIssue", petition.placeOfIssue() == null ? null : organisation.village(petition.placeOfIssue()).map(Village::name).orElse(null));
    fields.put("registeredOn", LetterContent.day(petition.registeredOn()));
    put(fields, "proposedHandling", petition.proposedHandling());
    jdbc.sql(
            """
            SELECT e.place, e.registered_by, e.skip_level, e.joint_signed, e.headcount, e.anonymous, e.source,
              e.source_organ, e.source_number, e.source_date, e.source_wording, e.evidence, e.other_proceedings,
              e.explained, c.earlier_case_id IS NOT NULL AS again
            FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
            WHERE e.register_number = ?
            """)
        .param(petition.registerNumber())
        .query()
        .singleRow()
        .forEach((column, value) -> addColumn(fields, column, value));
    fields.put("complainedOf", complainedOf(petition.id()));
    fields.put("representatives", representatives(petition.id()));
  }

  private void addColumn(Map<String, Object> fields, String column, Object value) {
    if (value == null) {
      return;
    }
    switch (column) {
      case "place" -> put(fields, "receptionPlace", place(value.toString()));
      case "registered_by" -> put(fields, "registeredBy", name(value.toString()));
      case "skip_level" -> put(fields, "skipLevel", Boolean.TRUE.equals(value) ? "是" : "否");
      case "again" -> put(fields, "firstOrRepeat", Boolean.TRUE.equals(value) ? "重复" : "初次");
      case "joint_signed" -> put(fields, "signedText", Boolean.TRUE.equals(value) ? "联名" : "署名");
      case "headcount" -> put(fields, "collectiveText", ((Number) value).intValue() >= 5 ? "集体访" : "个访");
      case "source_organ", "source_number", "source_date" ->
          fields.merge("sourceText", value.toString(), (before, more) -> before + " " + more);
      case "source_wording" -> put(fields, "instruction", value.toString());
      case "evidence" -> put(fields, "evidence", value.toString());
      case "other_proceedings" -> put(fields, "otherProceedings", codes.chinese("proceedings", value.toString()));
      case "explained" -> put(fields, "explained", value.toString());
      default -> {}
    }
  }

  private String complainedOf(long caseId) {
    List<String> all = new ArrayList<>();
    jdbc.sql("SELECT person_id, unit_code, name, post FROM huiyin.complained_of WHERE case_id = ? ORDER BY id")
        .param(caseId)
        .query(
            row -> {
              Long person = row.getObject("person_id", Long.class);
              String unit = row.getString("unit_code");
              String name = secrecy.decrypt(row.getBytes("name"), "complained_of.name");
              if (person != null) {
                organisation.person(person).ifPresent(p -> all.add(p.name() + "（" + p.post() + "）"));
              }
              if (unit != null) {
                all.add(
                    organisation.unit(unit).map(u -> u.name())
                        .or(() -> organisation.village(unit).map(Village::committee))
                        .orElse(unit));
              }
              if (name != null) {
                all.add(name);
              }
            });
    return String.join("、", all);
  }

  private List<Map<String, Object>> representatives(long caseId) {
    List<Map<String, Object>> rows = new ArrayList<>();
    jdbc.sql(
            """
            SELECT p.name, p.id_number, p.phone FROM huiyin.petitioner p
            JOIN huiyin.register_entry e ON e.id = p.entry_id AND NOT e.further
            WHERE e.case_id = ? AND NOT p.lead ORDER BY p.id
            """)
        .param(caseId)
        .query(
            row -> {
              rows.add(
                  Map.of(
                      "no", rows.size() + 1,
                      "name", text(secrecy.decrypt(row.getBytes("name"), "petitioner.name")),
                      "idNumber", text(secrecy.decrypt(row.getBytes("id_number"), "petitioner.id_number")),
                      "phone", text(secrecy.decrypt(row.getBytes("phone"), "petitioner.phone"))));
            });
    return rows;
  }

  private Map<String, String> particulars(String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The particulars of a petitioner cannot be read", e);
    }
  }

  private String place(String code) {
    return organisation.places().stream()
        .filter(place -> place.code().equals(code))
        .map(Place::name)
        .findFirst()
        .orElse(code);
  }

  private String name(String userId) {
    return organisation.personOf(userId).map(Person::name).orElse(userId);
  }

  private static void put(Map<String, Object> fields, String key, String value) {
    fields.put(key, text(value));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
