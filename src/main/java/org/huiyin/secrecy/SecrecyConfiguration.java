package org.huiyin.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecrecyConfiguration {

  @Bean
  Secrecy secrecy(SecrecyProperties properties) throws GeneralSecurityException, IOException {
    AeadConfig.register();
    PrfConfig.register();
    KeysetHandle encryption =
        keyset(properties, properties.encryptionKeyset(), PredefinedAeadParameters.AES256_GCM);
    KeysetHandle hashing =
        keyset(properties, properties.hashingKeyset(), PredefinedPrfParameters.HMAC_SHA256_PRF);
    return new Secrecy(
        encryption.getPrimitive(RegistryConfiguration.get(), Aead.class),
        hashing.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
  }

  private static KeysetHandle keyset(
      SecrecyProperties properties, Path file, com.google.crypto.tink.Parameters parameters)
      throws GeneralSecurityException, IOException {
    if (Files.exists(file)) {
      return TinkJsonProtoKeysetFormat.parseKeyset(
          Files.readString(file), InsecureSecretKeyAccess.get());
    }
    if (!properties.createMissing()) {
      throw new IllegalStateException(
          "找不到密钥文件 " + file + "。没有它，登记的个人信息无法读写。/ The key file " + file + " is missing.");
    }
    KeysetHandle fresh =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
            .build();
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
    return fresh;
  }
}
