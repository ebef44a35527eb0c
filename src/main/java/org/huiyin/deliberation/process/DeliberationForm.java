package org.huiyin.deliberation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiyin.deliberation.DeliberationEntry;
import org.huiyin.deliberation.DeliberationEntry.FinalOpinion;
import org.huiyin.deliberation.DeliberationEntry.Opinion;
import org.huiyin.deliberation.DeliberationEntry.Recusal;
import org.huiyin.deliberation.DeliberationEntry.Redirect;
import org.huiyin.deliberation.Referring.Part;
import org.huiyin.engine.form.Content;
import org.huiyin.petition.PetitionCases.Decision;
import org.huiyin.petition.Requests.Finding;

/** The keys of {@code deliberate.form} and what they mean. */
final class DeliberationForm {

  static final Set<String> KEYS =
      Set.of(
          "sitting",
          "sittingOn",
          "sittingPlace",
          "chairedBy",
          "attendees",
          "excused",
          "recusals",
          "opinions",
          "route",
          "ground",
          "groundReason",
          "responsiblePerson",
          "handlingOpinion",
          "legalRoute",
          "simplified",
          "redirectTo",
          "redirectBasis",
          "finalOpinionOrgan",
          "finalOpinionNumber",
          "finalOpinionOn",
          "neighbouringDeputy",
          "deputyConsent",
          "difficult",
          "key",
          "hotspot",
          "urgent",
          "urgentReason",
          "referrals",
          "letterContact",
          "requests");

  private DeliberationForm() {}

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
