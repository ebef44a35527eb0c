package org.huiyin.engine.guard;

/** A model's element that names a form, a decision or another process. */
record Reference(Kind kind, String id, boolean boundToDeployment, Spot spot) {

  enum Kind {
    FORM,
    DECISION,
    PROCESS
  }
}
