package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuiyinTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

  private static final Actor CLERK = new Actor("clerk", Set.of("petition-office"));
  private static final byte[] PDF = "%PDF-1.7 罗应才的身份证".getBytes(StandardCharsets.UTF_8);
  private static final AtomicLong CASES = new AtomicLong(7_000_000);

  @Autowired private Documents documents;
  @Autowired private JdbcClient jdbc;

  private final long caseId = CASES.incrementAndGet();

  @Test
  void a_paper_comes_back_as_it_was_stored_and_its_reader_is_recorded() {
    long id = documents.store(caseId, "UPLOAD", "罗应才身份证", "application/pdf", PDF, CLERK);

    StoredDocument opened = documents.open(id, new Actor("chair", Set.of("chair")));

    assertThat(opened.content()).isEqualTo(PDF);
    assertThat(opened.fileName()).isEqualTo("document-" + id + ".pdf");
    assertThat(audited("document:" + id))
        .containsExactly("clerk STORE_DOCUMENT", "chair READ_DOCUMENT");
  }

  @Test
  @Tag("L2022-30")
  void neither_title_nor_content_can_be_read_in_the_database() {
    long id = documents.store(caseId, "UPLOAD", "罗应才身份证", "application/pdf", PDF, CLERK);

    String row =
        jdbc.sql(
                "SELECT encode(title, 'escape') || encode(content, 'escape') FROM huiyin.document WHERE id = ?")
            .param(id)
            .query(String.class)
            .single();

    assertThat(row).doesNotContain("%PDF", escaped("罗应才"));
  }

  @Test
  void a_corrected_letter_is_a_further_version_and_the_first_one_stays() {
    LetterNumber number = new LetterNumber("青山乡人信", 2026, (int) caseId);
    byte[] docx = LetterTemplates.shipped(Letter.OPINION);
    long first =
        documents.storeLetter(
            caseId, "OPINION", "处理意见书", number, LetterTemplates.DOCX, docx, CLERK);

    long second = documents.putBack(first, "application/pdf", PDF, "改正日期", CLERK);

    assertThat(documents.of(caseId))
        .extracting(
            DocumentEntry::id,
            DocumentEntry::version,
            DocumentEntry::latest,
            DocumentEntry::letterNumber)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, 1, false, number.toString()),
            org.assertj.core.groups.Tuple.tuple(second, 2, true, number.toString()));
    refused(
        () -> documents.putBack(first, "application/pdf", PDF, "再改", CLERK),
        "document.putBackMeanwhile");
  }

  @Test
  void a_letter_number_is_given_to_one_letter_only() {
    LetterNumber number = new LetterNumber("青山乡人信", 2026, (int) caseId);
    documents.storeLetter(caseId, "OPINION", "处理意见书", number, "application/pdf", PDF, CLERK);

    assertThatThrownBy(
            () ->
                documents.storeLetter(
                    caseId, "OPINION", "另一份", number, "application/pdf", PDF, CLERK))
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  @Test
  void a_paper_cannot_be_changed_or_removed_by_the_application() {
    long id = documents.store(caseId, "UPLOAD", "照片", "application/pdf", PDF, CLERK);

    assertThatThrownBy(
            () -> jdbc.sql("UPDATE huiyin.document SET kind = 'X' WHERE id = ?").param(id).update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM huiyin.document WHERE id = ?").param(id).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_program_that_calls_itself_a_pdf_is_refused() {
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};

    refused(() -> store("application/pdf", program), "document.notWhatItSays");
    refused(() -> store("application/x-msdownload", program), "document.typeNotTaken");
    assertThat(documents.of(caseId)).isEmpty();
  }

  @Test
  void an_archive_is_no_word_file_and_a_word_file_with_macros_is_none_either() throws IOException {
    refused(
        () -> store(LetterTemplates.DOCX, zip("META-INF/MANIFEST.MF", "x")),
        "document.notWhatItSays");
    byte[] macros =
        zip(
            "[Content_Types].xml",
            "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>");
    refused(() -> store(LetterTemplates.DOCX, macros), "document.notWhatItSays");
    byte[] sheet =
        zip(
            "[Content_Types].xml",
            "<Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
    refused(() -> store(LetterTemplates.DOCX, sheet), "document.notWhatItSays");
    store("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet);
    store("application/ofd", zip("OFD.xml", "<ofd:OFD/>"));
    assertThat(documents.of(caseId)).hasSize(2);
  }

  /** A browser that does not know a type, as mostly of ofd, names that of any file, or none. */
  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "application/octet-stream")
  void a_file_whose_type_the_browser_does_not_know_is_told_by_its_content(String named)
      throws IOException {
    store(named, zip("OFD.xml", "<ofd:OFD/>"));
    store(named, LetterTemplates.shipped(Letter.OPINION));
    store(named, PDF);

    assertThat(documents.of(caseId))
        .extracting(DocumentEntry::mediaType)
        .containsExactly("application/ofd", LetterTemplates.DOCX, "application/pdf");
    assertThat(documents.open(documents.of(caseId).get(0).id(), CLERK).fileName()).endsWith(".ofd");
    refused(
        () -> store(named, new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}),
        "document.typeNotTaken");
    refused(() -> store(named, zip("META-INF/MANIFEST.MF", "x")), "document.typeNotTaken");
    assertThat(documents.of(caseId)).hasSize(3);
  }

  @Test
  void an_empty_file_and_one_that_is_too_large_are_refused() {
    byte[] large = new byte[(20 << 20) + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);

    refused(() -> store("application/pdf", new byte[0]), "document.empty");
    refused(() -> store("application/pdf", large), "document.tooLarge");
  }

  @Test
  void a_paper_that_does_not_exist_is_refused() {
    refused(() -> documents.open(-1, CLERK), "document.unknown");
    assertThat(documents.caseOf(-1)).isEmpty();
  }

  private void store(String mediaType, byte[] content) {
    documents.store(caseId, "UPLOAD", "附件", mediaType, content, CLERK);
  }

  private java.util.List<String> audited(String subject) {
    return jdbc.sql(
            "SELECT user_id || ' ' || act FROM huiyin.audit_entry WHERE subject = ? ORDER BY id")
        .param(subject)
        .query(String.class)
        .list();
  }

  private static void refused(ThrowingCallable act, String messageKey) {
    assertThatThrownBy(act)
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::messageKey)
                    .containsExactly(messageKey));
  }

  private static byte[] zip(String entry, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String escaped(String text) {
    StringBuilder octal = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      octal.append('\\').append(Integer.toOctalString(b & 0xFF));
    }
    return octal.toString();
  }
}
