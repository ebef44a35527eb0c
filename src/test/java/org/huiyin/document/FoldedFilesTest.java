package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.HuiyinTest;
import org.huiyin.TestAccounts;
import org.huiyin.browser.StaffBrowser;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.process.CaseWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files that unfold to far more than they weigh, or that bring in others, sent over HTTP. */
@HuiyinTest
class FoldedFilesTest {

  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
          + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void aCaseTakesInNoFileThatMustBeUnfoldedWithoutEndToTellWhatItIs() throws IOException {
    CaseWalk walk = new CaseWalk(engine, organisation, actors, clock).register();
    HttpStaff clerk = HttpStaff.loggedIn(port, CaseWalk.CLERK, StaffBrowser.SAMPLE_PASSWORD);
    String path = "/api/cases/" + walk.caseId() + "/documents";

    Answer bomb = clerk.upload(path, "材料", "application/octet-stream", bundle(300));
    Answer honest = clerk.upload(path, "材料", "application/octet-stream", bundle(40));

    assertThat(bomb.status()).as(bomb.body()).isEqualTo(400);
    assertThat(honest.status()).as("the list of types last, as some write it").isEqualTo(200);
  }

  @Test
  void noTemplateBringsInAnotherFileOrUnfoldsWithoutEnd() throws IOException {
    TestAccounts.ensure(engine.getIdentityService(), "letterAnalyst", "analysts");
    HttpStaff analyst = HttpStaff.loggedIn(port, "letterAnalyst", TestAccounts.PASSWORD);
    String file =
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
    String laughs =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";

    for (byte[] template : new byte[][] {docx(file), docx(laughs), bundle(100)}) {
      Answer answer =
          analyst.send(
              "POST",
              "/api/letter-templates/slip",
              BodyPublishers.ofByteArray(template),
              LetterTemplates.DOCX);

      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain("haha");
    }
  }

  private static byte[] docx(String document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "word/document.xml", document);
    }
    return out.toByteArray();
  }

  /** Zeros before anything that tells what the package is. */
  private static byte[] bundle(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/media/zeros"));
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
      part(zip, "word/document.xml", "<x/>");
      part(zip, "[Content_Types].xml", TYPES);
    }
    return out.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }
}
