package org.huiyin.petition;

import java.security.SecureRandom;

/**
 * The code a petitioner asks with: eight characters that cannot be guessed from the number, none
 * easily misread.
 */
final class QueryCode {

  private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private QueryCode() {}

  static String draw() {
    StringBuilder code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
    }
    return code.toString();
  }
}
