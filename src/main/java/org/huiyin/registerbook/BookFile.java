package org.huiyin.registerbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.huiyin.refusal.Fault;
import org.huiyin.refusal.Refusal;

/** Finds out by its first bytes, not by its name, what kind of file was handed in. */
final class BookFile {

  private static final int MOST_PARTS = 1000;

  private BookFile() {}

  /**
   * @param maximumUnpacked in bytes
   * @throws Refusal when it is no file that is read here
   */
  static Sheet open(Path file, long maximumUnpacked) throws IOException {
    byte[] start = new byte[4];
    int length;
    try (InputStream in = Files.newInputStream(file)) {
      length = in.readNBytes(start, 0, start.length);
    }
    if (length == 0) {
      throw new Refusal(Fault.at("file", "book.empty"));
    }
    if (start[0] == 'P' && start[1] == 'K') {
      look(file, maximumUnpacked);
      return new XlsxSheet(file);
    }
    if (start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF) {
      throw new Refusal(Fault.at("file", "book.old-or-locked"));
    }
    return new CsvSheet(file, TextEncoding.of(file));
  }

  /**
   * Unpacks everything once into nothing: what is larger than it says is found before it is read.
   */
  private static void look(Path file, long maximumUnpacked) throws IOException {
    boolean workbook = false;
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw tooLarge(maximumUnpacked);
      }
      for (ZipEntry part : Collections.list(zip.entries())) {
        if (part.getName().endsWith("vbaProject.bin")) {
          throw new Refusal(Fault.at("file", "book.macros"));
        }
        workbook |= part.getName().equals("xl/workbook.xml");
        try (InputStream content = zip.getInputStream(part)) {
          for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            unpacked += count;
            if (unpacked > maximumUnpacked) {
              throw tooLarge(maximumUnpacked);
            }
          }
        }
      }
    } catch (ZipException e) {
      throw new Refusal(Fault.at("file", "book.no-workbook"));
    }
    if (!workbook) {
      throw new Refusal(Fault.at("file", "book.no-workbook"));
    }
  }

  private static Refusal tooLarge(long maximumUnpacked) {
    return new Refusal(Fault.at("file", "book.too-large-unpacked", maximumUnpacked / 1024 / 1024));
  }
}
