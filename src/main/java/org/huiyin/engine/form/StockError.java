package org.huiyin.engine.form;

/** What an error of the engine's REST layer means to the person who asked. */
enum StockError {
  GONE(404, SubmitAnswers.GONE),
  CHANGED(409, SubmitAnswers.CHANGED),
  TAKEN(409, "form.takenMeanwhile"),
  NOT_READABLE(400, "form.notReadable"),
  FAILED(500, "form.failed");

  private final int status;
  private final String messageKey;

  StockError(int status, String messageKey) {
    this.status = status;
    this.messageKey = messageKey;
  }

  /**
   * @param submits whether something was sent that could be unreadable; who only looks finds it or
   *     not
   * @param type the exception's simple name, as the REST layer tells it
   */
  static StockError of(boolean submits, int status, String type) {
    // So the REST layer answers who asks for the deployed form of a task that is not there.
    boolean stumbled = !submits && "NullPointerException".equals(type);
    if (stumbled) {
      return GONE;
    }
    return switch (type) {
      case "AuthorizationException", "NullValueException", "NotFoundException" -> GONE;
      case "OptimisticLockingException" -> CHANGED;
      case "TaskAlreadyClaimedException" -> TAKEN;
      default ->
          status >= 500 ? FAILED : submits && status != 403 && status != 404 ? NOT_READABLE : GONE;
    };
  }

  int status() {
    return status;
  }

  String messageKey() {
    return messageKey;
  }
}
