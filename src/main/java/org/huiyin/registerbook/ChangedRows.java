package org.huiyin.registerbook;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiyin.registerbook.BookReading.Way;
import org.huiyin.registerbook.BookRows.Known;
import org.springframework.stereotype.Component;

/** Puts a row of a newer file beside what the register says today. */
@Component
class ChangedRows {

  private final BookReading reading;
  private final Mappings mappings;
  private final BookRows books;
  private final OwnBook own;
  private final ExportRows register;
  private final RowSecrets secrets;

  ChangedRows(
      BookReading reading,
      Mappings mappings,
      BookRows books,
      OwnBook own,
      ExportRows register,
      RowSecrets secrets) {
    this.reading = reading;
    this.mappings = mappings;
    this.books = books;
    this.own = own;
    this.register = register;
    this.secrets = secrets;
  }

  /**
   * @param register what the register says today, in the words of a book
   */
  record Changed(StagedRow staged, BookRow anew, Known known, Map<BookColumn, String> register) {

    long caseId() {
      return known.entered().caseId();
    }

    boolean differsIn(BookColumn column) {
      return !Objects.equals(register.get(column), anew.text(column));
    }
  }

  Optional<Changed> of(Batch batch, StagedRow row) {
    BookRow anew = reading.read(row.row(), Way.of(batch, mappings.read(batch.mapping()))).row();
    return Optional.ofNullable(anew)
        .flatMap(one -> known(one).map(known -> changed(row, one, known)));
  }

  private Optional<Known> known(BookRow anew) {
    return books
        .get(anew.key())
        .or(
            () ->
                Optional.ofNullable(own.entries(List.of(anew.key())).get(anew.key()))
                    .map(books::registeredHere));
  }

  private Changed changed(StagedRow row, BookRow anew, Known known) {
    long entry = known.entered().entryId();
    return new Changed(row, anew, known, register.of(List.of(entry)).get(entry));
  }

  /**
   * A name for what the register says today, which is another as soon as it says something else.
   */
  String seen(Changed one) {
    return HexFormat.of().formatHex(secrets.fingerprint(one.register()));
  }
}
