package org.huiyin.sample;

/**
 * An account of the sample township.
 *
 * @param name family name first
 * @param role the post, to choose by
 * @param password of the sample only; production has none
 */
public record SampleAccount(String userId, String name, String role, String password) {

  public String familyName() {
    return name.substring(0, COMPOUND.equals(name.substring(0, 2)) ? 2 : 1);
  }

  public String givenName() {
    return name.substring(familyName().length());
  }

  /** The only family name of two characters in the township. */
  private static final String COMPOUND = "欧阳";
}
