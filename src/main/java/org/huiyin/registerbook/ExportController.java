package org.huiyin.registerbook;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huiyin.audit.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file. */
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
  void write(
      @RequestParam(required = false) String source,
      @RequestParam(defaultValue = "XLSX") String format,
      Actor by,
      HttpServletResponse response)
      throws IOException {
    doors.admit(by);
    boolean csv = format.equalsIgnoreCase("CSV");
    BookDownload.begin(response, "register", csv ? "CSV" : "XLSX", null);
    try (SheetWriter writer =
        csv
            ? SheetWriter.csv(response.getOutputStream(), StandardCharsets.UTF_8)
            : SheetWriter.xlsx(response.getOutputStream())) {
      export.write(source, by, writer);
    }
  }
}
