package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.huiyin.registerbook.Batch.Counts;
import org.huiyin.sample.SuperuserConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A hundred thousand closed rows, with check, encryption and hashes, against PostgreSQL's COPY of
 * the resulting rows, in the same run. {@code ./mvnw -Pbench test -Dtest=RegisterBookBenchTest}
 */
@Tag("bench")
@Import(SuperuserConnection.class)
@TestPropertySource(properties = "huiyin.register-book.maximum-size=512MB")
class RegisterBookBenchTest extends BookSituation {

  private static final int ROWS = Integer.getInteger("huiyin.bench.rows", 100_000);

  /** Tables that a row leaves something in, with what tells the rows of this run. */
  private static final Map<String, String> RESULT =
      Map.of(
          "petition_case", "id IN (SELECT case_id FROM huiyin.book_row WHERE source_book = '%s')",
          "register_entry", "id IN (SELECT entry_id FROM huiyin.book_row WHERE source_book = '%s')",
          "petitioner",
              "entry_id IN (SELECT entry_id FROM huiyin.book_row WHERE source_book = '%s')",
          "request", "case_id IN (SELECT case_id FROM huiyin.book_row WHERE source_book = '%s')",
          "rating", "case_id IN (SELECT case_id FROM huiyin.book_row WHERE source_book = '%s')",
          "audit_entry",
              "case_id IN (SELECT case_id FROM huiyin.book_row WHERE source_book = '%s')",
          "book_row", "source_book = '%s'");

  /** How much more may be alive with ten times the rows, in bytes. */
  private static final long MARGIN = 32L << 20;

  @Autowired private SuperuserConnection superuser;

  @Test
  void aTenthOfCopyOrMoreAndFlatMemory() throws Exception {
    warmUp();
    long small = liveHeapWhile(ROWS / 10, "small");
    Path file = book(ROWS, source);
    long length = Files.size(file);
    long start = System.nanoTime();
    long batch = sent(file);
    double check = seconds(start);
    long running = System.nanoTime();
    run(batch);
    double run = seconds(running);
    Counts counts = counts(batch);
    assertThat(counts.closed()).isEqualTo(ROWS);
    assertThat(casesOfTheBook()).isEqualTo(ROWS);
    double copy = copy();
    long large = liveHeapWhile(ROWS, "large");
    System.out.printf(
        "rows %d, %d MB · check %.1f s · run %.1f s · together %.0f rows/s · COPY of the result %.1f s = %.0f rows/s · share %.2f%n",
        ROWS,
        length >> 20,
        check,
        run,
        ROWS / (check + run),
        copy,
        ROWS / copy,
        copy / (check + run));
    System.out.printf(
        "live heap during check and run: %d MB with %d rows, %d MB with %d rows%n",
        small >> 20, ROWS / 10, large >> 20, ROWS);
    assertThat(large).as("live heap with ten times the rows").isLessThan(small + MARGIN);
    assertThat(copy / (check + run)).as("share of COPY's rate").isGreaterThanOrEqualTo(0.1);
  }

  /** Checked and deleted, as over HTTP. */
  private long sent(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return incoming.use(content, Files.size(file), this::checked);
    } finally {
      Files.delete(file);
    }
  }

  private long checked(Path file) throws IOException {
    return checking.check(file, "bench", null, true, CLERK);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private void warmUp() throws IOException {
    run(sent(book(2000, source + "warm")));
  }

  /** The most that was alive after any collection, from before the check to the end of the run. */
  private long liveHeapWhile(int rows, String name) throws IOException, InterruptedException {
    Path file = book(rows, source + name);
    AtomicLong most = new AtomicLong();
    Thread looking =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                System.gc();
                most.accumulateAndGet(aliveAfterCollection(), Math::max);
                try {
                  Thread.sleep(2000);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    looking.start();
    run(sent(file));
    looking.interrupt();
    looking.join();
    return most.get();
  }

  private static long aliveAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static Path book(int rows, String source) throws IOException {
    Path file = Files.createTempFile("bench", ".csv");
    String body = "反映村口道路破损多年，雨天积水，老人和学生出行不便，请求尽快修复并安装路灯。".repeat(8);
    String answer = "经实地查看，路面破损属实，已列入本年度修缮计划，六月底前完成铺设并安装路灯。".repeat(4);
    try (Stream<String> lines =
        Stream.concat(
            Stream.of(
                "来源,原编号,登记日期,渠道,信访人,证件号,住址,电话,人数,标题,反映内容,目的,类别,办理方式,承办单位,办结日期,办理结果,答复内容,答复日期,满意度"),
            Stream.iterate(1, i -> i <= rows, i -> i + 1)
                .map(
                    i ->
                        String.join(
                            ",",
                            source,
                            String.valueOf(i),
                            (2000 + i % 20) + "-03-05",
                            "来信",
                            "信访人" + i,
                            "522632" + (1950 + i % 50) + "0101%04d".formatted(i % 10000),
                            "某村" + i % 97 + "组",
                            "1380%07d".formatted(i),
                            "1",
                            "道路破损 " + i,
                            "\"" + i + body + "\"",
                            "求决",
                            "农田水利、道路等基础设施",
                            "转办",
                            "旧交通站",
                            (2000 + i % 20) + "-05-05",
                            "支持",
                            answer,
                            (2000 + i % 20) + "-05-04",
                            "满意")))) {
      Files.write(file, (Iterable<String>) lines::iterator, StandardCharsets.UTF_8);
    }
    return file;
  }

  /** Into tables of the same shape, with their indexes, from files that lie ready. */
  private double copy() throws SQLException, IOException {
    List<Path> files = new ArrayList<>();
    double seconds = 0;
    try (Connection connection = superuser.open();
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA bench");
      CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Map.Entry<String, String> table : RESULT.entrySet()) {
        Path file = Files.createTempFile("bench", ".copy");
        files.add(file);
        try (var out = Files.newOutputStream(file)) {
          copying.copyOut(
              "COPY (SELECT * FROM huiyin.%s WHERE %s) TO STDOUT"
                  .formatted(table.getKey(), table.getValue().formatted(source)),
              out);
        }
        sql.execute(
            "CREATE TABLE bench.%1$s (LIKE huiyin.%1$s INCLUDING ALL)".formatted(table.getKey()));
        long start = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
          copying.copyIn("COPY bench.%s FROM STDIN".formatted(table.getKey()), in);
        }
        seconds += seconds(start);
      }
      sql.execute("DROP SCHEMA bench CASCADE");
    }
    for (Path file : files) {
      Files.delete(file);
    }
    return seconds;
  }
}
