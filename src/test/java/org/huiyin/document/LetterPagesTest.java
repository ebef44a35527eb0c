package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the pages of the shipped letters may break (GB/T 9704, 7.4: 版记 stands on one page). */
class LetterPagesTest {

  private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource
  void noPageBreaksBetweenTheLinesOfAnImprint(Letter letter) throws IOException {
    List<String> imprint =
        PARAGRAPH
            .matcher(body(letter))
            .results()
            .map(MatchResult::group)
            .filter(line -> line.contains("w:val=\"Imprint\"") && line.contains("<w:t"))
            .toList();

    assertThat(imprint.subList(0, Math.max(0, imprint.size() - 1)))
        .allSatisfy(line -> assertThat(line).contains("<w:keepNext/>"));
  }

  private static String body(Letter letter) throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(LetterTemplates.shipped(letter)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no document in " + letter);
  }
}
