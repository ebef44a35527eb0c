package org.huiyin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiyin.document.docx.DocxTemplate;
import org.huiyin.document.docx.FieldUse;
import org.huiyin.document.docx.UnreadableDocx;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Whether a letter can be written with a template; if not, every reason and where it stands. */
final class TemplateCheck {

  private static final int LONGEST_QUOTE = 60;

  private final Letter letter;
  private final List<Fault> faults = new ArrayList<>();

  private TemplateCheck(Letter letter) {
    this.letter = letter;
  }

  /**
   * @throws Refusal with all faults
   */
  static void of(Letter letter, byte[] content) {
    if (MediaTypes.of(content) != MediaTypes.DOCX) {
      throw new Refusal(Fault.of("document.template.noDocx"));
    }
    TemplateCheck check = new TemplateCheck(letter);
    try {
      check.all(DocxTemplate.read(content));
    } catch (UnreadableDocx unreadable) {
      throw new Refusal(Fault.of("document.template.noDocx"));
    }
    if (!check.faults.isEmpty()) {
      throw new Refusal(check.faults);
    }
  }

  private void all(DocxTemplate template) {
    template.fields().forEach(this::field);
    template
        .brokenParagraphs()
        .forEach(text -> faults.add(Fault.of("document.template.braces", quote(text))));
    if (template.hasTrackedChanges()) {
      faults.add(Fault.of("document.template.trackedChanges"));
    }
    if (template.isActive()) {
      faults.add(Fault.of("document.template.active"));
    }
    template.fill(LetterValues.of(letter, Map.of()));
  }

  private void field(FieldUse use) {
    LetterField field = LetterField.named(use.name());
    if (field == null || !letter.fields().contains(field)) {
      faults.add(
          Fault.of(
              "document.template.unknownField",
              use.name(),
              letter.title(),
              quote(use.paragraph())));
    }
  }

  private static String quote(String paragraph) {
    int end =
        paragraph.offsetByCodePoints(
            0, Math.min(LONGEST_QUOTE, paragraph.codePointCount(0, paragraph.length())));
    return paragraph.substring(0, end) + (end < paragraph.length() ? "…" : "");
  }
}
