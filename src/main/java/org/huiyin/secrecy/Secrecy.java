package org.huiyin.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
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

  /** How Tink begins a cipher text that names its key: the sign for it, and the key's id. */
  private static final byte NAMES_ITS_KEY = 1;

  private volatile Keys keys;

  /**
   * @param kept opens under keys that were retired, too
   */
  private record Keys(Aead aead, Aead kept, PrfSet prf, byte[] mark) {}

  Secrecy(KeysetHandle encryption, KeysetHandle hashing) throws GeneralSecurityException {
    use(encryption, hashing);
  }

  /** From now on it writes under the primary keys of these. */
  final void use(KeysetHandle encryption, KeysetHandle hashing) throws GeneralSecurityException {
    keys =
        new Keys(
            encryption.getPrimitive(RegistryConfiguration.get(), Aead.class),
            KeyRotation.withRetired(encryption)
                .getPrimitive(RegistryConfiguration.get(), Aead.class),
            hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class),
            ByteBuffer.allocate(1 + Integer.BYTES)
                .put(NAMES_ITS_KEY)
                .putInt(encryption.getPrimary().getId())
                .array());
  }

  /** What every value begins with that is encrypted now. */
  byte[] mark() {
    return keys.mark().clone();
  }

  /** {@code null} stays {@code null}. */
  public byte[] encrypt(String value, String column) {
    return value == null ? null : encrypt(value.getBytes(StandardCharsets.UTF_8), column);
  }

  /** For files. */
  public byte[] encrypt(byte[] value, String column) {
    try {
      return keys.aead().encrypt(value, column.getBytes(StandardCharsets.UTF_8));
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
    return opened(keys.aead(), value, column);
  }

  /**
   * For rows that nobody may write anew, whatever becomes of the key that they were written under;
   * {@code null} stays {@code null}.
   */
  public String decryptKept(byte[] value, String column) {
    return value == null
        ? null
        : new String(opened(keys.kept(), value, column), StandardCharsets.UTF_8);
  }

  private static byte[] opened(Aead aead, byte[] value, String column) {
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
      return keys.prf()
          .computePrimary(
              (kind + "\u0000" + normalised).getBytes(StandardCharsets.UTF_8), HASH_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Hashing of " + kind + " failed", e);
    }
  }
}
