package org.huiyin.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huiyin.HuiyinTest;
import org.huiyin.organisation.Organisation;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@HuiyinTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterNumbersTest {

  private static final Map<LetterSeries, String> CODES =
      Map.of(LetterSeries.OPINION, "青山乡人信", LetterSeries.NOTICE, "青山乡人信告");

  @Autowired private LetterNumbers numbers;
  @Autowired private Organisation organisation;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void numbers_run_from_one_in_each_year_and_each_series() {
    assertThat(draw("2091-12-31T15:59:59Z", LetterSeries.OPINION)).isEqualTo("青山乡人信〔2091〕1号");
    assertThat(draw("2091-12-31T15:59:59Z", LetterSeries.OPINION)).isEqualTo("青山乡人信〔2091〕2号");
    assertThat(draw("2091-12-31T15:59:59Z", LetterSeries.NOTICE)).isEqualTo("青山乡人信告〔2091〕1号");
    assertThat(draw("2091-12-31T16:00:00Z", LetterSeries.OPINION)).isEqualTo("青山乡人信〔2092〕1号");
  }

  @Test
  void a_hundred_signings_at_once_leave_no_gap_and_no_number_twice_though_every_third_fails()
      throws Exception {
    LetterNumbers in2093 = at("2093-05-01T00:00:00Z");
    ExecutorService signers = Executors.newFixedThreadPool(8);
    List<Future<Integer>> drawn = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      boolean fails = i % 3 == 0;
      drawn.add(
          signers.submit(
              () ->
                  transaction.execute(
                      status -> {
                        int number = in2093.draw(LetterSeries.OPINION).number();
                        if (fails) {
                          status.setRollbackOnly();
                        }
                        return fails ? null : number;
                      })));
    }
    List<Integer> kept = new ArrayList<>();
    for (Future<Integer> one : drawn) {
      if (one.get() != null) {
        kept.add(one.get());
      }
    }
    signers.shutdown();

    assertThat(kept)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 66).boxed().toList());
  }

  @Test
  void a_number_is_drawn_only_in_the_transaction_that_signs() {
    assertThatThrownBy(() -> numbers.draw(LetterSeries.OPINION))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void where_no_organ_code_is_set_it_follows_from_the_letter_mark_of_the_township() {
    assertThat(draw("2094-01-01T00:00:00Z", LetterSeries.MINUTES)).isEqualTo("青山乡人信纪〔2094〕1号");
    assertThat(LetterSeries.values())
        .allSatisfy(series -> assertThat(names(Map.of()).organCode(series)).isNotEmpty())
        .extracting(series -> names(Map.of()).organCode(series).orElseThrow())
        .doesNotHaveDuplicates();
  }

  @Test
  void without_an_organ_code_of_its_own_nothing_is_numbered_and_the_administrator_is_asked() {
    OfficeNames taken = names(Map.of(LetterSeries.OPINION, "青山乡人信纪"));
    LetterNumbers without = new LetterNumbers(jdbc, Clock.systemUTC(), taken);

    assertThatThrownBy(() -> transaction.execute(status -> without.draw(LetterSeries.MINUTES)))
        .asInstanceOf(type(Refusal.class))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::messageKey)
                    .containsExactly("document.organCodeMissing"));
  }

  @Test
  void the_letterhead_follows_from_the_township_where_nothing_is_set() {
    assertThat(names(Map.of()).letterhead())
        .containsEntry("organName", organisation.township().orElseThrow().presidiumName())
        .containsEntry("officeName", "青山乡人大办公室")
        .containsEntry("contactPhone", organisation.township().orElseThrow().phone());
  }

  @Test
  void two_series_under_one_organ_code_are_refused_at_the_start() {
    Map<LetterSeries, String> same =
        Map.of(LetterSeries.OPINION, "青山乡人信", LetterSeries.NOTICE, "青山乡人信");

    assertThatThrownBy(() -> names(same)).hasMessageContaining("机关代字");
  }

  private String draw(String instant, LetterSeries series) {
    return transaction.execute(status -> at(instant).draw(series).toString());
  }

  private LetterNumbers at(String instant) {
    return new LetterNumbers(
        jdbc, Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai")), names(CODES));
  }

  private OfficeNames names(Map<LetterSeries, String> codes) {
    return new OfficeNames(
        new DocumentProperties(
            DataSize.ofMegabytes(1), codes, new DocumentProperties.Letterhead("", "", "", "", "")),
        organisation);
  }
}
