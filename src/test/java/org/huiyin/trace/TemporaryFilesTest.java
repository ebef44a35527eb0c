package org.huiyin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A petitioner goes through the house, with papers that are handed in and printed and with an old
 * book; in the folder for temporary files, where the web server keeps its own too, nothing of it
 * stays.
 */
class TemporaryFilesTest extends Situation {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String BATCHES = "/api/register-book/batches";

  @LocalServerPort private int port;
  private HttpStaff clerk;
  private Leftovers left;

  @BeforeEach
  void before() {
    clerk = HttpStaff.loggedIn(port, CaseWalk.CLERK, "Qingshan#2026");
    left = Leftovers.in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  @Test
  void papersThatAreHandedInStayInNone() throws IOException {
    walk.register(visit());
    String papers = "/api/cases/" + walk.caseId() + "/documents";
    byte[] small = ("%PDF-1.7 " + MarkedPerson.PARTICULARS).getBytes(StandardCharsets.UTF_8);

    assertThat(handIn(papers, "application/pdf", small)).isEqualTo(200);
    assertThat(handIn(papers, "application/pdf", Arrays.copyOf(small, 19 * MEGABYTE)))
        .isEqualTo(200);
    assertThat(handIn(papers, "application/pdf", Arrays.copyOf(small, 30 * MEGABYTE)))
        .as("more than is taken at one go, of no announced length")
        .isEqualTo(413);

    assertThat(left.marks()).isEmpty();
  }

  private int handIn(String path, String mediaType, byte[] content) {
    return clerk.upload(path, MarkedPerson.NAME, mediaType, content).status();
  }

  @Test
  void papersThatArePrintedStayInNone() {
    walk.toReplyDraft(visit())
        .submit(CaseWalk.CLERK, "draftReply", walk.drafted("NOT_SUPPORTED"))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"));

    for (String paper : List.of("slip", "register-visit")) {
      byte[] printed = clerk.download("/case/" + walk.caseId() + "/papers/" + paper);
      assertThat(printed).as(paper).startsWith('P', 'K');
    }
    assertThat(clerk.download("/api/register-book/export?format=XLSX")).startsWith('P', 'K');

    assertThat(left.marks()).isEmpty();
  }

  @Test
  void anOldBookStaysInNone() throws IOException {
    String source = "旧簿" + UUID.randomUUID();
    List<List<String>> book =
        List.of(
            List.of(
                "来源", "原编号", "登记日期", "渠道", "信访人", "证件号", "住址", "电话", "标题", "反映内容", "被反映人", "办结日期"),
            List.of(
                source,
                "1",
                "2019-04-05",
                "来信",
                MarkedPerson.NAME,
                MarkedPerson.ID_NUMBER,
                "青山村三组12号",
                MarkedPerson.PHONE,
                "道路破损",
                MarkedPerson.PARTICULARS,
                MarkedPerson.COMPLAINED_OF,
                "2019-05-20"));
    String text = String.join("\r\n", book.stream().map(row -> String.join(",", row)).toList());

    goesIn(text.getBytes(StandardCharsets.UTF_8));
    goesIn(sheet(book));
    Answer refused = sent(text.replace("来信", "托梦" + MarkedPerson.NAME).getBytes("GB18030"));
    assertThat(refused.json().at("/counts/bad").asInt()).as(refused.body()).isEqualTo(1);

    assertThat(left.marks()).isEmpty();
  }

  private Answer sent(byte[] book) {
    Answer checked =
        clerk.send("POST", BATCHES, BodyPublishers.ofByteArray(book), "application/octet-stream");
    assertThat(checked.status()).as(checked.body()).isEqualTo(201);
    return checked;
  }

  private void goesIn(byte[] book) {
    String batch = BATCHES + "/" + sent(book).json().path("id").asLong();
    assertThat(clerk.post(batch + "/run", Map.of()).status()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> clerk.get(batch).json().path("state").asText().equals("DONE"));
  }

  private static byte[] sheet(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("登记簿");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }

  private Map<String, Object> visit() {
    return CaseWalk.with(
        walk.visit(),
        Map.of(
            "petitionerName", MarkedPerson.NAME,
            "idNumber", MarkedPerson.ID_NUMBER,
            "phone", MarkedPerson.PHONE,
            "body", MarkedPerson.PARTICULARS,
            "complainedOf", List.of(Map.of("name", MarkedPerson.COMPLAINED_OF))));
  }

  static Stream<byte[]> waysOfKeeping() throws IOException {
    Stream<byte[]> written =
        Marks.forms(MarkedPerson.NAME).values().stream()
            .map(form -> ("{" + form + "}").getBytes(StandardCharsets.UTF_8));
    byte[] docx = zip("word/document.xml", MarkedPerson.NAME.getBytes(StandardCharsets.UTF_8));
    return Stream.concat(
        written,
        Stream.of(
            MarkedPerson.NAME.getBytes(StandardCharsets.UTF_16LE),
            MarkedPerson.NAME.getBytes("GB18030"),
            docx,
            zip("inner.docx", docx),
            sheet(List.of(List.of(MarkedPerson.NAME))),
            gzip(MarkedPerson.NAME.getBytes(StandardCharsets.UTF_8))));
  }

  /** The search is alive. */
  @ParameterizedTest
  @MethodSource("waysOfKeeping")
  void whateverIsLeftIsFound(byte[] content, @TempDir Path folder) throws IOException {
    Leftovers here = Leftovers.in(folder);
    assertThat(here.marks()).isEmpty();

    Files.write(Files.createDirectories(folder.resolve("work")).resolve("upload.tmp"), content);

    assertThat(here.marks()).anyMatch(found -> found.endsWith(": another name"));
  }

  @Test
  void aNameOfAFileIsFoundToo(@TempDir Path folder) throws IOException {
    Leftovers here = Leftovers.in(folder);

    Files.createFile(folder.resolve(MarkedPerson.NAME + ".pdf"));

    assertThat(here.marks()).hasSize(1);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
