package org.huiyin.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.document.docx.DocxTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters from the office's own templates, or from the shipped ones where it has none. */
@Component
public class LetterTemplates {

  /** The type of every letter that is written here. */
  public static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final OfficeNames names;

  LetterTemplates(JdbcClient jdbc, AuditTrail audit, Clock clock, OfficeNames names) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.names = names;
  }

  /**
   * @param template a {@link Letter#templateName()}
   * @see #render(Letter, Map)
   */
  public byte[] render(String template, Map<String, Object> fields) {
    return render(
        Letter.ofTemplate(template)
            .orElseThrow(() -> new IllegalArgumentException("There is no letter " + template)),
        fields);
  }

  /**
   * A finished letter as .docx.
   *
   * @param fields values by {@link LetterField#key()}: texts, numbers, {@code LocalDate}, {@code
   *     Boolean}; a list as {@code List<Map<String, Object>>} under its own key, e.g. {@code
   *     requests}. What is missing stays empty; the letterhead comes from settings and township
   *     unless it is given
   * @throws IllegalArgumentException for a key that this letter does not have
   */
  public byte[] render(Letter letter, Map<String, Object> fields) {
    Map<String, Object> complete = new HashMap<>(names.letterhead());
    complete.putAll(fields);
    return DocxTemplate.read(content(letter)).fill(LetterValues.of(letter, complete));
  }

  /** The template as it is in use now, to be edited. */
  byte[] content(Letter letter) {
    return jdbc.sql("SELECT content FROM huiyin.letter_template WHERE name = ? AND active")
        .param(letter.templateName())
        .query(byte[].class)
        .optional()
        .orElseGet(() -> shipped(letter));
  }

  /**
   * The versions of the office's own templates in use, by name; a shipped one is not among them.
   */
  Map<String, Integer> ownVersions() {
    Map<String, Integer> versions = new HashMap<>();
    jdbc.sql("SELECT name, version FROM huiyin.letter_template WHERE active")
        .query(
            row -> {
              versions.put(row.getString("name"), row.getInt("version"));
            });
    return versions;
  }

  /**
   * From now on this letter is written with this template; the versions before are kept.
   *
   * @return the version
   * @throws org.huiyin.refusal.Refusal naming every field that the letter does not have, and its
   *     paragraph
   */
  @Transactional
  public int replace(Letter letter, byte[] content, Actor by) {
    TemplateCheck.of(letter, content);
    backToShipped(letter, by);
    int version =
        jdbc.sql(
                """
                INSERT INTO huiyin.letter_template (name, version, content, uploaded_by, uploaded_at, active)
                SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ?, true FROM huiyin.letter_template WHERE name = ?
                RETURNING version
                """)
            .params(
                letter.templateName(),
                content,
                by.userId(),
                OffsetDateTime.now(clock),
                letter.templateName())
            .query(Integer.class)
            .single();
    audit.record(
        by,
        "REPLACE_TEMPLATE",
        "letter-template:" + letter.templateName() + ":" + version,
        null,
        null);
    return version;
  }

  /** From now on this letter is written with the shipped template again. */
  @Transactional
  public void backToShipped(Letter letter, Actor by) {
    int ended =
        jdbc.sql("UPDATE huiyin.letter_template SET active = false WHERE name = ? AND active")
            .param(letter.templateName())
            .update();
    if (ended > 0) {
      audit.record(by, "END_TEMPLATE", "letter-template:" + letter.templateName(), null, null);
    }
  }

  static byte[] shipped(Letter letter) {
    String resource = "/templates/letters/" + letter.templateName() + ".docx";
    try (InputStream in = LetterTemplates.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
