package org.huiyin.security.matrix;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.huiyin.HttpStaff;
import org.huiyin.TestAccounts;

/** One person of each role, logged in once, and the same with name and password. */
final class Callers {

  private static final String SAMPLE_PASSWORD = "Qingshan#2026";

  private final int port;
  private final Map<Role, HttpStaff> web = new EnumMap<>(Role.class);
  private final Map<Role, HttpStaff> basic = new EnumMap<>(Role.class);

  Callers(int port, IdentityService identity) {
    this.port = port;
    for (Role role : Role.values()) {
      if (role.isMadeForThis()) {
        TestAccounts.ensure(identity, role.user(), role.groups());
      }
      if (role == Role.NOBODY) {
        web.put(role, nobody());
        basic.put(role, HttpStaff.nobody(port));
      } else {
        String password = role.isMadeForThis() ? TestAccounts.PASSWORD : SAMPLE_PASSWORD;
        web.put(role, HttpStaff.loggedIn(port, role.user(), password));
        basic.put(role, HttpStaff.withBasic(port, role.user(), password));
      }
    }
  }

  private HttpStaff at(String path, Role role) {
    return (path.startsWith(HttpStaff.BASIC_ROOT) ? basic : web).get(role);
  }

  /** The log-in and the log-out have a session of their own, or the next call had none. */
  HttpStaff.Answer knock(Verdict.Call call, Door door, Role role) {
    return call.path().contains("/auth/user/default/log")
        ? log(call.path())
        : Knocking.knock(at(call.path(), role), call, door, role.user());
  }

  /** With the token of a page, as whoever opens the log-in page has it. */
  private HttpStaff nobody() {
    HttpStaff nobody = HttpStaff.nobody(port);
    nobody.get("/camunda/app/welcome/default/");
    return nobody;
  }

  private HttpStaff.Answer log(String path) {
    HttpStaff staff = nobody();
    String form = "username=" + Role.OFFICE.user() + "&password=Qingshan%232026";
    return staff.send(
        "POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
  }
}
