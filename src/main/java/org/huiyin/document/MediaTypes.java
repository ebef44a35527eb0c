package org.huiyin.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The types of files a case takes in, told by their content and never by their name. Apache Tika's
 * core sees no difference between a Word file and any other zip, and the parsers that do weigh more
 * than this house.
 */
enum MediaTypes {
  PDF("application/pdf", "pdf"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  OFD("application/ofd", "ofd");

  private static final String ANY = "application/octet-stream";
  private static final Map<MediaTypes, byte[]> BEGINNINGS =
      Map.of(
          PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII),
          PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
          JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final int LONGEST_TYPE_LIST = 1 << 20;

  /** Some writers put the list of types last, behind everything; a package unpacks to no more. */
  private static final long MOST_BEFORE_TYPE_LIST = 256L << 20;

  private final String mediaType;
  private final String extension;

  MediaTypes(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether no type was named, or only that it is some file. */
  static boolean isAny(String mediaType) {
    return mediaType == null || mediaType.isBlank() || mediaType.equals(ANY);
  }

  String extension() {
    return extension;
  }

  /** The type that was named, or {@code null} when it is none that is taken in. */
  static MediaTypes named(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElse(null);
  }

  /** The type that the content shows, or {@code null} when it is none that is taken in. */
  static MediaTypes of(byte[] content) {
    return BEGINNINGS.entrySet().stream()
        .filter(type -> startsWith(content, type.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> startsWith(content, ZIP) ? ofPackage(content) : null);
  }

  private static boolean startsWith(byte[] content, byte[] beginning) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }

  /**
   * Office packages are zips; what they are stands in their list of types. Macros make it another,
   * unknown type.
   */
  private static MediaTypes ofPackage(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      long left = MOST_BEFORE_TYPE_LIST;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("OFD.xml")) {
          return OFD;
        }
        if (entry.getName().equals("[Content_Types].xml")) {
          String types = new String(zip.readNBytes(LONGEST_TYPE_LIST), StandardCharsets.UTF_8);
          return Arrays.stream(values())
              .filter(type -> types.contains("\"" + type.mediaType + ".main+xml\""))
              .findFirst()
              .orElse(null);
        }
        left -= zip.skip(left);
        if (left == 0) {
          return null;
        }
      }
    } catch (IOException broken) {
      return null;
    }
    return null;
  }
}
