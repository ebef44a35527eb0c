package org.huiyin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.huiyin.HuiyinTest;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.huiyin.petition.Corrections.Field;
import org.huiyin.petition.EarlierPetitions.Candidate;
import org.huiyin.petition.Registration.PersonDetails;
import org.huiyin.petition.process.CaseWalk;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the record promises: secret at rest, found again, numbered without gap, and no trace wiped.
 */
@HuiyinTest
@ExtendWith(OutputCaptureExtension.class)
class RecordsTest {

  private static final Actor CLERK = new Actor("clerk", Set.of("petition-office"));
  private static final String NAME = "欧阳雪霁";
  private static final String ID_NUMBER = "11010519491231002X";
  private static final String PHONE = "13812345678";
  private static final String ADDRESS = "青山村桥东九十九号";

  @Autowired private ProcessEngine engine;
  @Autowired private Organisation organisation;
  @Autowired private Actors actors;
  @Autowired private RegisterNumbers numbers;
  @Autowired private EarlierPetitions earlier;
  @Autowired private Corrections corrections;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private Clock clock;

  private CaseWalk walk;

  @BeforeEach
  void newCase() {
    walk = new CaseWalk(engine, organisation, actors, clock);
  }

  private long registered(String name, String idNumber, String phone) {
    return walk.register(
            Map.of(
                "petitionerName",
                name,
                "idNumber",
                idNumber,
                "phone",
                phone,
                "address",
                ADDRESS,
                "complainedOf",
                List.of(Map.of("name", "司徒远山", "post", "包工头")),
                "earlier",
                "NEW"))
        .caseId();
  }

  @Test
  void nothingPersonalStandsInTheTablesAsItWasSaid() {
    long caseId = registered(NAME, ID_NUMBER, PHONE);
    corrections.correct(caseId, number(caseId), Field.PHONE, "13987654321", "号码写错", CLERK);
    corrections.correct(caseId, number(caseId), Field.ADDRESS, "石桥村桥西一号", "住址写错", CLERK);

    for (String table :
        List.of("petitioner", "complained_of", "correction", "audit_entry", "case_act")) {
      for (String word :
          List.of(NAME, ID_NUMBER, PHONE, ADDRESS, "司徒远山", "包工头", "13987654321", "石桥村桥西一号")) {
        String hex =
            "%" + java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%";
        int plain =
            jdbc.sql(
                    "SELECT count(*) FROM huiyin."
                        + table
                        + " t WHERE t::text LIKE ? OR t::text LIKE ?")
                .params("%" + word + "%", hex)
                .query(Integer.class)
                .single();
        assertThat(plain).as(word + " in " + table).isZero();
      }
    }
  }

  @Test
  void theSameNumberIsAnotherCipherTextEachTime() {
    long one = registered("慕容一", ID_NUMBER, PHONE);
    newCase();
    long other = registered("慕容二", ID_NUMBER, PHONE);

    List<byte[]> cipherTexts =
        jdbc.sql(
                """
                SELECT p.id_number FROM huiyin.petitioner p JOIN huiyin.register_entry e ON e.id = p.entry_id
                WHERE e.case_id IN (?, ?)
                """)
            .params(one, other)
            .query((row, n) -> row.getBytes(1))
            .list();

    assertThat(cipherTexts.get(0)).isNotEqualTo(cipherTexts.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519900307889X", "11010519900307889x", "110105 19900307 889x"})
  @Tag("R78")
  void aPersonIsFoundByIdentityNumberHoweverItIsTyped(String typed) {
    String number =
        number(
            registered(
                "南宫" + typed.length(),
                "11010519900307889X".replaceAll(".$", check()),
                "13800001111"));

    assertThat(
            found(
                new PersonDetails(
                    null, typed.replaceAll(".$", check().toLowerCase()), null, null, null, null)))
        .contains(number);
  }

  /** The check digit of 11010519900307889?, by the rule of GB 11643. */
  private static String check() {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    String first = "11010519900307889";
    int sum = IntStream.range(0, 17).map(i -> (first.charAt(i) - '0') * weights[i]).sum();
    return String.valueOf("10X98765432".charAt(sum % 11));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13711112222", "+86 13711112222", "86-13711112222", "137-1111-2222"})
  @Tag("R78")
  void aPersonIsFoundByPhoneWithOrWithoutCountryCodeAndDashes(String typed) {
    String number = number(registered("西门庆元", ID_NUMBER, "13711112222"));

    assertThat(found(new PersonDetails(null, null, typed, null, null, null))).contains(number);
  }

  @Test
  @Tag("R78")
  void aPersonIsFoundByNameTogetherWithVillageAndNotByNameAlone() {
    String number = number(registered("东方 既白", ID_NUMBER, PHONE));

    assertThat(found(new PersonDetails("东方既白", null, null, "V01", null, null))).contains(number);
    assertThat(found(new PersonDetails("东方既白", null, null, "V02", null, null)))
        .doesNotContain(number);
    assertThat(found(new PersonDetails("东方既白", null, null, null, null, null))).isEmpty();
  }

  @Test
  void afterACorrectionTheRightValueFindsThePersonAndTheWrongOneNoLonger() {
    long caseId = registered("百里奚", ID_NUMBER, "13600000001");

    corrections.correct(caseId, number(caseId), Field.PHONE, "13600000002", "号码写错", CLERK);
    corrections.correct(caseId, number(caseId), Field.PETITIONER_NAME, "百里溪", "姓名写错", CLERK);

    assertThat(found(new PersonDetails(null, null, "13600000002", null, null, null)))
        .contains(number(caseId));
    assertThat(found(new PersonDetails(null, null, "13600000001", null, null, null)))
        .doesNotContain(number(caseId));
    assertThat(found(new PersonDetails("百里溪", null, null, "V01", null, null)))
        .contains(number(caseId));
    assertThat(found(new PersonDetails("百里奚", null, null, "V01", null, null)))
        .doesNotContain(number(caseId));
    assertThat(
            jdbc.sql(
                    """
            SELECT count(*) FROM huiyin.correction c JOIN huiyin.register_entry e ON e.id = c.entry_id
            WHERE e.case_id = ? AND c.old_value IS NOT NULL AND c.new_value IS NOT NULL AND c.corrected_by = 'clerk'
            """)
                .param(caseId)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void whoIsKeptFromACaseDoesNotLearnItsNumberByAskingForIt() {
    long caseId =
        walk.register(
                Map.of(
                    "complainedOf",
                    List.of(
                        Map.of(
                            "person",
                            String.valueOf(organisation.personOf("clerk3").orElseThrow().id())))))
            .caseId();

    assertThat(earlier.byNumber(number(caseId), CLERK)).isPresent();
    assertThat(earlier.byNumber(number(caseId), new Actor("clerk3", Set.of("petition-office"))))
        .isEmpty();
  }

  @Test
  @Tag("R40")
  void registerNumbersHaveNeitherGapNorRepeatHoweverManyRegisterAtOnceAndGiveUp() throws Exception {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    ExecutorService office = Executors.newFixedThreadPool(6);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean givesUp = i % 3 == 0;
      work.add(
          () ->
              transaction.execute(
                  status -> {
                    String number = numbers.draw(1999);
                    if (givesUp) {
                      status.setRollbackOnly();
                      return null;
                    }
                    return number;
                  }));
    }

    List<String> drawn = new ArrayList<>();
    for (Future<String> one : office.invokeAll(work)) {
      if (one.get() != null) {
        drawn.add(one.get());
      }
    }
    office.shutdown();

    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 80)
                .mapToObj(n -> String.format("RDXF-1999-%04d", n))
                .toList());
  }

  @Test
  void aQueryCodeIsEightCharactersThatNobodyCanGuessOrMisread() {
    List<String> codes = IntStream.range(0, 5_000).mapToObj(i -> QueryCode.draw()).toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[2-9A-HJ-NP-Z]{8}"));
    long one = walk.register().caseId();
    newCase();
    long other = walk.register().caseId();
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        UPDATE huiyin.petition_case SET query_code =
                          (SELECT query_code FROM huiyin.petition_case WHERE id = ?) WHERE id = ?
                        """)
                    .params(one, other)
                    .update())
        .isInstanceOf(DuplicateKeyException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE huiyin.audit_entry SET user_id = 'nobody'",
        "DELETE FROM huiyin.audit_entry",
        "TRUNCATE huiyin.audit_entry",
        "DROP TABLE huiyin.audit_entry",
        "ALTER TABLE huiyin.audit_entry ADD COLUMN x int",
        "INSERT INTO huiyin.audit_entry (id, at, user_id, user_groups, act, subject) OVERRIDING SYSTEM VALUE VALUES (1, now(), 'a', '', 'A', 'a')",
        "CREATE RULE quiet AS ON INSERT TO huiyin.audit_entry DO INSTEAD NOTHING",
        "CREATE TRIGGER quiet BEFORE INSERT ON huiyin.audit_entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "SELECT setval(pg_get_serial_sequence('huiyin.audit_entry', 'id'), 1)",
        "SET ROLE huiyin_owner",
        "SET SESSION AUTHORIZATION huiyin_owner",
        "SET session_replication_role = replica",
        "UPDATE huiyin.audit_seal SET hash = ''",
        "DELETE FROM huiyin.audit_seal",
        "TRUNCATE huiyin.audit_seal",
        "DROP TABLE huiyin.audit_seal",
        "ALTER TABLE huiyin.audit_seal DROP COLUMN hash",
        "CREATE RULE quiet AS ON INSERT TO huiyin.audit_seal DO INSTEAD NOTHING",
        "CREATE TRIGGER quiet BEFORE INSERT ON huiyin.audit_seal FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        "UPDATE huiyin.case_act SET wording = ''",
        "DELETE FROM huiyin.correction"
      })
  @Tag("R92")
  void theApplicationCanAddToTheAuditTrailAndReadItAndNothingElse(String statement) {
    int before = jdbc.sql("SELECT count(*) FROM huiyin.audit_entry").query(Integer.class).single();

    assertThatThrownBy(() -> jdbc.sql(statement).update())
        .rootCause()
        .message()
        .containsAnyOf("permission denied", "must be owner");

    assertThat(jdbc.sql("SELECT count(*) FROM huiyin.audit_entry").query(Integer.class).single())
        .isEqualTo(before);
  }

  @Test
  @Tag("R40")
  @Tag("R92")
  void registeringAndEachLookAtTheStepLeaveARowWithWhoAndWhen() {
    long caseId = walk.register().caseId();
    walk.look(CaseWalk.CHAIR, "deliberate");

    assertThat(
            jdbc.sql("SELECT act FROM huiyin.audit_entry WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query(String.class)
                .list())
        .contains("REGISTER", "READ_STEP");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM huiyin.audit_entry WHERE case_id = ? AND act = 'READ_STEP' AND user_id = 'chair'")
                .param(caseId)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void noNameReachesTheLogOrAnExceptionWhateverGoesWrong(CapturedOutput output) {
    long caseId = registered("尉迟不二", ID_NUMBER, "13555554444");
    List<Throwable> refusals = new ArrayList<>();
    refusals.add(refusal(() -> registered("尉迟不二", "110105194912310021", "13555554444")));
    refusals.add(
        refusal(
            () ->
                corrections.correct(
                    caseId, number(caseId), Field.ID_NUMBER, "尉迟不二", "尉迟不二写错", CLERK)));
    refusals.add(
        refusal(
            () ->
                corrections.correct(
                    caseId,
                    number(caseId),
                    Field.OCCURRED_ON,
                    LocalDate.now(clock) + "尉迟",
                    "写错",
                    CLERK)));

    assertThat(refusals)
        .doesNotContainNull()
        .allSatisfy(
            raised -> {
              for (Throwable cause = raised; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).doesNotContain("尉迟", "13555554444");
              }
            });
    assertThat(output).doesNotContain("尉迟", "13555554444", "110105194912310021");
  }

  private static Throwable refusal(Runnable act) {
    try {
      act.run();
      return null;
    } catch (Refusal | jakarta.ws.rs.WebApplicationException e) {
      return e;
    }
  }

  private List<String> found(PersonDetails person) {
    return earlier.of(person, CLERK).stream().map(Candidate::registerNumber).toList();
  }

  private String number(long caseId) {
    return jdbc.sql("SELECT register_number FROM huiyin.petition_case WHERE id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }
}
