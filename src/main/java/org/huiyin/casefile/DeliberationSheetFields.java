package org.huiyin.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiyin.deliberation.DeliberationSheets;
import org.huiyin.deliberation.DeliberationSheets.Sheet;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.organisation.Village;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.FindingWords;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCase.Request;
import org.huiyin.referral.Receivers;
import org.huiyin.referral.Referral;
import org.huiyin.referral.Referrals;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.reply.LetterContent;
import org.springframework.stereotype.Component;

/** What the sheet of the last deliberation on a case says (拟办研究意见表, paper F15). */
@Component
class DeliberationSheetFields {

  private final DeliberationSheets sheets;
  private final CategoryNames categories;
  private final Organisation organisation;
  private final Referrals referrals;
  private final Receivers receivers;
  private final PeoplesNames names;
  private final FindingWords findings;
  private final CodeTexts codes;
  private final CaseMarks marks;

  DeliberationSheetFields(
      DeliberationSheets sheets,
      CategoryNames categories,
      Organisation organisation,
      Referrals referrals,
      Receivers receivers,
      PeoplesNames names,
      FindingWords findings,
      CodeTexts codes,
      CaseMarks marks) {
    this.sheets = sheets;
    this.categories = categories;
    this.organisation = organisation;
    this.referrals = referrals;
    this.receivers = receivers;
    this.names = names;
    this.findings = findings;
    this.codes = codes;
    this.marks = marks;
  }

  /**
   * @throws Refusal when the case has not been deliberated on yet
   */
  void addTo(Map<String, Object> fields, PetitionCase petition) {
    Sheet sheet =
        sheets
            .last(petition.id())
            .orElseThrow(() -> new Refusal(Fault.of("deliberation.sheet.none")));
    fields.put("purposeText", codes.chinese("purpose", petition.purpose()));
    fields.put("categoryText", categories.chinese(petition));
    fields.put("placeOfIssue", village(petition.placeOfIssue()));
    fields.put("proposedHandling", petition.proposedHandling());
    fields.put("heldOn", LetterContent.day(sheet.heldOn()));
    fields.put("heldAt", sheet.place());
    fields.put("chairedBy", name(sheet.chairedBy()));
    fields.put(
        "attendees", sheet.attendees().stream().map(this::name).collect(Collectors.joining("、")));
    fields.put("recused", recused(petition.id()));
    fields.put(
        "opinions",
        sheet.opinions().stream()
            .map(said -> Map.of("member", name(said.member()), "opinion", said.opinion()))
            .toList());
    fields.put("handlingOpinion", sheet.handlingOpinion());
    fields.put("routeText", route(sheet, petition));
    fields.put("groundText", ground(sheet));
    fields.put("responsible", names.of(petition.responsiblePerson()));
    fields.put("deputyText", deputy(sheet));
    fields.put("units", units(petition.id()));
    fields.put("requests", petition.requests().stream().map(this::marked).toList());
  }

  private Map<String, Object> marked(Request request) {
    String finding = findings.chinese(request);
    return Map.of(
        "no",
        request.position(),
        "wording",
        finding == null ? request.wording() : request.wording() + "（" + finding + "）");
  }

  /** To whom the matter was referred, the lead first among them. */
  private List<Map<String, Object>> units(long caseId) {
    return referrals.of(caseId).stream()
        .filter(part -> part.state() != Referral.State.CALLED_OFF)
        .map(
            part ->
                Map.<String, Object>of(
                    "role", codes.chinese("referralRole", part.lead() ? "LEAD" : "CO"),
                    "name", receivers.name(part),
                    "part", part.part(),
                    "dueOn", LetterContent.day(part.dueOn())))
        .toList();
  }

  private String nameOf(DeliberationSheets.Recused one) {
    return one.person() == null ? names.of(one.userId()) : name(one.person());
  }

  private String recused(long caseId) {
    String all =
        sheets.recused(caseId).stream()
            .map(one -> nameOf(one) + "：" + one.reason())
            .collect(Collectors.joining("；"));
    return all.isEmpty() ? codes.chinese("sheet", "NONE") : all;
  }

  /** The way, and what the case was marked as with it. */
  private String route(Sheet sheet, PetitionCase petition) {
    List<String> all = marks.onPaper(petition.id());
    String route = codes.chinese("route", sheet.route());
    return all.isEmpty() ? route : route + "（" + String.join("、", all) + "）";
  }

  private String ground(Sheet sheet) {
    String ground = sheet.ground() == null ? "" : codes.chinese("ground", sheet.ground());
    return sheet.groundReason() == null ? ground : ground + "（" + sheet.groundReason() + "）";
  }

  private String deputy(Sheet sheet) {
    if (sheet.deputy() == null) {
      return codes.chinese("sheet", "NONE");
    }
    return sheet.deputyConsents()
        ? name(sheet.deputy()) + codes.chinese("sheet", "CONSENT")
        : name(sheet.deputy());
  }

  private String village(String code) {
    return code == null ? "" : organisation.village(code).map(Village::name).orElse(code);
  }

  private String name(Long person) {
    return organisation.person(person).map(Person::name).orElse("");
  }
}
