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

  /** @param type the exception's simple name, as the REST layer tells it */
  static StockError of(int status, String type) {
    return switch (type) {
      case "AuthorizationException", "NullValueException", "NotFoundException" -> GONE;
      case "OptimisticLockingException" -> CHANGED;
      case "TaskAlreadyClaimedException" -> TAKEN;
      default -> status == 403 || status == 404 ? GONE : status < 500 ? NOT_READABLE : FAILED;
    };
  }

  int status() {
    return status;
  }

  String messageKey() {
    return messageKey;
  }
}
