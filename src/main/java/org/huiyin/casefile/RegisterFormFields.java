package org.huiyin.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Place;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.Particulars;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.reply.Forwardings;
import org.huiyin.reply.Forwardings.Forwarding;
import org.huiyin.reply.LetterContent;
import org.huiyin.secrecy.Mask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the register forms of a visit (F2) and a letter (F3) say: everything that was taken down of
 * an entry.
 */
@Component
class RegisterFormFields {

  private final JdbcClient jdbc;
  private final PetitionCases cases;
  private final ComplainedOfNames complainedOf;
  private final PetitionerLines petitioners;
  private final Forwardings forwardings;
  private final CategoryNames categories;
  private final Organisation organisation;
  private final PeoplesNames names;
  private final CodeTexts codes;

  RegisterFormFields(
      JdbcClient jdbc,
      PetitionCases cases,
      ComplainedOfNames complainedOf,
      PetitionerLines petitioners,
      Forwardings forwardings,
      CategoryNames categories,
      Organisation organisation,
      PeoplesNames names,
      CodeTexts codes) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.complainedOf = complainedOf;
    this.petitioners = petitioners;
    this.forwardings = forwardings;
    this.categories = categories;
    this.organisation = organisation;
    this.names = names;
    this.codes = codes;
  }

  /**
   * @param inClear whether somebody has said why he needs the numbers
   */
  void addTo(Map<String, Object> fields, PetitionCase petition, boolean inClear) {
    addPetitioner(fields, cases.petitioner(petition), inClear);
    put(fields, "headcount", String.valueOf(petition.headcount()));
    put(fields, "purposeText", codes.chinese("purpose", petition.purpose()));
    put(fields, "categoryText", categories.chinese(petition));
    put(fields, "placeOfIssue", village(petition.placeOfIssue()));
    put(fields, "registeredOn", LetterContent.day(petition.registeredOn()));
    put(fields, "proposedHandling", petition.proposedHandling());
    put(
        fields,
        "complainedOf",
        String.join("、", complainedOf.of(petition.id(), petition.registerNumber())));
    fields.put(
        "representatives",
        petitioners.representatives(petition.id(), petition.registerNumber(), inClear));
    jdbc.sql(
            """
            SELECT e.place, e.registered_by, e.skip_level, e.joint_signed, e.headcount, e.source_organ,
              e.source_number, e.source_date, e.source_wording, e.evidence, e.other_proceedings,
              nullif(concat_ws(E'\\n', e.explained, e.law_explained), '') AS explained,
              c.earlier_case_id IS NOT NULL AS again, e.brought_by, c.external_number
            FROM huiyin.register_entry e JOIN huiyin.petition_case c ON c.id = e.case_id
            WHERE e.register_number = ?
            """)
        .param(petition.registerNumber())
        .query()
        .singleRow()
        .forEach((column, value) -> addColumn(fields, column, value));
    forwardings.of(petition.id()).ifPresent(one -> remark(fields, sentOn(one)));
  }

  private static void remark(Map<String, Object> fields, String words) {
    fields.merge("remark", words, (before, more) -> before + "；" + more);
  }

  private String sentOn(Forwarding forwarding) {
    return LetterContent.day(forwarding.forwardedOn())
        + codes.chinese("forwardingWay", forwarding.way())
        + "转送"
        + forwarding.forwardedTo();
  }

  private void addPetitioner(Map<String, Object> fields, PersonDetails lead, boolean inClear) {
    put(fields, "petitionerName", LetterContent.name(lead));
    put(fields, "petitionerAddress", lead.address());
    put(fields, "petitionerPhone", inClear ? lead.phone() : Mask.PHONE.over(lead.phone()));
    put(fields, "idNumber", inClear ? lead.idNumber() : Mask.ID_NUMBER.over(lead.idNumber()));
    put(fields, "villageName", village(lead.village()));
    Particulars.read(lead.particulars())
        .forEach(
            (key, value) ->
                put(
                    fields,
                    key,
                    switch (key) {
                      case "sex" -> codes.chinese("sex", value);
                      case "birthDate" -> LetterContent.day(LocalDate.parse(value));
                      default -> value;
                    }));
  }

  private void addColumn(Map<String, Object> fields, String column, Object value) {
    if (value == null) {
      return;
    }
    switch (column) {
      case "place" -> put(fields, "receptionPlace", place(value.toString()));
      case "registered_by" -> put(fields, "registeredBy", names.of(value.toString()));
      case "skip_level" -> put(fields, "skipLevel", Boolean.TRUE.equals(value) ? "是" : "否");
      case "again" -> put(fields, "firstOrRepeat", Boolean.TRUE.equals(value) ? "重复" : "初次");
      case "joint_signed" -> put(fields, "signedText", Boolean.TRUE.equals(value) ? "联名" : "署名");
      case "headcount" ->
          put(fields, "collectiveText", ((Number) value).intValue() >= 5 ? "集体访" : "个访");
      case "source_organ", "source_number", "source_date" ->
          fields.merge("sourceText", value.toString(), (before, more) -> before + " " + more);
      case "source_wording" -> put(fields, "instruction", value.toString());
      case "evidence" -> put(fields, "evidence", value.toString());
      case "other_proceedings" ->
          put(fields, "otherProceedings", codes.chinese("proceedings", value.toString()));
      case "explained" -> put(fields, "explained", value.toString());
      case "brought_by" -> remark(fields, broughtBy(((Number) value).longValue()));
      case "external_number" -> remark(fields, codes.chinese("remark", "EXTERNAL_NUMBER") + value);
      default -> {}
    }
  }

  private String broughtBy(long person) {
    return codes.chinese("remark", "BROUGHT_BY")
        + organisation.person(person).map(Person::name).orElse("");
  }

  private String village(String code) {
    return code == null ? null : organisation.village(code).map(Village::name).orElse(null);
  }

  private String place(String code) {
    return organisation.places().stream()
        .filter(place -> place.code().equals(code))
        .map(Place::name)
        .findFirst()
        .orElse(code);
  }

  private static void put(Map<String, Object> fields, String key, String value) {
    fields.put(key, value == null ? "" : value);
  }
}
