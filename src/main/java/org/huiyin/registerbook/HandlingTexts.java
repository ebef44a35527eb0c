package org.huiyin.registerbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.reply.AnswerText;
import org.huiyin.reply.ReplyDraft;
import org.springframework.stereotype.Component;

/** How a case was handled here, in the words of a book. */
@Component
class HandlingTexts {

  private final Organisation organisation;
  private final AnswerText answers;
  private final ObjectMapper json;

  HandlingTexts(Organisation organisation, AnswerText answers, ObjectMapper json) {
    this.organisation = organisation;
    this.answers = answers;
    this.json = json;
  }

  void write(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    String kind = row.getString("referral_kind");
    String route = row.getString("route");
    String way =
        "TRANSFER".equals(kind) ? kind : kind != null || "REFER".equals(route) ? "ASSIGN" : route;
    RegisterTexts.put(texts, BookColumn.WAY, BookWords.WAY.word(way));
    RegisterTexts.put(texts, BookColumn.UNIT, units(row));
    RegisterTexts.put(texts, BookColumn.DUE_ON, row.getString("due_on"));
    LocalDate repliedOn = row.getObject("replied_on", LocalDate.class);
    if (repliedOn != null || !row.getString("state").equals("OPEN")) {
      ending(texts, row, repliedOn);
    }
  }

  /** The one in the lead first. */
  private String units(ResultSet row) throws SQLException {
    String lead = row.getString("unit_code");
    if (lead == null) {
      return null;
    }
    String[] others = (String[]) row.getArray("co_units").getArray();
    return Stream.concat(Stream.of(lead), Arrays.stream(others))
        .distinct()
        .map(code -> organisation.unit(code).map(Unit::name).orElse(code))
        .collect(Collectors.joining("、"));
  }

  /** 办结 is the service of the answer, not the end of the order of work. */
  private void ending(Map<BookColumn, String> texts, ResultSet row, LocalDate repliedOn)
      throws SQLException {
    JsonNode requests = read(row.getString("requests"), JsonNode.class);
    String outcome = row.getString("outcome");
    RegisterTexts.put(
        texts,
        BookColumn.CLOSED_ON,
        repliedOn == null ? row.getString("closed_on") : repliedOn.toString());
    RegisterTexts.put(
        texts,
        BookColumn.OUTCOME,
        outcome == null ? outcomes(requests) : BookWords.OUTCOME.word(outcome));
    RegisterTexts.put(texts, BookColumn.ANSWER, answer(row.getString("answer"), requests));
    RegisterTexts.put(
        texts, BookColumn.ANSWERED_ON, repliedOn == null ? null : repliedOn.toString());
    RegisterTexts.put(
        texts, BookColumn.SATISFACTION, BookWords.SATISFACTION.word(row.getString("satisfaction")));
  }

  /** Each once, in the order of the requests; which is whose the answer says. */
  private static String outcomes(JsonNode requests) {
    List<String> words = new ArrayList<>();
    requests.forEach(
        one -> {
          if (!one.get(1).isNull()) {
            words.add(BookWords.OUTCOME.word(one.get(1).asText()));
          }
        });
    return words.stream().distinct().collect(Collectors.joining(BookWords.BETWEEN));
  }

  private String answer(String letter, JsonNode requests) {
    List<String> wordings = new ArrayList<>();
    requests.forEach(one -> wordings.add(one.get(0).asText()));
    return letter == null ? null : answers.of(read(letter, ReplyDraft.class), wordings);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was answered cannot be read");
    }
  }
}
