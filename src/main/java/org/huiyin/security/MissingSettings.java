package org.huiyin.security;

import java.util.List;

/** The application cannot start, for want of settings that only the office can give. */
final class MissingSettings extends RuntimeException {

  private final transient List<String> variables;

  private MissingSettings(List<String> variables) {
    super("Missing: " + String.join(", ", variables));
    this.variables = List.copyOf(variables);
  }

  static MissingSettings of(String... variables) {
    return new MissingSettings(List.of(variables));
  }

  static MissingSettings of(List<String> variables) {
    return new MissingSettings(variables);
  }

  List<String> variables() {
    return variables;
  }
}
