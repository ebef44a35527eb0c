package org.huiyin.deliberation.process;

import java.util.ArrayList;
import java.util.List;
import org.huiyin.deliberation.DeliberationEntry;
import org.huiyin.deliberation.DeliberationEntry.FinalOpinion;
import org.huiyin.deliberation.DeliberationEntry.Opinion;
import org.huiyin.deliberation.DeliberationEntry.Recusal;
import org.huiyin.deliberation.DeliberationEntry.Redirect;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.StepContract;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.petition.Requests.Finding;

/** The keys of {@code deliberate.form} and what they mean. */
final class DeliberationForm {

  static final StepContract CONTRACT =
      StepContract.of()
          .with(SittingChoice::declare)
          .with(DeliberationForm::people)
          .with(DeliberationForm::way)
          .rows("requests", DeliberationForm::finding)
          .rows("referrals", DeliberationForm::part)
          .text("letterContact")
          .yes("difficult", "key", "hotspot", "urgent")
          .text("urgentReason")
          .neededWhen("urgent", true)
          .build();

  private DeliberationForm() {}

  private static void people(ContractBuilder form) {
    form.rows("recusals", row -> row.picked("members", "person").needed().text("reason").needed())
        .rows("opinions", row -> row.picked("members", "member").needed().text("opinion").needed())
        .picked("deputies", "neighbouringDeputy")
        .yes("deputyConsent");
  }

  private static void way(ContractBuilder form) {
    form.text("handlingOpinion")
        .needed()
        .choice("route", "DIRECT", "REFER", "CONFERENCE", "REDIRECT", "DECLINE")
        .needed()
        .text("ground")
        .neededWhen("route", "DIRECT")
        .text("groundReason")
        .neededWhen("route", "DIRECT")
        .neededWhen("ground", "OTHER")
        .picked("handlers", "responsiblePerson")
        .neededWhen("route", "DIRECT")
        .text("legalRoute")
        .neededWhen("route", "DIRECT", "REFER", "CONFERENCE")
        .yes("simplified")
        .text("redirectTo")
        .neededWhen("route", "REDIRECT")
        .choice("redirectBasis", "ART_31_1", "ART_31_2", "ART_31_3", "ART_30", "ART_23")
        .neededWhen("route", "REDIRECT")
        .text("finalOpinionOrgan", "finalOpinionNumber")
        .neededWhen("route", "DECLINE")
        .date("finalOpinionOn")
        .neededWhen("route", "DECLINE");
  }

  private static void finding(ContractBuilder row) {
    row.choice("lawful", "YES", "NO")
        .needed()
        .choice("reasonable", "YES", "NO")
        .needed()
        .text("reason");
  }

  private static void part(ContractBuilder row) {
    row.picked("receivers", "to")
        .needed()
        .judged()
        .yes("lead")
        .choice("kind", "ASSIGN", "TRANSFER", "REQUEST")
        .needed()
        .text("part")
        .needed()
        .text("requirement")
        .date("dueOn");
  }

  static DeliberationEntry read(Content form) {
    return new DeliberationEntry(
        SittingChoice.of(form),
        form.rows("recusals").stream()
            .map(row -> new Recusal(row.id("person"), row.text("reason")))
            .toList(),
        form.rows("opinions").stream()
            .map(row -> new Opinion(row.id("member"), row.text("opinion")))
            .toList(),
        form.text("handlingOpinion"),
        decision(form),
        new Redirect(form.text("redirectTo"), form.text("redirectBasis")),
        new FinalOpinion(
            form.text("finalOpinionOrgan"),
            form.text("finalOpinionNumber"),
            form.date("finalOpinionOn")),
        form.yes("deputyConsent"),
        form.text("urgentReason"),
        referrals(form.rows("referrals")),
        form.text("letterContact"),
        findings(form.rows("requests")));
  }

  /** The rows stand in the order of the requests; the form lets nobody add or remove one. */
  private static List<Finding> findings(List<Content> rows) {
    List<Finding> findings = new ArrayList<>();
    for (Content row : rows) {
      findings.add(
          new Finding(
              findings.size() + 1,
              row.yesOrNo("lawful"),
              row.yesOrNo("reasonable"),
              row.text("reason")));
    }
    return findings;
  }

  private static List<Part> referrals(List<Content> rows) {
    return rows.stream()
        .map(
            row ->
                new Part(
                    row.text("to"),
                    row.yes("lead"),
                    row.text("kind"),
                    row.text("part"),
                    row.text("requirement"),
                    row.date("dueOn")))
        .toList();
  }

  private static Decision decision(Content form) {
    return new Decision(
        form.text("route"),
        form.text("ground"),
        form.text("groundReason"),
        form.text("legalRoute"),
        form.yes("simplified"),
        form.text("responsiblePerson"),
        form.id("neighbouringDeputy"),
        form.yes("difficult"),
        form.yes("key"),
        form.yes("hotspot"),
        form.yes("urgent"));
  }
}
