package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.petition.process.Situation;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.sheet.SheetWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that were registered and handled here, written out and read in again. */
@Tag("R40")
class OwnCasesOutAndInTest extends Situation {

  private static final Actor CLERK = new Actor("clerk", Set.of("petition-office"));

  /** Under this name another office keeps the book that it got from us. */
  private final String elsewhere = "邻乡" + UUID.randomUUID().toString().substring(0, 8);

  @Autowired private IncomingFile incoming;
  @Autowired private Checking checking;
  @Autowired private Running running;
  @Autowired private Batches batches;
  @Autowired private BatchReports reports;
  @Autowired private Mappings mappings;
  @Autowired private ExportRows rows;
  @Autowired private OwnBook own;
  @Autowired private Corrections corrections;
  @Autowired private Differences differences;
  @Autowired private Referrals referrals;

  private long check(byte[] file, String mapping) {
    try {
      return incoming.use(
          new ByteArrayInputStream(file),
          file.length,
          path -> checking.check(path, "登记册", mapping, true, CLERK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Counts counts(long batch) {
    return batches.get(batch).orElseThrow().counts();
  }

  private List<String> findings(long batch) {
    return reports.findings(batches.get(batch).orElseThrow(), 0, 100).stream()
        .filter(BatchReports.Line::bad)
        .map(BatchReports.Line::sentence)
        .toList();
  }

  private void run(long batch) {
    running.runToTheEnd(batches.get(batch).orElseThrow(), CLERK);
  }

  /** Read in by an office whose register has nothing of ours. */
  private long inAnotherOffice(byte[] file) {
    mappings.save(elsewhere, "{\"固定\": {\"来源\": \"" + elsewhere + "\"}}", CLERK);
    long batch = check(file, elsewhere);
    assertThat(findings(batch)).isEmpty();
    run(batch);
    return batch;
  }

  /**
   * The export, of these cases only: others of the same register were registered at other times.
   */
  private byte[] exported(long... cases) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SheetWriter writer = SheetWriter.csv(out, StandardCharsets.UTF_8)) {
      writer.row(Stream.of(BookColumn.values()).map(BookColumn::heading).toList());
      for (Map<BookColumn, String> texts : textsOf(cases)) {
        writer.row(
            Stream.of(BookColumn.values()).map(column -> texts.getOrDefault(column, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private List<Map<BookColumn, String>> textsOf(long... cases) {
    List<Map<BookColumn, String>> all = new ArrayList<>();
    for (long one : cases) {
      List<Long> entries =
          jdbc.sql(
                  "SELECT id FROM huiyin.register_entry WHERE case_id = ? AND voided_on IS NULL ORDER BY id")
              .param(one)
              .query(Long.class)
              .list();
      Map<Long, Map<BookColumn, String>> texts = rows.of(entries);
      entries.forEach(entry -> all.add(texts.get(entry)));
    }
    return all;
  }

  private int entriesInTheRegister() {
    return jdbc.sql("SELECT count(*) FROM huiyin.register_entry").query(Integer.class).single();
  }

  private record Entry(
      String number,
      long caseId,
      boolean further,
      String title,
      String state,
      String purpose,
      boolean sealed) {}

  private List<Entry> elsewhere() {
    return jdbc.sql(
            """
            SELECT b.original_number AS number, e.case_id, e.further, e.title, c.state, e.purpose, c.sealed
            FROM huiyin.book_row b JOIN huiyin.register_entry e ON e.id = b.entry_id
              JOIN huiyin.petition_case c ON c.id = e.case_id WHERE b.source_book = ? ORDER BY b.original_number
            """)
        .param(elsewhere)
        .query(Entry.class)
        .list();
  }

  private String cameAgain(Map<String, Object> changes) {
    CaseWalk again = anotherCase();
    again.register(
        CaseWalk.with(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                onRecord().says("register_number"),
                "channel",
                "PHONE",
                "title",
                "再次来电催问"),
            changes));
    List<String> entries = onRecord().entries();
    return entries.get(entries.size() - 1);
  }

  @Test
  void intoTheSameRegisterNothingChanges() {
    walk.register();
    long open = walk.caseId();
    String again = cameAgain(Map.of());
    walk = anotherCase();
    walk.toServedReply();
    long answered = walk.caseId();
    byte[] file = exported(open, answered);
    int before = entriesInTheRegister();

    long batch = check(file, null);

    assertThat(findings(batch)).isEmpty();
    assertThat(counts(batch).same()).isEqualTo(3);
    assertThat(batches.get(batch).orElseThrow().rowsToDo()).isZero();
    assertThat(entriesInTheRegister()).isEqualTo(before);
    assertThat(new String(file, StandardCharsets.UTF_8)).contains(again, "重复（并入 ");
  }

  @Test
  void intoAnEmptyRegisterAsManyEntriesComeOnAsManyCases() {
    walk.register();
    long open = walk.caseId();
    String first = onRecord().says("register_number");
    String second = cameAgain(Map.of());
    String third = cameAgain(Map.of("title", "第三次"));
    walk = anotherCase();
    walk.toServedReply();
    long answered = walk.caseId();

    long batch = inAnotherOffice(exported(open, answered));

    assertThat(counts(batch))
        .extracting(Counts::rows, Counts::closed, Counts::open, Counts::further)
        .containsExactly(4, 1, 1, 2);
    List<Entry> there = elsewhere();
    assertThat(there)
        .extracting(Entry::number, Entry::further, Entry::title, Entry::state)
        .containsExactly(
            tuple(first, false, "邻居建房越过宅基地界址", "OPEN"),
            tuple(second, true, "再次来电催问", "OPEN"),
            tuple(third, true, "第三次", "OPEN"),
            tuple(onRecord().says("register_number"), false, "邻居建房越过宅基地界址", "CLOSED"));
    assertThat(there.stream().map(Entry::caseId).distinct()).hasSize(2);
    assertThat(there.get(1).caseId()).isEqualTo(there.get(0).caseId());
    assertThat(
            jdbc.sql("SELECT wording FROM huiyin.request WHERE case_id = ? ORDER BY position")
                .param(there.get(0).caseId())
                .query(String.class)
                .list())
        .hasSize(3)
        .contains("再次来电催问", "第三次");
  }

  @Test
  void fromTheOtherOfficeOutAndInOnceMoreItIsTheSameBook() {
    walk.register();
    cameAgain(Map.of());
    inAnotherOffice(exported(walk.caseId()));
    long there = elsewhere().get(0).caseId();

    byte[] file = exported(there);

    assertThat(counts(check(file, null)).same()).isEqualTo(2);
    assertThat(textsOf(there))
        .allSatisfy(texts -> assertThat(texts.get(BookColumn.SOURCE)).isEqualTo(elsewhere))
        .extracting(texts -> texts.get(BookColumn.FIRST_OR_REPEAT))
        .containsExactly("初次", "重复（并入 " + onRecord().says("register_number") + "）");
  }

  @Test
  void whatAFurtherEntryAccusesSealsTheCaseThereToo() {
    walk.register();
    cameAgain(Map.of("purpose", "ACCUSATION"));

    inAnotherOffice(exported(walk.caseId()));

    assertThat(elsewhere())
        .extracting(Entry::purpose, Entry::sealed)
        .containsExactly(tuple("REQUEST", true), tuple("ACCUSATION", true));
  }

  @Test
  void aRowAboutACaseHereThatSaysSomethingElseIsShownAndCannotBeTaken() {
    walk.register();
    byte[] file = exported(walk.caseId());
    corrections.correct(
        walk.caseId(),
        onRecord().says("register_number"),
        Field.PETITIONER_NAME,
        "李秀莹",
        "登记时看错",
        CLERK);

    Batch batch = batches.get(check(file, null)).orElseThrow();

    assertThat(batch.counts().changed()).isEqualTo(1);
    assertThat(differences.of(batch, CLERK, 0, 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.changes())
                  .containsExactly(new Differences.Change("信访人", "李秀莹", "李秀英", false));
              assertThat(one.why()).contains("本系统登记");
            });
  }

  /** As after an office has begun anew with its own export. */
  @Test
  void aNumberThatARowReadInUnderOurNameHasTooIsToldApart() {
    walk.register();
    String number = onRecord().says("register_number");
    int last = Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    String next = number.substring(0, number.lastIndexOf('-')) + "-%04d".formatted(last + 1);
    run(check(BookText.whole().closed(own.source(), next).utf8(), null));
    long fromBook =
        jdbc.sql("SELECT case_id FROM huiyin.book_row WHERE original_number = ?")
            .param(next)
            .query(Long.class)
            .single();
    walk = anotherCase();
    walk.register();
    assertThat(onRecord().says("register_number")).isEqualTo(next);

    assertThat(textsOf(fromBook, walk.caseId()))
        .extracting(texts -> texts.get(BookColumn.ORIGINAL_NUMBER))
        .containsExactly(next, next + "（本册）");
    assertThat(counts(check(exported(fromBook, walk.caseId()), null)).same()).isEqualTo(2);
  }

  @Test
  void aFurtherEntryOfACaseThatIsNotThereIsWrong() {
    walk.register();
    cameAgain(Map.of());
    List<Map<BookColumn, String>> texts = textsOf(walk.caseId());
    BookText book = BookText.whole();
    book.open(
        elsewhere,
        "2",
        "初重",
        texts.get(1).get(BookColumn.FIRST_OR_REPEAT).replaceAll("RDXF[-0-9]+", "没有的"));
    book.open(elsewhere, "3", "初重", "重访（并入 4）").open(elsewhere, "4");

    long batch = check(book.utf8(), null);

    assertThat(findings(batch)).hasSize(2).allMatch(one -> one.contains("“初重”：要并入的件不在"));
  }

  @Test
  void aCaseThatIsBeingHandledHereIsNotJoinedByAFile() {
    walk.register();
    String number = onRecord().says("register_number");
    BookText book =
        BookText.whole()
            .open(elsewhere, "1", "初重", "重复（并入 " + number + "；来源 " + own.source() + "）");

    assertThat(findings(check(book.utf8(), null)))
        .singleElement()
        .asString()
        .contains("登记时选“同一事项”");
  }

  private void answeredTwice() {
    walk.register(
            Map.of("requests", List.of(Map.of("wording", "请求恢复原界址"), Map.of("wording", "请求赔偿围墙。"))))
        .deliberate(
            Map.of(
                "requests",
                List.of(
                    Map.of("lawful", "YES", "reasonable", "YES"),
                    Map.of("lawful", "YES", "reasonable", "YES"))))
        .submit(CaseWalk.MEMBER, "handleDirectly", walk.handled())
        .submit(CaseWalk.COLLEAGUE, "reviewResult", walk.accepted())
        .submit(
            CaseWalk.CLERK,
            "draftReply",
            CaseWalk.with(
                walk.drafted("SUPPORTED"),
                Map.of(
                    "outcomes",
                    List.of(
                        Map.of("outcome", "SUPPORTED", "explanation", "双方已签字，月底前恢复。"),
                        Map.of("outcome", "EXPLAINED", "explanation", "围墙系自行拆除。")))))
        .submit(CaseWalk.CHAIR, "approveReply", Map.of("approval", "APPROVE"))
        .submit(CaseWalk.CLERK, "serveReply", walk.served());
  }

  /** What stands in a column of the row that has come in elsewhere. */
  private String elsewhere(BookColumn column) {
    return textsOf(elsewhere().get(0).caseId()).get(0).get(column);
  }

  @Test
  void theAnswerToEachRequestGoesOutAndComesIn() {
    answeredTwice();

    inAnotherOffice(exported(walk.caseId()));

    assertThat(elsewhere(BookColumn.ANSWER))
        .isEqualTo(
            """
            经现场丈量并询问双方，新房北墙越过原界址二十八厘米。

            1. 请求恢复原界址
               支持：双方已签字，月底前恢复。
            2. 请求赔偿围墙
               解释说明：围墙系自行拆除。

            双方在2008年登记时确认过界址。

            《中华人民共和国民法典》第二百八十八条

            可以自收到之日起三十日内请求复查。""");
    assertThat(elsewhere(BookColumn.OUTCOME)).isEqualTo("支持、解释说明");
  }

  private Set<String> shutOut(long caseId) {
    return Set.copyOf(
        jdbc.sql(
                "SELECT DISTINCT coalesce(user_id, group_id) FROM huiyin.shut_out WHERE case_id = ?")
            .param(caseId)
            .query(String.class)
            .list());
  }

  @Test
  @Tag("L2022-28")
  void whoIsComplainedOfIsSoThereTooAndKeptOut() {
    String head = String.valueOf(organisation.personOf("head-land").orElseThrow().id());
    walk.register(
        Map.of(
            "complainedOf",
            List.of(
                Map.of("person", head, "unit", "HOUSING"),
                Map.of("unit", "CIVIL", "name", "钱无名", "post", "会计、出纳"))));

    inAnotherOffice(exported(walk.caseId()));

    assertThat(elsewhere(BookColumn.ACCUSED_PERSONS)).endsWith("、钱无名（会计、出纳）");
    assertThat(elsewhere(BookColumn.ACCUSED_UNITS))
        .isEqualTo(
            organisation.unit("HOUSING").orElseThrow().name()
                + "、"
                + organisation.unit("CIVIL").orElseThrow().name());
    assertThat(shutOut(elsewhere().get(0).caseId()))
        .isEqualTo(shutOut(walk.caseId()))
        .contains("head-land", "unit-HOUSING", "unit-CIVIL");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM huiyin.complained_of WHERE case_id = ? AND name IS NOT NULL AND post IS NOT NULL")
                .param(elsewhere().get(0).caseId())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theVillageOfThePetitionerIsKnownThereToo() {
    walk.start()
        .submit(
            CaseWalk.CLERK,
            "register",
            CaseWalk.without(
                CaseWalk.with(walk.visit(), Map.of("village", "V02")), "address", "phone"));

    inAnotherOffice(exported(walk.caseId()));

    long there = elsewhere().get(0).caseId();
    assertThat(elsewhere(BookColumn.ADDRESS)).isEqualTo("石桥村");
    assertThat(nameHash(there)).isEqualTo(nameHash(walk.caseId()));
    assertThat(
            jdbc.sql("SELECT contact_unclear FROM huiyin.petition_case WHERE id = ?")
                .param(there)
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private String nameHash(long caseId) {
    return jdbc.sql(
            """
            SELECT encode(p.name_hash, 'hex') FROM huiyin.petitioner p
            JOIN huiyin.register_entry e ON e.id = p.entry_id WHERE e.case_id = ?
            """)
        .param(caseId)
        .query(String.class)
        .single();
  }

  @Test
  void theUnitsThatHandleItTogetherGoOutTheOneInTheLeadFirst() {
    walk.register(Map.of("category", "0102"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(parts.part("unit-HOUSING", true, 60), parts.part("unit-CIVIL", false, 30)));

    inAnotherOffice(exported(walk.caseId()));

    assertThat(elsewhere(BookColumn.UNIT))
        .isEqualTo(
            organisation.unit("HOUSING").orElseThrow().name()
                + "、"
                + organisation.unit("CIVIL").orElseThrow().name());
    assertThat(
            jdbc.sql("SELECT unit_code FROM huiyin.book_row WHERE source_book = ?")
                .param(elsewhere)
                .query(String.class)
                .single())
        .isEqualTo("HOUSING");
  }
}
