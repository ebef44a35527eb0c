package org.huiyin.security.matrix;

import java.util.Set;
import org.huiyin.HttpStaff.Answer;

/** Whether an answer is what a letter of the table promises. */
final class Verdict {

  private static final Set<Integer> NOT_LET_IN = Set.of(401, 405, 415);
  private static final Set<String> NOTHING = Set.of("[]", "{\"count\":0}", "{\"count\": 0}");

  private Verdict() {}

  static boolean keeps(char letter, Role role, Call call, Answer answer) {
    int status = answer.status();
    if (status >= 500) {
      return false;
    }
    boolean ourNo = isOurNo(answer);
    return switch (letter) {
      case 'Y', 'C' -> !NOT_LET_IN.contains(status) && !ourNo;
      case 'N' -> ourNo;
      // A body that says nothing is refused before anybody looks at whose case it is.
      case 'H' -> status == 404 || status == 400 && !call.method().equals("GET");
      case 'L' -> status == 401;
      // Name and password come first at the root for Modeler, whatever is asked for there.
      case 'O' ->
          !NOT_LET_IN.contains(status) && !ourNo
              || role == Role.NOBODY && status == 401 && call.path().startsWith("/engine-rest");
      case 'X' -> ourNo || role == Role.NOBODY && status == 401;
      case 'E' -> status == 200 && NOTHING.contains(answer.body());
      default -> throw new IllegalArgumentException(String.valueOf(letter));
    };
  }

  /** Said at the door; what the engine or a rule for bodies refuses is refused behind it. */
  private static boolean isOurNo(Answer answer) {
    return answer.status() == 403
        && answer.body().contains("\"NotAllowed\"")
        && (answer.body().contains("\"系统不提供这个操作。\"")
            || answer.body().contains("\"您的账号没有这个操作的权限。\""));
  }

  /** A call as it is sent. */
  record Call(String method, String path) {

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
