package org.huiyin.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts personal values for their column and hashes them for look-up.
 *
 * <p>The column's name is bound into the cipher text, so that a value moved to another column does
 * not open.
 */
public class Secrecy {

  private static final int HASH_BYTES = 16;

  private final Aead aead;
  private final PrfSet prf;

  Secrecy(Aead aead, PrfSet prf) {
    this.aead = aead;
    this.prf = prf;
  }

  /** {@code null} stays {@code null}. */
  public byte[] encrypt(String value, String column) {
    return value == null ? null : encrypt(value.getBytes(StandardCharsets.UTF_8), column);
  }

  /** For files. */
  public byte[] encrypt(byte[] value, String column) {
    try {
      return aead.encrypt(value, column.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Encryption of " + column + " failed", e);
    }
  }

  /** {@code null} stays {@code null}. */
  public String decrypt(byte[] value, String column) {
    return value == null ? null : new String(decryptBytes(value, column), StandardCharsets.UTF_8);
  }

  /** For files. */
  public byte[] decryptBytes(byte[] value, String column) {
    try {
      return aead.decrypt(value, column.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key at hand does not open " + column, e);
    }
  }

  /**
   * A keyed hash of a normalised value, equal for equal values of the same kind; {@code null} stays
   * {@code null}.
   */
  public byte[] hash(String normalised, String kind) {
    if (normalised == null) {
      return null;
    }
    try {
      return prf.computePrimary(
          (kind + "\u0000" + normalised).getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Hashing of " + kind + " failed", e);
    }
  }
}
