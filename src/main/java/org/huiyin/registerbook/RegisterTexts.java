package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.Unit;
import org.huiyin.organisation.Village;
import org.huiyin.secrecy.Secrecy;
import org.springframework.stereotype.Component;

/**
 * An entry of the register in the words of a book. What came from a book and is history says what
 * it said there, with what was corrected since; what was handled here says how. A further entry
 * says of which row it is one; how the case was handled stands in that row.
 */
@Component
class RegisterTexts {

  private final Secrecy secrecy;
  private final RowSecrets secrets;
  private final Organisation organisation;
  private final BookNames names;
  private final OwnBook own;

  RegisterTexts(
      Secrecy secrecy,
      RowSecrets secrets,
      Organisation organisation,
      BookNames names,
      OwnBook own) {
    this.secrecy = secrecy;
    this.secrets = secrets;
    this.organisation = organisation;
    this.names = names;
    this.own = own;
  }

  Map<BookColumn, String> of(ResultSet row) throws SQLException {
    byte[] book = row.getBytes("book");
    Map<BookColumn, String> texts = new EnumMap<>(BookColumn.class);
    if (book == null) {
      ours(texts, row);
    } else {
      texts.putAll(secrets.texts(book));
    }
    corrected(texts, row);
    if (!row.getBoolean("further") && (book == null || row.getString("started_at") != null)) {
      handling(texts, row);
    }
    return texts;
  }

  private void ours(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    put(texts, BookColumn.SOURCE, own.source());
    put(texts, BookColumn.ORIGINAL_NUMBER, row.getString("own_number"));
    put(texts, BookColumn.FIRST_OR_REPEAT, firstOrRepeat(row));
    String place = row.getString("place_of_issue");
    put(
        texts,
        BookColumn.PLACE,
        place == null ? null : organisation.village(place).map(Village::name).orElse(place));
    ExportedAccused accused = ExportedAccused.read(row.getString("accused"), secrecy);
    put(
        texts,
        BookColumn.ACCUSED_PERSONS,
        accused.persons(id -> organisation.person(id).map(names::name).orElse("")));
    put(
        texts,
        BookColumn.ACCUSED_UNITS,
        accused.units(
            code ->
                organisation
                    .unit(code)
                    .map(Unit::name)
                    .or(() -> organisation.village(code).map(Village::committee))
                    .orElse(code)));
  }

  private String firstOrRepeat(ResultSet row) throws SQLException {
    if (row.getBoolean("further")) {
      return new Joining(row.getString("first_source"), row.getString("first_number"))
          .written(own.source());
    }
    return BookWords.FIRST_OR_REPEAT.word(
        row.getString("earlier_case_id") == null ? "FIRST" : "REPEAT");
  }

  /** What is corrected in the register stands there. */
  private void corrected(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    put(texts, BookColumn.REGISTERED_ON, row.getString("occurred_on"));
    put(texts, BookColumn.CHANNEL, BookWords.CHANNEL.word(row.getString("channel")));
    put(texts, BookColumn.TITLE, row.getString("title"));
    put(texts, BookColumn.BODY, row.getString("body"));
    put(texts, BookColumn.PETITIONER, open(row, "name"));
    put(texts, BookColumn.ID_NUMBER, open(row, "id_number"));
    put(texts, BookColumn.PHONE, open(row, "phone"));
    put(texts, BookColumn.ADDRESS, open(row, "address"));
    if (row.getInt("headcount") > 1 || texts.containsKey(BookColumn.HEADCOUNT)) {
      put(texts, BookColumn.HEADCOUNT, row.getString("headcount"));
    }
    put(texts, BookColumn.PURPOSE, BookWords.PURPOSE.word(row.getString("purpose")));
    String category = row.getString("category");
    put(
        texts,
        BookColumn.CATEGORY,
        category == null
            ? null
            : organisation.category(category).map(Category::name).orElse(category));
  }

  private String open(ResultSet row, String column) throws SQLException {
    return secrecy.decrypt(row.getBytes(column), "petitioner." + column);
  }

  private void handling(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    String kind = row.getString("referral_kind");
    String route = row.getString("route");
    String way =
        "TRANSFER".equals(kind) ? kind : kind != null || "REFER".equals(route) ? "ASSIGN" : route;
    put(texts, BookColumn.WAY, BookWords.WAY.word(way));
    String unit = row.getString("unit_code");
    put(
        texts,
        BookColumn.UNIT,
        unit == null ? null : organisation.unit(unit).map(Unit::name).orElse(unit));
    put(texts, BookColumn.DUE_ON, row.getString("due_on"));
    LocalDate repliedOn = row.getObject("replied_on", LocalDate.class);
    if (repliedOn != null || !row.getString("state").equals("OPEN")) {
      ending(texts, row, repliedOn);
    }
  }

  /** 办结 is the service of the answer, not the end of the order of work. */
  private static void ending(Map<BookColumn, String> texts, ResultSet row, LocalDate repliedOn)
      throws SQLException {
    String outcome =
        row.getString("outcome") == null ? row.getString("of_request") : row.getString("outcome");
    put(
        texts,
        BookColumn.CLOSED_ON,
        repliedOn == null ? row.getString("closed_on") : repliedOn.toString());
    put(texts, BookColumn.OUTCOME, BookWords.OUTCOME.word(outcome));
    put(texts, BookColumn.ANSWER, row.getString("answer"));
    put(texts, BookColumn.ANSWERED_ON, repliedOn == null ? null : repliedOn.toString());
    put(texts, BookColumn.SATISFACTION, BookWords.SATISFACTION.word(row.getString("satisfaction")));
  }

  private static void put(Map<BookColumn, String> texts, BookColumn column, String text) {
    if (text == null || text.isBlank()) {
      texts.remove(column);
    } else {
      texts.put(column, text);
    }
  }
}
