package org.huiyin.trace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What has come into a folder since, and which {@link Marks} are in it: in names and contents, in
 * every way of writing, whatever is packed unpacked.
 */
final class Leftovers {

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16LE,
          Charset.forName("GB18030"));

  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:x([0-9a-fA-F]{2,5})|([0-9]{2,6}));");

  private static final int HEXADECIMAL = 16;

  private final Path folder;
  private final Map<Path, FileTime> before;

  private Leftovers(Path folder) {
    this.folder = folder;
    this.before = files(folder);
  }

  static Leftovers in(Path folder) {
    return new Leftovers(folder);
  }

  /** The files that were not there, or not like this, when it began. */
  List<Path> files() {
    Map<Path, FileTime> now = files(folder);
    now.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
    return List.copyOf(now.keySet());
  }

  /** File and mark, for each that is found. */
  List<String> marks() {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      try {
        search(folder.relativize(file).toString(), Files.readAllBytes(file), found);
      } catch (NoSuchFileException e) {
        // Gone meanwhile: not left.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static Map<Path, FileTime> files(Path folder) {
    Map<Path, FileTime> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.exists(file)) {
          files.put(file, Files.getLastModifiedTime(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void search(String name, byte[] content, List<String> found) throws IOException {
    String written = name + "\n" + new String(content, StandardCharsets.ISO_8859_1);
    String small = written.toLowerCase(Locale.ROOT);
    String referred = withoutReferences(new String(content, StandardCharsets.UTF_8));
    Marks.all()
        .forEach(
            (what, words) -> {
              if (isIn(small, words) || isIn(written, name, words) || referred.contains(words)) {
                found.add(name + ": " + what);
              }
            });
    if (startsWith(content, 'P', 'K', 3, 4)) {
      unpack(name, content, found);
    } else if (startsWith(content, 0x1f, 0x8b)) {
      byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
      search(name + "!", unpacked, found);
    }
  }

  /** By the list at its end: what was written as a stream says no lengths before. */
  private static void unpack(String name, byte[] content, List<String> found) throws IOException {
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream unpacked = zip.getInputStream(entry)) {
          search(name + "!" + entry.getName(), unpacked.readAllBytes(), found);
        }
      }
    }
  }

  /** In one of the ways that need nothing beyond ASCII. */
  private static boolean isIn(String small, String words) {
    return Marks.forms(words).values().stream()
        .filter(form -> form.chars().allMatch(c -> c < 128))
        .anyMatch(form -> small.contains(form.toLowerCase(Locale.ROOT)));
  }

  /** As a reader of XML sees it: a workbook names each character by its number. */
  private static String withoutReferences(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    Character.toString(
                        found.group(1) == null
                            ? Integer.parseInt(found.group(2))
                            : Integer.parseInt(found.group(1), HEXADECIMAL))));
  }

  /** As it is, byte for byte. */
  private static boolean isIn(String written, String name, String words) {
    return name.contains(words)
        || ENCODINGS.stream()
            .map(encoding -> new String(words.getBytes(encoding), StandardCharsets.ISO_8859_1))
            .anyMatch(written::contains);
  }

  private static boolean startsWith(byte[] content, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (content.length <= i || (content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
