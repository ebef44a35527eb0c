package org.huiyin.reply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiyin.deadline.Deadlines;
import org.huiyin.deliberation.Deliberations;
import org.huiyin.document.Letter;
import org.huiyin.handling.OthersResult;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.CodeTexts;
import org.huiyin.petition.PetitionCase;
import org.huiyin.petition.PetitionCase.Request;
import org.huiyin.petition.PetitionCases;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.Requests.Outcome;
import org.springframework.stereotype.Component;

/** What a letter to the petitioner says, by the fields that the templates name. */
@Component
public class LetterContent {

  /** What a draft says where the signed letter has its number. */
  public static final String NO_NUMBER_YET = "（未签发）";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

  /** Papers that may say what sealed material is about: the office's own. */
  private static final Set<String> MAY_TELL =
      Set.of("register-visit", "register-letter", "deliberation-sheet");

  /** What a paper about sealed material must not repeat (art. 30). */
  private static final Set<String> MATTER = Set.of("title", "summary", "requests", "outcomes");

  private final Organisation organisation;
  private final PetitionCases cases;
  private final Deliberations deliberations;
  private final Deadlines deadlines;
  private final CodeTexts codes;
  private final Wordings wordings;
  private final OthersResult others;
  private final SourceWords sources;
  private final AnswerText answers;

  LetterContent(
      Organisation organisation,
      PetitionCases cases,
      Deliberations deliberations,
      Deadlines deadlines,
      CodeTexts codes,
      Wordings wordings,
      OthersResult others,
      SourceWords sources,
      AnswerText answers) {
    this.organisation = organisation;
    this.cases = cases;
    this.deliberations = deliberations;
    this.deadlines = deadlines;
    this.codes = codes;
    this.wordings = wordings;
    this.others = others;
    this.sources = sources;
    this.answers = answers;
  }

  public static String day(LocalDate date) {
    return date == null ? "" : DAY.format(date);
  }

  /** What a paper calls somebody who gave no name. */
  public static String name(PersonDetails petitioner) {
    return petitioner.name() == null ? "匿名信访人" : petitioner.name();
  }

  /** What every paper of a case may name. */
  public Map<String, Object> of(PetitionCase petition) {
    Map<String, Object> fields = new HashMap<>();
    organisation
        .township()
        .ifPresent(
            township -> {
              fields.put("organName", township.presidiumName());
              fields.put("contactPhone", township.phone());
              fields.put("contactAddress", township.address());
            });
    PersonDetails petitioner = cases.addressee(petition);
    fields.put("petitionerName", name(petitioner));
    fields.put(
        "petitionerAddress", text(organisation.home(petitioner.village(), petitioner.address())));
    fields.put("number", petition.registerNumber());
    fields.put("queryCode", petition.queryCode());
    fields.put("receivedOn", day(petition.receivedOn()));
    fields.put("title", petition.title());
    fields.put("summary", petition.body());
    fields.put("channelText", codes.chinese("channel", petition.channel()));
    fields.put("requests", requests(petition.requests()));
    deadlines
        .dueOn(petition.id(), "HANDLING")
        .ifPresent(due -> fields.put("dueText", day(due) + "前"));
    return fields;
  }

  /** What the signed answer or notice adds. */
  Map<String, Object> of(PetitionCase petition, Letters.Letter letter, String number) {
    Map<String, Object> fields = of(petition);
    ReplyDraft draft = letter.content();
    fields.put("letterNumber", number);
    fields.put("issuedOn", day(letter.approvedOn()));
    fields.put("facts", text(draft.facts()));
    fields.put("grounds", text(draft.grounds()));
    fields.put("article", AnswerText.withoutStop(draft.article()));
    fields.put("remedy", text(draft.remedy()));
    fields.put("replyText", text(draft.text()));
    fields.put("situation", text(draft.text()));
    fields.put("decisionText", text(draft.text()));
    fields.put("procedureText", wordings.procedure(petition));
    fields.put("outcomes", outcomes(petition.requests(), draft.outcomes()));
    addDecision(fields, petition.id());
    if (letter.kind() == Letters.Kind.REPLY) {
      sources.addTo(fields, petition.id());
    }
    if (NoticeKind.REFERRED.isOf(letter)) {
      others.handedOver(petition.id()).ifPresent(over -> addReferral(fields, over, letter));
    }
    if (AnswerPaper.of(petition) == AnswerPaper.LETTER_ON_TOP) {
      others
          .answer(petition.id())
          .ifPresent(a -> fields.put("answers", List.of(Map.of("text", wordings.whoAnswered(a)))));
    }
    return fields;
  }

  /** Where the matter went; a letter that is not out yet goes out with the notice. */
  private void addReferral(
      Map<String, Object> fields, OthersResult.HandedOver over, Letters.Letter letter) {
    fields.put("handlingUnit", over.to());
    fields.put("referralText", codes.chinese("referralKind", over.how()));
    fields.put("referredOn", day(over.on() == null ? letter.approvedOn() : over.on()));
  }

  /** The draft as the one who signs reads it: outcome by outcome, facts, grounds, remedy. */
  public String readable(long caseId, Letters.Letter letter) {
    return answers.of(
        letter.content(), cases.get(caseId).requests().stream().map(Request::wording).toList());
  }

  /** Where the matter belongs and by which article, once that is decided. */
  public void addDecision(Map<String, Object> fields, long caseId) {
    deliberations.last(caseId).ifPresent(decided -> addDecision(fields, decided));
  }

  private void addDecision(Map<String, Object> fields, Deliberations.Decided decided) {
    boolean declined = "DECLINE".equals(decided.route());
    fields.put("letterTitle", declined ? "不再受理告知书" : "信访事项引导告知书");
    fields.put("competentOrgan", text(decided.redirectTo()));
    fields.put("receivingOrgan", text(decided.redirectTo()));
    fields.put("reason", wordings.reason(decided));
    if (declined) {
      fields.put("article", "《信访工作条例》第三十六条");
    } else if (decided.redirectBasis() != null) {
      fields.put("article", "《信访工作条例》" + codes.chinese("redirectBasis", decided.redirectBasis()));
    }
  }

  private static List<Map<String, Object>> requests(List<Request> requests) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Request request : requests) {
      rows.add(Map.of("no", request.position(), "wording", request.wording()));
    }
    return rows;
  }

  private List<Map<String, Object>> outcomes(List<Request> requests, List<Outcome> outcomes) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome.position() > requests.size()) {
        // Its request came with an entry that was voided since; such a draft cannot be signed.
        continue;
      }
      Request request = requests.get(outcome.position() - 1);
      rows.add(
          Map.of(
              "no", request.position(),
              "wording", AnswerText.withoutStop(request.wording()),
              "outcomeText", codes.chinese("outcome", outcome.outcome()),
              "explanation", outcome.explanation()));
    }
    return rows;
  }

  /**
   * Those of the fields that a letter may name; a paper about sealed material must not even be
   * given the others.
   */
  public static Map<String, Object> only(String template, Map<String, Object> fields) {
    Set<String> named =
        Arrays.stream(Letter.values())
            .filter(letter -> letter.templateName().equals(template))
            .flatMap(letter -> letter.fields().stream())
            .map(field -> field.key().replaceAll("\\..*", ""))
            .collect(Collectors.toSet());
    Map<String, Object> kept = new HashMap<>(fields);
    kept.keySet().retainAll(named);
    return kept;
  }

  /** As {@link #only(String, Map)}; of sealed material without what it is about. */
  public static Map<String, Object> only(
      String template, PetitionCase petition, Map<String, Object> fields) {
    Map<String, Object> kept = new HashMap<>(fields);
    if (petition.sealed() && !MAY_TELL.contains(template)) {
      kept.keySet().removeAll(MATTER);
      kept.put("title", "所提交的材料");
    }
    return only(template, kept);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
