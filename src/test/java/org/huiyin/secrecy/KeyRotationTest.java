package org.huiyin.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.huiyin.HttpStaff;
import org.huiyin.HttpStaff.Answer;
import org.huiyin.audit.CaseTrail;
import org.huiyin.petition.Corrections;
import org.huiyin.petition.process.Situation;
import org.huiyin.referral.Referrals;
import org.huiyin.referral.process.ReferralWalk;
import org.huiyin.refusal.FaultTexts;
import org.huiyin.refusal.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The keys are changed: everything is found and opens as before, and the old ones open nothing. */
@Tag("own-jvm")
@Tag("thorough")
class KeyRotationTest extends Situation {

  private static final String ID_NUMBER = "11010519491231002X";
  private static final String BOOKS = "/api/register-book/batches";
  private static final Path KEYS = Path.of("target/rotation-keys", UUID.randomUUID().toString());

  /** Longer than any connection of this test has been open. */
  private static final Duration LONG_AGO = Duration.ofDays(1);

  @Autowired private Secrecy secrecy;
  @Autowired private SecrecyProperties properties;
  @Autowired private KeyRotation rotation;
  @Autowired private Resealing resealing;
  @Autowired private FaultTexts texts;
  @Autowired private ConfigurableApplicationContext context;
  @Autowired private Corrections corrections;
  @Autowired private Referrals referrals;
  @Autowired private CaseTrail trail;
  @Autowired private Flyway owner;
  @LocalServerPort private int port;

  private final String source = "旧簿" + UUID.randomUUID().toString().substring(0, 8);
  private HttpStaff clerk;

  @DynamicPropertySource
  static void keysOfItsOwn(DynamicPropertyRegistry registry) {
    registry.add("huiyin.walked-models", () -> "false");
    registry.add("huiyin.secrecy.encryption-keyset", () -> KEYS.resolve("encryption.json"));
    registry.add("huiyin.secrecy.hashing-keyset", () -> KEYS.resolve("hashing.json"));
  }

  @BeforeEach
  void theClerkIsThere() {
    clerk = HttpStaff.loggedIn(port, "clerk", "Qingshan#2026");
  }

  private int rotate(Duration running) {
    return new RotationCommand(properties, rotation, resealing, jdbc, texts, context)
        .rotate(running);
  }

  private KeysetFile encryption() {
    return new KeysetFile(properties.encryptionKeyset());
  }

  private KeysetFile hashing() {
    return new KeysetFile(properties.hashingKeyset());
  }

  /** A case with every kind of words on it, referred to a unit, and a row of an old book. */
  private void somethingOfEverything() {
    walk.register(
        Map.of(
            "idNumber",
            ID_NUMBER,
            "phone",
            "13812345678",
            "category",
            "0102",
            "complainedOf",
            List.of(Map.of("name", "赵某"))));
    corrections.correct(
        walk.caseId(),
        onRecord().says("register_number"),
        Corrections.Field.PHONE,
        "13912345678",
        "登记时听错",
        actors.actor("clerk"));
    ReferralWalk parts = new ReferralWalk(engine, actors, clock, walk, referrals);
    parts.refer(List.of(parts.part("unit-HOUSING", true, 60)));
    bookIsSent();
  }

  private String book() {
    return "来源,原编号,登记日期,渠道,标题,反映内容,信访人,电话,办结日期\n"
        + source
        + ",1,2019-04-05,来信,道路破损,村口道路破损,周桂兰,13712345678,2019-05-20\n";
  }

  private Answer checked() {
    return clerk.send(
        "POST",
        BOOKS + "?fileName=book.csv",
        BodyPublishers.ofString(book(), StandardCharsets.UTF_8),
        "application/octet-stream");
  }

  private void bookIsSent() {
    long batch = checked().json().path("id").asLong();
    assertThat(clerk.post(BOOKS + "/" + batch + "/run", Map.of()).status()).isEqualTo(202);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> clerk.get(BOOKS + "/" + batch).json().path("state").asText().equals("DONE"));
  }

  /** Every encrypted value of the schema, with the name bound into it. */
  private void everyValue(BiConsumer<String, byte[]> opens) {
    for (SealedTable table : SealedTable.ALL) {
      table
          .columns()
          .forEach(
              (column, bound) ->
                  jdbc.sql(
                          "SELECT %1$s FROM huiyin.%2$s WHERE %1$s IS NOT NULL"
                              .formatted(column, table.name()))
                      .query((row, n) -> row.getBytes(1))
                      .list()
                      .forEach(value -> opens.accept(bound, value)));
    }
  }

  /** By the look-up hashes: only who has brought the matter before adds to it without more ado. */
  private void thePersonIsFoundAgain() {
    String number = onRecord().says("register_number");
    int before = onRecord().entries().size();
    anotherCase()
        .register(
            Map.of(
                "earlier",
                "SAME_MATTER",
                "earlierNumber",
                number,
                "idNumber",
                ID_NUMBER,
                "channel",
                "PHONE"));
    assertThat(onRecord().entries()).hasSize(before + 1);
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.petitioner WHERE id_number_hash = ?")
                .param(secrecy.hash(ID_NUMBER, "id-number"))
                .query(Integer.class)
                .single())
        .isGreaterThanOrEqualTo(2);
  }

  private void everythingIsAsBefore() {
    Answer numbers =
        clerk.post("/api/cases/" + walk.caseId() + "/unmasking", Map.of("wording", "核对"));
    assertThat(numbers.json().get(0).path("idNumber").asText()).isEqualTo(ID_NUMBER);
    assertThat(clerk.get("/case/" + walk.caseId()).body()).contains("李秀英", "赵某");
    thePersonIsFoundAgain();
    assertThat(checked().json().path("counts").path("same").asInt()).isEqualTo(1);
  }

  @Test
  void everythingOpensAndIsFoundAsBeforeAndTheOldKeysOpenNothing() throws Exception {
    somethingOfEverything();
    Secrecy old = new Secrecy(encryption().read(), hashing().read());
    byte[] oldHash = secrecy.hash(ID_NUMBER, "id-number");

    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);

    KeysetHandle keys = encryption().read();
    assertThat(IntStream.range(0, keys.size()).mapToObj(keys::getAt))
        .hasSizeGreaterThan(1)
        .allMatch(key -> key.isPrimary() == (key.getStatus() == KeyStatus.ENABLED));
    assertThat(hashing().read().size()).isOne();
    assertThat(names(KEYS)).containsExactly("encryption.json", "hashing.json");
    everyValue((bound, value) -> assertThat(secrecy.decryptBytes(value, bound)).isNotNull());
    everyValue(
        (bound, value) ->
            assertThat(catchThrowable(() -> old.decryptBytes(value, bound))).as(bound).isNotNull());
    assertThat(
            jdbc.sql("SELECT count(*) FROM huiyin.petitioner WHERE id_number_hash = ?")
                .param(oldHash)
                .query(Integer.class)
                .single())
        .isZero();
    everythingIsAsBefore();
  }

  @Test
  void theReasonsInTheAuditTrailStayReadableThoughNobodyMayWriteThemAnew() {
    somethingOfEverything();
    clerk.post("/api/cases/" + walk.caseId() + "/unmasking", Map.of("wording", "电话核对"));

    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);
    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);

    clerk.post("/api/cases/" + walk.caseId() + "/unmasking", Map.of("wording", "再次核对"));
    assertThat(trail.of(walk.caseId(), Long.MAX_VALUE, 100))
        .extracting(CaseTrail.Trace::reason)
        .contains("电话核对", "再次核对");
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void asOwner(String statement) {
    new JdbcTemplate(owner.getConfiguration().getDataSource()).execute(statement);
  }

  @Test
  void stoppedHalfWayItIsNotStartedOnUntilItHasBeenGoneOnWith() throws Exception {
    somethingOfEverything();
    asOwner(
        "CREATE FUNCTION huiyin.stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE"
            + " 'stopped'; END $$");
    asOwner(
        "CREATE TRIGGER stop BEFORE UPDATE ON huiyin.import_batch EXECUTE FUNCTION huiyin.stop()");
    try {
      assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.NOT_TO_THE_END);
    } finally {
      asOwner("DROP TRIGGER stop ON huiyin.import_batch");
      asOwner("DROP FUNCTION huiyin.stop()");
    }

    everyValue((bound, value) -> assertThat(secrecy.decryptBytes(value, bound)).isNotNull());
    assertThat(encryption().copy()).exists();
    assertThatThrownBy(() -> new SecrecyConfiguration().secrecy(properties))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("更换密钥没有做完");
    KeysetHandle begun = encryption().read();

    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);

    assertThat(encryption().read().getPrimary().getId()).isEqualTo(begun.getPrimary().getId());
    assertThat(new SecrecyConfiguration().secrecy(properties)).isNotNull();
    everythingIsAsBefore();
  }

  @Test
  void killedBetweenTheTwoFilesItIsGoneOnWith() throws IOException, GeneralSecurityException {
    somethingOfEverything();
    hashing().write(KeyRotation.withNewPrimary(hashing().read(), KeyRotation.HASHING));

    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);

    everythingIsAsBefore();
    assertThat(hashing().read().size()).isOne();
  }

  @Test
  void asLongAsARowIsUnderTheOldKeysTheyStay() throws IOException, GeneralSecurityException {
    somethingOfEverything();
    SealedTable petitioners = SealedTable.ALL.get(0);

    rotation.begin();

    assertThat(resealing.left(petitioners)).isPositive();
    assertThat(resealing.reseal(petitioners)).isPositive();
    assertThat(resealing.left(petitioners)).isZero();
    jdbc.sql("UPDATE huiyin.petitioner SET phone_hash = '\\x00' WHERE phone IS NOT NULL").update();
    assertThat(resealing.left(petitioners)).isPositive();
    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.NOT_TO_THE_END);
    assertThat(hashing().read().size()).isEqualTo(2);

    jdbc.sql("UPDATE huiyin.petitioner SET phone_hash = NULL, phone = NULL").update();
    assertThat(rotate(LONG_AGO)).isEqualTo(RotationCommand.DONE);
  }

  @Test
  void whileTheApplicationRunsSomewhereElseNothingHappens() throws Exception {
    KeysetHandle before = encryption().read();

    assertThat(rotate(Duration.ZERO)).isEqualTo(RotationCommand.REFUSED);

    assertThat(encryption().read().equalsKeyset(before)).isTrue();
    assertThat(encryption().copy()).doesNotExist();
  }

  @Test
  void everyColumnOfBytesIsKnownToTheChangeOfKeys() {
    List<String> columns =
        jdbc.sql(
                """
                SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t USING (table_schema, table_name)
                WHERE c.table_schema = 'huiyin' AND c.data_type = 'bytea' AND t.table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();

    List<String> known =
        Stream.concat(
                Stream.concat(SealedTable.IN_CLEAR.stream(), SealedTable.KEPT.stream()),
                SealedTable.ALL.stream()
                    .flatMap(
                        table ->
                            Stream.concat(
                                    table.columns().keySet().stream(), table.hashes().stream())
                                .map(column -> table.name() + "." + column)))
            .collect(Collectors.toList());
    assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
  }
}
