package org.huiyin.registerbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A book that was being read when the house was killed does not lie about afterwards. */
class WaitingFilesTest {

  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("books");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseOpensThem() throws IOException {
    Path file = new WaitingFiles(folder()).newFile();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatAKilledHouseLeftGoesAtTheNextStart() throws IOException {
    WaitingFiles files = new WaitingFiles(folder());
    Path ours = files.newFile();
    Path ofTheDead = Files.createFile(folder().resolve(Integer.MAX_VALUE + "-1.tmp"));
    Path ofSomebody = Files.createFile(folder().resolve("book.csv"));

    files.clear();

    assertThat(ours).doesNotExist();
    assertThat(ofTheDead).doesNotExist();
    assertThat(ofSomebody).doesNotExist();
  }

  @Test
  void whatAnotherHouseIsReadingStays() throws IOException {
    Files.createDirectories(folder());
    long another = ProcessHandle.current().parent().orElseThrow().pid();
    Path file = Files.createFile(folder().resolve(another + "-1.tmp"));

    new WaitingFiles(folder()).clear();

    assertThat(file).exists();
  }

  @Test
  void nothingIsThereAtTheFirstStart() throws IOException {
    new WaitingFiles(folder()).clear();

    assertThat(folder()).doesNotExist();
  }
}
