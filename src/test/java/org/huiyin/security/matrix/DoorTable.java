package org.huiyin.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code doors/endpoints.csv}. */
final class DoorTable {

  private static final Path FILE = Path.of("src/test/resources/doors/endpoints.csv");
  private static final int BEFORE_ROLES = 3;

  private DoorTable() {}

  static List<DoorRow> rows() {
    try {
      List<String> lines =
          Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).toList();
      List<Role> roles = new ArrayList<>();
      String[] head = lines.get(0).split(";", -1);
      for (int i = BEFORE_ROLES; i < head.length - 1; i++) {
        roles.add(Role.named(head[i]));
      }
      assertThat(roles).containsExactly(Role.values());
      List<DoorRow> rows = lines.stream().skip(1).map(line -> row(line, roles)).toList();
      Set<String> seen = new HashSet<>();
      assertThat(rows.stream().map(DoorRow::key).filter(key -> !seen.add(key))).isEmpty();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DoorRow row(String line, List<Role> roles) {
    String[] cells = line.split(";", -1);
    assertThat(cells).as(line).hasSize(BEFORE_ROLES + roles.size() + 1);
    Map<Role, Character> rights = new EnumMap<>(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      assertThat(cells[BEFORE_ROLES + i]).as(line).matches("[YCNHLOXE]");
      rights.put(roles.get(i), cells[BEFORE_ROLES + i].charAt(0));
    }
    return new DoorRow(cells[0], cells[1], cells[2], rights, cells[cells.length - 1]);
  }
}
