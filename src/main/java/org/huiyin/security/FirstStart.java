package org.huiyin.security;

import org.huiyin.engine.guard.Administrators;
import org.huiyin.engine.guard.ShippedModels;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What an empty installation gets: the shipped models, and one administrator with a password from
 * outside.
 */
@Component
class FirstStart {

  private final Administrators administrators;
  private final ShippedModels models;
  private final AdministratorProperties first;

  FirstStart(Administrators administrators, ShippedModels models, AdministratorProperties first) {
    this.administrators = administrators;
    this.models = models;
    this.first = first;
  }

  /** After the sample township, which has an administrator of its own, has been founded. */
  @EventListener(ApplicationStartedEvent.class)
  @Order(-5)
  void begin() {
    if (!administrators.exist()) {
      if (!administrators.wouldAccept(first.user(), first.password())) {
        throw MissingSettings.of("HUIYIN_ADMIN_PASSWORD");
      }
      administrators.create(first.user(), first.password());
    }
    models.bringInFirstTime();
  }
}
