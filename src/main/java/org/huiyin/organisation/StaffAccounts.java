package org.huiyin.organisation;

import java.util.Collection;
import java.util.Set;

/** The accounts with which people log in. They live in the engine. */
public interface StaffAccounts {

  /**
   * An account to be.
   *
   * @param name of its owner
   * @param email or {@code null}
   */
  record Wanted(String userId, String name, String email) {}

  /** Opens those that do not exist, each with a password that nobody knows, and names them. */
  Set<String> open(Collection<Wanted> accounts);

  boolean exists(String userId);

  /** Gives the account another password, drawn at random, and tells it this once. */
  String drawPassword(String userId);

  /** Whether it is the account's password; guessing is slowed down by the engine. */
  boolean isPassword(String userId, String password);

  /** Whether the password keeps the policy. */
  boolean wouldAccept(String userId, String password);

  void setPassword(String userId, String password);
}
