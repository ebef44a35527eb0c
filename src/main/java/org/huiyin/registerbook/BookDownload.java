package org.huiyin.registerbook;

import jakarta.servlet.http.HttpServletResponse;

/** Says what kind of file follows. */
final class BookDownload {

  private BookDownload() {}

  static void begin(HttpServletResponse response, String name, String format, String charset) {
    boolean workbook = format.equals("XLSX");
    response.setContentType(
        workbook
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "text/csv;charset=" + (charset == null ? "UTF-8" : charset));
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name + (workbook ? ".xlsx" : ".csv") + "\"");
  }
}
