package org.huiyin.secrecy;

import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Puts new keys beside the old ones, and takes the old ones away when nothing needs them any more.
 * The file of the hashing keys changes first and last: while it has more than one key, a change is
 * under way, and whoever goes on with it finds everything that is left to do.
 */
@Component
class KeyRotation {

  static final Parameters ENCRYPTION = PredefinedAeadParameters.AES256_GCM;
  static final Parameters HASHING = PredefinedPrfParameters.HMAC_SHA256_PRF;

  private final KeysetFile encryption;
  private final KeysetFile hashing;
  private final Secrecy secrecy;

  KeyRotation(SecrecyProperties properties, Secrecy secrecy) {
    this.encryption = new KeysetFile(properties.encryptionKeyset());
    this.hashing = new KeysetFile(properties.hashingKeyset());
    this.secrecy = secrecy;
  }

  static boolean isUnderWay(KeysetHandle hashing) {
    return hashing.size() > 1;
  }

  /**
   * From now on everything is written under new keys, and opens under the old ones too. Of a change
   * that is under way the new keys stay.
   */
  void begin() throws IOException, GeneralSecurityException {
    boolean fresh = !isUnderWay(hashing.read());
    if (fresh) {
      encryption.keepCopy();
      hashing.keepCopy();
      hashing.write(withNewPrimary(hashing.read(), HASHING));
    }
    // A row's hashes are drawn anew with its values: what tells them apart is the new key of these.
    if (fresh || inUse(encryption.read()) == 1) {
      encryption.write(withNewPrimary(encryption.read(), ENCRYPTION));
    }
    secrecy.use(encryption.read(), hashing.read());
  }

  /** The old keys open nothing any more but what is kept as it was written. */
  void end() throws IOException, GeneralSecurityException {
    encryption.write(retired(encryption.read()));
    hashing.write(onlyPrimary(hashing.read()));
    secrecy.use(encryption.read(), hashing.read());
    encryption.forgetCopy();
    hashing.forgetCopy();
  }

  static KeysetHandle withNewPrimary(KeysetHandle keyset, Parameters parameters)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keyset)
        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
        .build();
  }

  private static long inUse(KeysetHandle keyset) {
    return IntStream.range(0, keyset.size())
        .filter(at -> keyset.getAt(at).getStatus() == KeyStatus.ENABLED)
        .count();
  }

  /** With all keys but the primary out of use. */
  private static KeysetHandle retired(KeysetHandle keyset) throws GeneralSecurityException {
    return withStatus(keyset, KeyStatus.DISABLED);
  }

  /** With the retired keys in use again, for reading. */
  static KeysetHandle withRetired(KeysetHandle keyset) throws GeneralSecurityException {
    return withStatus(keyset, KeyStatus.ENABLED);
  }

  private static KeysetHandle withStatus(KeysetHandle keyset, KeyStatus ofTheOthers)
      throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
    for (int at = 0; at < builder.size(); at++) {
      if (!builder.getAt(at).isPrimary()) {
        builder.getAt(at).setStatus(ofTheOthers);
      }
    }
    return builder.build();
  }

  private static KeysetHandle onlyPrimary(KeysetHandle keyset) throws GeneralSecurityException {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder(keyset);
    for (int at = builder.size() - 1; at >= 0; at--) {
      if (!builder.getAt(at).isPrimary()) {
        builder.deleteAt(at);
      }
    }
    return builder.build();
  }
}
