package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What docs/letters.md says is what the code knows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterGuideTest {

  @Test
  void the_guide_lists_every_field_with_its_letters_and_none_besides() throws IOException {
    assertThat(between("<!-- fields -->"))
        .isEqualTo(
            Arrays.stream(LetterField.values())
                .map(
                    field ->
                        "| `{{"
                            + field.chineseName()
                            + "}}` | `"
                            + field.key()
                            + "` | "
                            + field.meaning()
                            + " |")
                .collect(Collectors.joining("\n")));
  }

  @Test
  void the_guide_lists_every_letter_with_its_fields() throws IOException {
    assertThat(between("<!-- letters -->"))
        .isEqualTo(
            Arrays.stream(Letter.values())
                .map(
                    letter ->
                        "| "
                            + letter.title()
                            + " | `"
                            + letter.templateName()
                            + "` | "
                            + letter.fields().stream()
                                .map(LetterField::chineseName)
                                .collect(Collectors.joining("、"))
                            + " |")
                .collect(Collectors.joining("\n")));
  }

  private static String between(String mark) throws IOException {
    String guide = Files.readString(Path.of("docs/letters.md"));
    String table = guide.substring(guide.indexOf(mark) + mark.length(), guide.lastIndexOf(mark));
    return table
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .collect(Collectors.joining("\n"));
  }
}
