package org.huiyin.petition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.StepContract;
import org.huiyin.petition.Channel;
import org.huiyin.petition.Particulars;
import org.huiyin.petition.Purpose;
import org.huiyin.petition.Registration;
import org.huiyin.petition.Registration.ComplainedOf;
import org.huiyin.petition.Registration.EarlierMatter;
import org.huiyin.petition.Registration.FromAbove;
import org.huiyin.petition.Registration.Matter;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.Registration.Petitioners;
import org.huiyin.petition.Registration.Reception;
import org.huiyin.petition.Source;

/** The keys of {@code register.form} and what they mean. */
final class RegistrationForm {

  static final StepContract CONTRACT =
      StepContract.of()
          .with(RegistrationForm::cameIn)
          .with(RegistrationForm::people)
          .with(RegistrationForm::about)
          .choice("earlier", EarlierMatter.Relation.class)
          .text("earlierNumber")
          .neededWhen("earlier", "SAME_MATTER")
          .yes("earlierByAnother")
          .build();

  private static final Set<String> PARTICULARS =
      Set.of("sex", "birthDate", "ethnicity", "occupation");

  private RegistrationForm() {}

  private static void cameIn(ContractBuilder form) {
    form.choice("channel", Channel.class)
        .needed()
        .choice("source", Source.class)
        .needed()
        .text("sourceOrgan")
        .neededWhen("source", "ASSIGNED_FROM_ABOVE", "TRANSFERRED_FROM_ABOVE", "LEADER_INSTRUCTION")
        .text("sourceNumber", "sourceWording", "externalNumber")
        .date("sourceDate", "reportDueOn")
        .date("occurredOn")
        .needed()
        .picked("places", "place")
        .picked("sessions", "session")
        .picked("deputies", "broughtBy");
  }

  private static void people(ContractBuilder form) {
    form.yes("anonymous", "contactUnclear", "jointSigned", "skipLevel")
        .text("petitionerName")
        .neededWhen("anonymous", false)
        .text("idNumber", "phone", "address", "sex", "ethnicity", "occupation")
        .date("birthDate")
        .picked("villages", "village")
        .number("headcount")
        .needed()
        .rows("representatives", row -> row.text("name").needed().text("idNumber", "phone"));
  }

  private static void about(ContractBuilder form) {
    form.text("title", "body")
        .needed()
        .rows("requests", row -> row.text("wording").needed())
        .needed()
        .choice("purpose", Purpose.class)
        .needed()
        .picked("categories", "category")
        .needed()
        .picked("villages", "placeOfIssue")
        .rows(
            "complainedOf",
            row -> row.picked("people", "person").picked("units", "unit").text("name", "post"))
        .text("expectation", "evidence", "otherProceedings")
        .text("explained", "lawExplained", "proposedHandling")
        .yes("urgent")
        .text("urgentReason")
        .neededWhen("urgent", true);
  }

  static Registration read(Content form) {
    return new Registration(
        reception(form),
        petitioners(form),
        matter(form),
        form.rows("complainedOf").stream()
            .map(
                row ->
                    new ComplainedOf(
                        row.id("person"), row.text("unit"), row.text("name"), row.text("post")))
            .toList(),
        earlier(form));
  }

  private static Reception reception(Content form) {
    Source source = Source.valueOf(form.text("source"));
    FromAbove above =
        source == Source.DIRECT
            ? null
            : new FromAbove(
                form.text("sourceOrgan"),
                form.text("sourceNumber"),
                form.date("sourceDate"),
                form.text("sourceWording"),
                form.date("reportDueOn"));
    return new Reception(
        Channel.valueOf(form.text("channel")),
        source,
        above,
        form.text("externalNumber"),
        form.date("occurredOn"),
        form.text("place"),
        form.id("broughtBy"),
        form.yes("skipLevel"));
  }

  private static Petitioners petitioners(Content form) {
    return new Petitioners(
        form.yes("anonymous"),
        form.yes("contactUnclear"),
        new PersonDetails(
            form.text("petitionerName"),
            form.text("idNumber"),
            form.text("phone"),
            form.text("village"),
            form.text("address"),
            particulars(form)),
        form.number("headcount") == null ? 1 : form.number("headcount"),
        form.yes("jointSigned"),
        form.rows("representatives").stream()
            .map(
                row ->
                    new PersonDetails(
                        row.text("name"),
                        row.text("idNumber"),
                        row.text("phone"),
                        form.text("village"),
                        null,
                        null))
            .toList());
  }

  private static String particulars(Content form) {
    Map<String, String> given = new HashMap<>();
    PARTICULARS.stream()
        .filter(key -> form.text(key) != null)
        .forEach(key -> given.put(key, form.text(key)));
    return Particulars.write(given);
  }

  private static Matter matter(Content form) {
    return new Matter(
        form.text("title"),
        form.text("body"),
        form.rows("requests").stream().map(row -> row.text("wording")).toList(),
        form.text("expectation"),
        Purpose.valueOf(form.text("purpose")),
        form.text("category"),
        form.text("placeOfIssue"),
        form.text("evidence"),
        form.text("otherProceedings"),
        form.text("explained"),
        form.text("lawExplained"),
        form.yes("urgent") ? form.text("urgentReason") : null,
        form.text("proposedHandling"));
  }

  private static EarlierMatter earlier(Content form) {
    String relation = form.text("earlier");
    return new EarlierMatter(
        relation == null ? null : EarlierMatter.Relation.valueOf(relation),
        form.text("earlierNumber"),
        form.yes("earlierByAnother"));
  }
}
