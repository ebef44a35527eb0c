package org.huiyin.petition.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiyin.engine.form.Content;
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

  static final Set<String> KEYS =
      Set.of(
          "channel",
          "source",
          "sourceOrgan",
          "sourceNumber",
          "sourceDate",
          "sourceWording",
          "reportDueOn",
          "externalNumber",
          "occurredOn",
          "place",
          "broughtBy",
          "anonymous",
          "petitionerName",
          "idNumber",
          "phone",
          "village",
          "address",
          "sex",
          "birthDate",
          "ethnicity",
          "occupation",
          "contactUnclear",
          "headcount",
          "jointSigned",
          "skipLevel",
          "representatives",
          "title",
          "body",
          "requests",
          "expectation",
          "purpose",
          "category",
          "placeOfIssue",
          "complainedOf",
          "evidence",
          "otherProceedings",
          "explained",
          "lawExplained",
          "urgent",
          "urgentReason",
          "proposedHandling",
          "earlier",
          "earlierNumber",
          "earlierByAnother");

  private static final Set<String> PARTICULARS =
      Set.of("sex", "birthDate", "ethnicity", "occupation");

  private RegistrationForm() {}

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
