package org.huiyin.deliberation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiyin.deliberation.PreparedSheets;
import org.huiyin.deliberation.PreparedSheets.Prepared;
import org.huiyin.deliberation.Sittings;
import org.huiyin.deliberation.Sittings.OnRecord;
import org.huiyin.engine.form.Option;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Person;
import org.huiyin.petition.PetitionCase;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.FaultTexts;
import org.springframework.stereotype.Component;

/**
 * What the form of {@code deliberate} has in it before anybody types: sitting and prepared sheet.
 */
@Component
class PreparedForm {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Sittings sittings;
  private final PreparedSheets sheets;
  private final Organisation organisation;
  private final FaultTexts texts;
  private final Clock clock;

  PreparedForm(
      Sittings sittings,
      PreparedSheets sheets,
      Organisation organisation,
      FaultTexts texts,
      Clock clock) {
    this.sittings = sittings;
    this.sheets = sheets;
    this.organisation = organisation;
    this.texts = texts;
    this.clock = clock;
  }

  /** A new one, and those on record on which the case could be. */
  List<Option> sittings(long caseId) {
    List<Option> all = new ArrayList<>();
    all.add(new Option(SittingChoice.NEW, say("deliberation.sitting.new")));
    sittings.offeredFor(caseId).stream().map(this::option).forEach(all::add);
    return all;
  }

  private Option option(OnRecord one) {
    var sitting = one.sitting();
    String chair = organisation.person(sitting.chairedBy()).map(Person::name).orElse("");
    int away = sitting.excused().size();
    return new Option(
        String.valueOf(sitting.id()),
        say(
            "deliberation.sitting.label",
            sitting.heldOn().toString(),
            sitting.place(),
            chair,
            sitting.attendees().size(),
            away));
  }

  /**
   * Of the sheet whatever has been filled in; the sitting is the sheet's, else the only one of
   * today.
   */
  Map<String, Object> of(PetitionCase petition) {
    Prepared sheet = sheets.of(petition.id()).orElse(new Prepared(null, Map.of(), null, null));
    Map<String, Object> filled = new HashMap<>(sheet.content());
    filled.put("requests", found(petition, filled.get("requests")));
    List<OnRecord> offered = sittings.offered(petition.receivedOn());
    chosen(sheet.sittingId(), offered)
        .findFirst()
        .ifPresent(one -> filled.put(SittingChoice.KEY, String.valueOf(one.sitting().id())));
    return filled;
  }

  private Stream<OnRecord> chosen(Long listed, List<OnRecord> offered) {
    if (listed != null) {
      return offered.stream().filter(one -> one.sitting().id().equals(listed));
    }
    LocalDate today = LocalDate.now(clock);
    List<OnRecord> ofToday =
        offered.stream().filter(one -> one.sitting().heldOn().equals(today)).toList();
    return ofToday.size() == 1 ? ofToday.stream() : Stream.empty();
  }

  static List<Map<String, Object>> requests(PetitionCase petition) {
    return petition.requests().stream()
        .map(
            r ->
                Map.<String, Object>of(
                    "requestId", String.valueOf(r.position()), "wording", r.wording()))
        .toList();
  }

  /** The findings beside the requests as they are worded today; none where a request was added. */
  private static List<Map<String, Object>> found(PetitionCase petition, Object findings) {
    List<Map<String, Object>> rows = new ArrayList<>();
    boolean fits = findings instanceof List<?> list && list.size() == petition.requests().size();
    for (Map<String, Object> request : requests(petition)) {
      Map<String, Object> row = new HashMap<>();
      if (fits && ((List<?>) findings).get(rows.size()) instanceof Map<?, ?> finding) {
        finding.forEach((key, value) -> row.put(String.valueOf(key), value));
      }
      row.putAll(request);
      rows.add(row);
    }
    return rows;
  }

  /** Who has handed in the sheet and when, empty while there is none. */
  String by(long caseId) {
    return sheets
        .of(caseId)
        .filter(sheet -> !sheet.content().isEmpty())
        .map(
            sheet ->
                say(
                    "deliberation.prepared-by",
                    organisation.personOf(sheet.preparedBy()).map(Person::name).orElse(""),
                    MINUTE.format(sheet.preparedAt().atZoneSameInstant(clock.getZone()))))
        .orElse("");
  }

  private String say(String key, Object... arguments) {
    return texts.sentence(Fault.of(key, arguments));
  }
}
