package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.Refusal;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.sheet.SheetWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clerk of the petition office with an old book, and a register that others write into too. */
@HuiyinTest
abstract class BookSituation {

  static final Actor CLERK = new Actor("clerk", Set.of("petition-office"));

  /** Each test has books of its own. */
  final String source = "旧簿" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired JdbcClient jdbc;
  @Autowired IncomingFile incoming;
  @Autowired Checking checking;
  @Autowired Running running;
  @Autowired Batches batches;
  @Autowired BatchReports reports;
  @Autowired Mappings mappings;
  @Autowired FaultTexts texts;
  @Autowired private RegisterExport export;

  @BeforeEach
  void theClerkReadsChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void nobodyIsThereAnyMore() {
    LocaleContextHolder.resetLocaleContext();
  }

  long check(byte[] file) {
    return check(file, null, true);
  }

  long check(byte[] file, String mapping, boolean keepUnknown) {
    try {
      return incoming.use(
          new ByteArrayInputStream(file),
          file.length,
          path -> checking.check(path, "旧登记簿", mapping, keepUnknown, CLERK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Counts counts(long batch) {
    return batches.get(batch).orElseThrow().counts();
  }

  Counts checkAndRun(byte[] file) {
    long batch = check(file);
    run(batch);
    return counts(batch);
  }

  void run(long batch) {
    running.runToTheEnd(batches.get(batch).orElseThrow(), CLERK);
  }

  String state(long batch) {
    return batches.get(batch).orElseThrow().state().name();
  }

  /** What the check says of the rows. */
  List<String> findings(long batch) {
    return reports.findings(batches.get(batch).orElseThrow(), 0, 1000).stream()
        .map(BatchReports.Line::sentence)
        .toList();
  }

  /** What a file is refused with, as a whole. */
  String refusal(byte[] file) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(file));
    return refusal.faults().stream().map(texts::chinese).collect(Collectors.joining("\n"));
  }

  /** The register with the numbers in full, as somebody downloads it who has said why. */
  byte[] exported(String format, String from, Actor by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer =
        format.equals("CSV")
            ? SheetWriter.csv(out, StandardCharsets.UTF_8)
            : SheetWriter.xlsx(out, "登记簿")) {
      export.writeInClear(from, "迁到新册", by, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The register as anybody in the office downloads it. */
  byte[] exportedMasked(String from, Actor by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(out, StandardCharsets.UTF_8)) {
      export.write(from, by, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] exported(String from, Actor by) {
    return exported("CSV", from, by);
  }

  static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  int casesOfTheBook() {
    return jdbc.sql("SELECT count(*) FROM huiyin.book_row WHERE source_book = ?")
        .param(source)
        .query(Integer.class)
        .single();
  }

  long caseOf(String originalNumber) {
    return jdbc.sql(
            "SELECT case_id FROM huiyin.book_row WHERE source_book = ? AND original_number = ?")
        .params(source, originalNumber)
        .query(Long.class)
        .single();
  }

  /** One column of the case, or of its entry where it begins with {@code e.}, as text. */
  String says(String originalNumber, String column) {
    return jdbc.sql(
            "SELECT "
                + column
                + "::text FROM huiyin.petition_case c JOIN huiyin.register_entry e ON e.case_id ="
                + " c.id WHERE c.id = ?")
        .param(caseOf(originalNumber))
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }
}
