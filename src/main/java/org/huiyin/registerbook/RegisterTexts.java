package org.huiyin.registerbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.huiyin.organisation.Category;
import org.huiyin.organisation.Organisation;
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
  private final ExportedAccused accused;
  private final HandlingTexts handling;
  private final OwnBook own;

  RegisterTexts(
      Secrecy secrecy,
      RowSecrets secrets,
      Organisation organisation,
      ExportedAccused accused,
      HandlingTexts handling,
      OwnBook own) {
    this.secrecy = secrecy;
    this.secrets = secrets;
    this.organisation = organisation;
    this.accused = accused;
    this.handling = handling;
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
    if (book == null || row.getBoolean("accused_corrected")) {
      accused(texts, row);
    }
    corrected(texts, row);
    if (!row.getBoolean("further") && (book == null || row.getString("started_at") != null)) {
      handling.write(texts, row);
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
  }

  private void accused(Map<BookColumn, String> texts, ResultSet row) throws SQLException {
    ExportedAccused.Written written =
        accused.written(row.getString("accused"), texts.get(BookColumn.ACCUSED_UNITS));
    put(texts, BookColumn.ACCUSED_PERSONS, written.persons());
    put(texts, BookColumn.ACCUSED_UNITS, written.units());
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
    put(
        texts,
        BookColumn.ADDRESS,
        organisation.home(row.getString("village"), open(row, "address")));
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

  static void put(Map<BookColumn, String> texts, BookColumn column, String text) {
    if (text == null || text.isBlank()) {
      texts.remove(column);
    } else {
      texts.put(column, text);
    }
  }
}
