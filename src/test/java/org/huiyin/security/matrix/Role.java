package org.huiyin.security.matrix;

import java.util.Locale;

/** A column of the table, and who stands for it. */
enum Role {
  OFFICE("clerk2"),
  CHAIR("chair"),
  PRESIDIUM("member5"),
  LEADING_GROUP("matrixLeading", "leading-group"),
  DEPUTIES("deputy1"),
  PARTY_COMMITTEE("secretary"),
  UNIT("staff-land"),
  GROUP("cadre-v01"),
  ANALYST("analyst"),
  MANAGER("manager"),
  ADMIN("admin"),
  NO_GROUP("matrixNoGroup"),
  NOBODY(null);

  private final String user;
  private final String[] groups;

  Role(String user, String... groups) {
    this.user = user;
    this.groups = groups;
  }

  String user() {
    return user;
  }

  /** Not of the sample township. */
  boolean isMadeForThis() {
    return user != null && user.startsWith("matrix");
  }

  String[] groups() {
    return groups;
  }

  static Role named(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
