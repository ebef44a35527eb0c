package org.huiyin.secrecy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.huiyin.refusal.StartRefused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

  /**
   * @throws StartRefused when a change of keys has stopped half-way: what is hashed under the old
   *     key would silently not be found
   */
  @Bean
  Secrecy secrecy(SecrecyProperties properties) throws GeneralSecurityException, IOException {
    AeadConfig.register();
    PrfConfig.register();
    KeysetHandle encryption =
        keyset(properties, properties.encryptionKeyset(), KeyRotation.ENCRYPTION);
    KeysetHandle hashing = keyset(properties, properties.hashingKeyset(), KeyRotation.HASHING);
    if (KeyRotation.isUnderWay(hashing) && !properties.rotation().run()) {
      throw new StartRefused(
          "更换密钥没有做完，系统不能启动。/ A change of keys has not been finished.",
          List.of(),
          "再运行一次更换密钥的命令，见 docs/operator.md。/ Run the command that changes the keys once more.");
    }
    return new Secrecy(encryption, hashing);
  }

  private static KeysetHandle keyset(SecrecyProperties properties, Path path, Parameters parameters)
      throws GeneralSecurityException, IOException {
    KeysetFile file = new KeysetFile(path);
    if (file.exists()) {
      return file.read();
    }
    if (!properties.createMissing()) {
      throw new IllegalStateException(
          "找不到密钥文件 " + path + "。没有它，登记的个人信息无法读写。/ The key file " + path + " is missing.");
    }
    KeysetHandle fresh =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
            .build();
    file.write(fresh);
    return fresh;
  }
}
