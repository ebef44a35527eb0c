package org.huiyin.handling.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiyin.engine.form.Content;
import org.huiyin.engine.form.ContractBuilder;
import org.huiyin.engine.form.StepContract;
import org.huiyin.handling.Handling.NoteAt;
import org.huiyin.handling.HandlingRecords.Kind;
import org.huiyin.handling.HandlingRecords.Note;

/** The keys of {@code handleDirectly.form} as notes on the record. */
final class HandlingNotes {

  static final StepContract CONTRACT =
      StepContract.of()
          .rows("investigations", HandlingNotes::investigated)
          .yes("mediation")
          .text("mediationResult")
          .neededWhen("mediation", true)
          .date("mediationOn")
          .neededWhen("mediation", true)
          .text("mediationText", "guidance", "lawExplained", "helpGiven")
          .rows("communications", row -> row.date("on").needed().text("text").needed().text("way"))
          .choice("handlingStep", "FINISH", "EXTEND")
          .needed()
          .text("result")
          .neededWhen("handlingStep", "FINISH")
          .number("extensionDays")
          .neededWhen("handlingStep", "EXTEND")
          .text("extensionReason")
          .neededWhen("handlingStep", "EXTEND")
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private HandlingNotes() {}

  private static void investigated(ContractBuilder row) {
    row.date("on").needed().text("askedWhom", "place").text("findings").needed();
  }

  static List<NoteAt> read(Content form, LocalDate today) {
    List<NoteAt> notes = new ArrayList<>();
    List<Content> investigations = form.rows("investigations");
    for (int row = 0; row < investigations.size(); row++) {
      Content one = investigations.get(row);
      String detail = detail(one, "askedWhom", "place");
      notes.add(
          new NoteAt(
              "investigations[" + row + "].on",
              new Note(Kind.INVESTIGATION, one.date("on"), one.text("findings"), detail)));
    }
    List<Content> communications = form.rows("communications");
    for (int row = 0; row < communications.size(); row++) {
      Content one = communications.get(row);
      notes.add(
          new NoteAt(
              "communications[" + row + "].on",
              new Note(Kind.COMMUNICATION, one.date("on"), one.text("text"), one.text("way"))));
    }
    if (form.yes("mediation")) {
      LocalDate on = form.date("mediationOn") == null ? today : form.date("mediationOn");
      notes.add(
          new NoteAt(
              "mediationOn",
              new Note(
                  Kind.MEDIATION, on, form.text("mediationText"), form.text("mediationResult"))));
    }
    Map<String, Kind> texts =
        Map.of(
            "guidance", Kind.GUIDANCE, "lawExplained", Kind.LAW_EXPLAINED, "helpGiven", Kind.HELP);
    new TreeMap<>(texts)
        .forEach(
            (key, kind) -> {
              if (form.text(key) != null) {
                notes.add(new NoteAt(key, new Note(kind, today, form.text(key), null)));
              }
            });
    return notes;
  }

  private static String detail(Content row, String... keys) {
    Map<String, String> given = new TreeMap<>();
    for (String key : keys) {
      if (row.text(key) != null) {
        given.put(key, row.text(key));
      }
    }
    try {
      return given.isEmpty() ? null : JSON.writeValueAsString(given);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }
}
