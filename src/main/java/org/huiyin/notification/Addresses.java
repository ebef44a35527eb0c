package org.huiyin.notification;

import java.util.Optional;

/** Where staff read their mail. */
public interface Addresses {

  /** The mail address of an account, empty when it has none. */
  Optional<String> of(String userId);
}
