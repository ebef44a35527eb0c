package org.huiyin.document;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much the server takes in at one go: a paper of the largest size that is taken, and what a
 * form says beside it. A paper waits in memory, so that none lies in clear on a disk.
 */
@Configuration(proxyBeanMethods = false)
class UploadLimit {

  private static final DataSize BESIDE_THE_FILE = DataSize.ofMegabytes(1);

  @Bean
  MultipartConfigElement multipartConfigElement(DocumentProperties properties) {
    DataSize file = properties.maximumSize();
    DataSize request = DataSize.ofBytes(file.toBytes() + BESIDE_THE_FILE.toBytes());
    MultipartConfigFactory limits = new MultipartConfigFactory();
    limits.setMaxFileSize(file);
    limits.setMaxRequestSize(request);
    limits.setFileSizeThreshold(request);
    return limits.createMultipartConfig();
  }
}
