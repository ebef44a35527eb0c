package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.huiyin.audit.RowsOfATest;
import org.huiyin.organisation.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who read the rows of a book, and which cases left the house in an export. */
@Tag("R92")
class BookReadingsTest extends BookSituation {

  private static final String ROOT = "/api/register-book";

  @Autowired private Actors actors;
  @Autowired private StagedRows staged;
  @LocalServerPort private int port;

  private RowsOfATest rows;

  @BeforeEach
  void look() {
    rows = new RowsOfATest(jdbc, actors, port);
  }

  @Test
  void readingTheRowsOfAFileLeavesARow() {
    BookText text = BookText.whole().closed(source, "1");
    checkAndRun(text.utf8());
    text.changed("标题", "道路破损严重").closed(source, "2", "渠道", "托梦");
    long batch = check(text.utf8());
    String path = ROOT + "/batches/" + batch;

    rows.reads(
        "GET /api/register-book/batches/{id}/findings",
        "clerk",
        path + "/findings",
        null,
        "READ_IMPORT_FINDINGS");
    rows.reads(
        "GET /api/register-book/batches/{id}/bad-rows",
        "clerk",
        path + "/bad-rows",
        null,
        "READ_IMPORT_BAD_ROWS");
    rows.reads(
        "GET /api/register-book/batches/{id}/differences",
        "clerk",
        path + "/differences",
        caseOf("1"),
        "READ_IMPORT_DIFFERENCE");
  }

  @Test
  void eachCaseThatLeavesTheHouseInAnExportCanTell() {
    checkAndRun(BookText.whole().closed(source, "1").closed(source, "2").utf8());
    String path = ROOT + "/export?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8);

    rows.reads("GET /api/register-book/export", "clerk", path, caseOf("1"), "EXPORT_CASE");
    rows.reads("GET /api/register-book/export", "clerk", path, caseOf("2"), "EXPORT_CASE");
    rows.reads("GET /api/register-book/export", "clerk", path, null, "EXPORT_REGISTER");
    assertThat(
            jdbc.sql(
                    "SELECT DISTINCT subject FROM huiyin.audit_entry WHERE case_id = ? AND act = 'EXPORT_CASE'")
                .param(caseOf("1"))
                .query(String.class)
                .list())
        .containsExactly("register:one-book");
  }

  @Test
  void thatTheRowsOfAFileAreDeletedIsWrittenDown() {
    long batch = check(BookText.whole().closed(source, "1").utf8());
    long before = rows.last();

    staged.deleteOf(LocalDate.now().plusYears(100), LocalDate.now());

    assertThat(
            jdbc.sql(
                    "SELECT user_id FROM huiyin.audit_entry WHERE id > ? AND act = 'DELETE_IMPORT_ROWS' AND subject = ?")
                .params(before, "import:" + batch)
                .query(String.class)
                .list())
        .containsExactly("huiyin");
  }
}
