package org.huiyin.engine.form;

import java.util.Set;
import java.util.regex.Pattern;
import org.huiyin.refusal.Fault;

/** What an error of the engine's REST layer means to the person who asked. */
enum StockError {
  GONE(404, "Refusal", SubmitAnswers.GONE),
  CHANGED(409, "Refusal", SubmitAnswers.CHANGED),
  TAKEN(409, "Refusal", "form.takenMeanwhile"),
  NOT_READABLE(400, "Refusal", "form.notReadable"),
  FAILED(500, "Refusal", "form.failed"),
  // The web apps take an AuthorizationException apart; of any other type they say it in their own
  // words.
  NOT_ALLOWED(403, "NotAllowed", "error.403"),
  NOT_THERE(404, "NotFound", "engine.notThere"),
  NOT_OFFERED(405, "NotAllowed", "error.405"),
  WRONG(400, "Refusal", "error.400"),
  BROKEN(500, "Error", "error.500");

  /**
   * The engine answers 500 to what it cannot read, too: it stumbles over a part that is missing or
   * of another kind, or its own checks of what it is given say no.
   */
  private static final Set<String> ASKED_WRONGLY =
      Set.of(
          "NullPointerException",
          "ClassCastException",
          "IllegalArgumentException",
          "NullValueException",
          "NotValidException",
          "InvalidRequestException",
          "ProcessEngineException");

  /** How it speaks of what is no fault of the request: the database's. */
  private static final Pattern ITS_OWN = Pattern.compile("persistence layer|ENGINE-03\\d{3}");

  private static final Pattern NOT_FOUND = Pattern.compile("\\b[Nn]o [\\w ]+ found with id\\b");

  private final int status;
  private final String type;
  private final String messageKey;

  StockError(int status, String type, String messageKey) {
    this.status = status;
    this.type = type;
    this.messageKey = messageKey;
  }

  /**
   * At a task, where "not yours" is never told from "not there".
   *
   * @param submits whether something was sent that could be unreadable; who only looks finds it or
   *     not
   * @param type the exception's simple name, as the REST layer tells it; empty where a filter
   *     before it refused
   */
  static StockError ofTask(boolean submits, int status, String type) {
    // So the REST layer answers who asks for the deployed form of a task that is not there.
    boolean stumbled = !submits && "NullPointerException".equals(type);
    if (stumbled) {
      return GONE;
    }
    if (status == NOT_ALLOWED.status && type.isEmpty()) {
      return NOT_ALLOWED;
    }
    return switch (type) {
      case "AuthorizationException", "NullValueException", "NotFoundException" -> GONE;
      case "OptimisticLockingException" -> CHANGED;
      case "TaskAlreadyClaimedException" -> TAKEN;
      default ->
          status >= 500 ? FAILED : submits && status != 403 && status != 404 ? NOT_READABLE : GONE;
    };
  }

  /** Where processes are set going: what fails there may be a step's, not the request's. */
  static StockError ofStart(int status, String type, String said) {
    return status >= 500 && isMissing(said) ? NOT_THERE : of(status, type);
  }

  /** Anywhere else: nothing runs there but the engine's own reading and writing. */
  static StockError of(int status, String type, String said) {
    boolean asked = status >= 500 && ASKED_WRONGLY.contains(type) && !ITS_OWN.matcher(said).find();
    return asked ? isMissing(said) ? NOT_THERE : WRONG : of(status, type);
  }

  private static boolean isMissing(String said) {
    return NOT_FOUND.matcher(said).find();
  }

  private static StockError of(int status, String type) {
    return switch (type) {
      case "AuthorizationException" -> NOT_ALLOWED;
      case "OptimisticLockingException" -> CHANGED;
      default ->
          switch (status) {
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_THERE;
            case 405 -> NOT_OFFERED;
            case 409 -> CHANGED;
            default -> status >= 500 ? BROKEN : WRONG;
          };
    };
  }

  EngineRefusal refusal() {
    return EngineRefusal.of(status, type, Fault.of(messageKey));
  }
}
