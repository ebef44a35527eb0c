package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.sample.SampleAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuiyinTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateEndpointTest {

  private static final String SLIP = "/api/letter-templates/slip";

  @Autowired private IdentityService identity;
  @Autowired private LetterTemplates templates;
  @Autowired private SampleAccounts sample;
  @LocalServerPort private int port;

  private HttpStaff analyst;

  @BeforeEach
  void an_analyst() {
    TestAccounts.ensure(identity, "letterAnalyst", "analysts");
    TestAccounts.ensure(identity, "letterClerk", "petition-office");
    analyst = HttpStaff.loggedIn(port, "letterAnalyst", TestAccounts.PASSWORD);
  }

  @AfterEach
  void shipped_again() {
    analyst.delete(SLIP);
  }

  @Test
  void the_offices_own_template_writes_the_letter_until_it_is_taken_back() throws IOException {
    assertThat(send(analyst, changed("来访回执单", "来访回执（青山乡）")).status()).isEqualTo(200);
    assertThat(slip()).contains("来访回执（青山乡）");
    assertThat(analyst.get("/api/letter-templates").json().path(0).path("version").asInt())
        .isPositive();

    assertThat(analyst.delete(SLIP).status()).isEqualTo(200);
    assertThat(slip()).doesNotContain("青山乡）");
  }

  @Test
  void an_unknown_field_is_refused_with_its_name_and_its_paragraph_and_nothing_changes()
      throws IOException {
    HttpStaff.Answer answer = send(analyst, changed("{{登记编号}}", "{{登记号}}"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("字段“登记号”不能用在来访回执单里", "登记编号：{{登记号}}");
    assertThat(slip()).contains("登记编号：RDXF-2026-0001");
  }

  @Test
  void all_faults_of_a_template_are_said_at_once_in_plain_words() throws IOException {
    HttpStaff.Answer answer = send(analyst, changed("{{登记编号}}", "{{身份证号}}{{登记编号}"));

    assertThat(answer.json().path("faults")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(answer.message()).contains("“身份证号”", "花括号不成对", "{{信访人}}");
  }

  @Test
  void what_is_no_word_file_is_refused() {
    assertThat(send(analyst, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).message())
        .contains("docx");
    assertThat(analyst.get("/api/letter-templates/nothing").message()).contains("nothing");
  }

  @Test
  void what_fetches_something_from_elsewhere_is_refused() throws IOException {
    String field = "<w:p><w:fldSimple w:instr=\"DDEAUTO cmd\"/></w:p>";

    HttpStaff.Answer answer = send(analyst, changed("</w:body>", field + "</w:body>"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.message()).contains("宏");
    assertThat(slip()).contains("登记编号：RDXF-2026-0001");
  }

  @Test
  void the_template_in_use_can_be_fetched_for_editing() {
    HttpStaff.Answer answer = analyst.get(SLIP);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(LetterTemplates.DOCX);
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
  }

  @Test
  void a_clerk_of_the_office_may_not_change_a_template_but_its_head_may() throws IOException {
    HttpStaff clerk = HttpStaff.loggedIn(port, "letterClerk", TestAccounts.PASSWORD);

    HttpStaff head = HttpStaff.loggedIn(port, "clerk", password("clerk"));

    assertThat(send(head, changed("来访回执单", "别的")).status()).isEqualTo(200);
    assertThat(send(clerk, changed("来访回执单", "别的")).status()).isEqualTo(403);
    assertThat(clerk.get("/api/letter-templates").status()).isEqualTo(403);
    assertThat(HttpStaff.nobody(port).get("/api/letter-templates").status()).isEqualTo(401);
  }

  private String password(String userId) {
    return sample.list().stream()
        .filter(a -> a.userId().equals(userId))
        .findFirst()
        .orElseThrow()
        .password();
  }

  private static HttpStaff.Answer send(HttpStaff staff, byte[] content) {
    return staff.send("POST", SLIP, BodyPublishers.ofByteArray(content), LetterTemplates.DOCX);
  }

  private String slip() {
    return WrittenLetter.text(templates.render("slip", Map.of("number", "RDXF-2026-0001")));
  }

  /** What an office does in Word: replaces some words. */
  private static byte[] changed(String words, String byOthers) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in =
            new ZipInputStream(new ByteArrayInputStream(LetterTemplates.shipped(Letter.SLIP)));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.readAllBytes();
        zip.write(
            entry.getName().equals("word/document.xml")
                ? new String(part, StandardCharsets.UTF_8)
                    .replace(words, byOthers)
                    .getBytes(StandardCharsets.UTF_8)
                : part);
      }
    }
    return out.toByteArray();
  }
}
