package org.huiyin.secrecy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys are.
 *
 * @param encryptionKeyset Tink keyset (JSON) that encrypts personal columns
 * @param hashingKeyset Tink keyset (JSON) for the look-up hashes
 * @param createMissing whether a missing file is drawn afresh; so only where losing the data costs
 *     nothing, and at the very first start of an installation
 */
@ConfigurationProperties("huiyin.secrecy")
record SecrecyProperties(
    @DefaultValue("data/keys/encryption.json") Path encryptionKeyset,
    @DefaultValue("data/keys/hashing.json") Path hashingKeyset,
    @DefaultValue("false") boolean createMissing,
    @DefaultValue Rotation rotation) {

  /**
   * @param run whether this start changes the keys
   * @param exit whether the process ends afterwards
   */
  record Rotation(@DefaultValue("false") boolean run, @DefaultValue("true") boolean exit) {}
}
