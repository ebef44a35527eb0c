package org.huiyin.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account that an installation begins with.
 *
 * @param user ASCII letters and digits
 * @param password used once, when no administrator exists
 */
@ConfigurationProperties("huiyin.administrator")
record AdministratorProperties(
    @DefaultValue("admin") String user, @DefaultValue("") String password) {

  @Override
  public String toString() {
    return "AdministratorProperties[user=" + user + "]";
  }
}
