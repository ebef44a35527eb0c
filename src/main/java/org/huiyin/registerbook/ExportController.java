package org.huiyin.registerbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.huiyin.refusal.Words;
import org.huiyin.sheet.SheetWriter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register as a file: for anybody in the office with the numbers masked, in clear for who says
 * why.
 */
@RestController
class ExportController {

  private final BookDoors doors;
  private final RegisterExport export;

  ExportController(BookDoors doors, RegisterExport export) {
    this.doors = doors;
    this.export = export;
  }

  /**
   * @param source only what came from this book
   * @param format CSV or XLSX; in a workbook no cell can be a formula
   */
  @GetMapping("/api/register-book/export")
  void masked(
      @RequestParam(required = false) String source,
      @RequestParam(defaultValue = "XLSX") String format,
      Actor by,
      HttpServletResponse response)
      throws IOException {
    doors.admit(by);
    try (SheetWriter writer = begin(format, response)) {
      export.write(source, by, writer);
    }
  }

  /**
   * What can be read in again. By a form, so that the browser takes the answer as a download; what
   * is sent stands in no address.
   *
   * @param reason why the numbers are needed
   */
  @PostMapping("/api/register-book/export")
  void inClear(
      @RequestParam(required = false) String source,
      @RequestParam(defaultValue = "XLSX") String format,
      @RequestParam(defaultValue = "") String reason,
      Actor by,
      HttpServletResponse response)
      throws IOException {
    doors.admit(by);
    if (reason.isBlank()) {
      throw new Refusal(Fault.at("reason", "petition.act.reason-missing"));
    }
    Words.within("reason", reason, Words.NOTE);
    try (SheetWriter writer = begin(format, response)) {
      export.writeInClear(source, reason, by, writer);
    }
  }

  private static SheetWriter begin(String format, HttpServletResponse response) throws IOException {
    boolean csv = format.equalsIgnoreCase("CSV");
    BookDownload.begin(response, "register", csv ? "CSV" : "XLSX", null);
    return csv
        ? SheetWriter.csv(response.getOutputStream(), StandardCharsets.UTF_8)
        : SheetWriter.xlsx(response.getOutputStream(), "登记簿");
  }
}
