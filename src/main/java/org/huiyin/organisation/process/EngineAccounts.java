package org.huiyin.organisation.process;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.huiyin.engine.InOwnRight;
import org.huiyin.organisation.StaffAccounts;
import org.springframework.stereotype.Component;

/** The accounts in the engine. Who may change them was asked before. */
@Component
class EngineAccounts implements StaffAccounts {

  // Without characters that are mistaken for one another on paper.
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private static final Set<String> COMPOUND_NAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "慕容", "长孙", "宇文", "东方", "南宫");

  private final IdentityService identities;
  private final InOwnRight inOwnRight;
  private final SecureRandom random = new SecureRandom();

  EngineAccounts(IdentityService identities, InOwnRight inOwnRight) {
    this.identities = identities;
    this.inOwnRight = inOwnRight;
  }

  @Override
  public Set<String> open(Collection<Wanted> accounts) {
    Set<String> opened = new HashSet<>();
    inOwnRight.run(
        () -> {
          for (Wanted wanted : accounts) {
            if (!exists(wanted.userId())) {
              open(wanted);
              opened.add(wanted.userId());
            }
          }
        });
    return opened;
  }

  private void open(Wanted wanted) {
    User user = identities.newUser(wanted.userId());
    // The web apps show first name, then last name; in Chinese the family name comes first.
    int family = familyName(wanted.name());
    user.setFirstName(wanted.name().substring(0, family));
    user.setLastName(wanted.name().substring(family));
    user.setEmail(wanted.email());
    user.setPassword(drawn(user));
    identities.saveUser(user);
  }

  private static int familyName(String name) {
    return name.length() > 2 && COMPOUND_NAMES.contains(name.substring(0, 2)) ? 2 : 1;
  }

  @Override
  public boolean exists(String userId) {
    return identities.createUserQuery().userId(userId).count() > 0;
  }

  @Override
  public String drawPassword(String userId) {
    String[] drawn = new String[1];
    inOwnRight.run(
        () -> {
          User user = user(userId);
          drawn[0] = drawn(user);
          user.setPassword(drawn[0]);
          identities.saveUser(user);
          identities.unlockUser(userId);
        });
    return drawn[0];
  }

  @Override
  public boolean isPassword(String userId, String password) {
    boolean[] right = new boolean[1];
    inOwnRight.run(() -> right[0] = identities.checkPassword(userId, password));
    return right[0];
  }

  @Override
  public boolean wouldAccept(String userId, String password) {
    return !password.isBlank()
        && identities.checkPasswordAgainstPolicy(password, user(userId)).isValid();
  }

  @Override
  public void setPassword(String userId, String password) {
    inOwnRight.run(
        () -> {
          User user = user(userId);
          user.setPassword(password);
          identities.saveUser(user);
        });
  }

  private User user(String userId) {
    return identities.createUserQuery().userId(userId).singleResult();
  }

  private String drawn(User user) {
    String password;
    do {
      password =
          some(CAPITALS, 3) + "-" + some(DIGITS, 4) + "-" + some(SMALL, 4) + "-" + some(SMALL, 4);
    } while (!identities.checkPasswordAgainstPolicy(password, user).isValid());
    return password;
  }

  private String some(String of, int length) {
    return random
        .ints(length, 0, of.length())
        .mapToObj(i -> String.valueOf(of.charAt(i)))
        .reduce("", String::concat);
  }
}
