package org.huiyin.security;

import java.util.List;
import java.util.Map;
import org.huiyin.audit.Actor;
import org.huiyin.audit.AuditTrail;
import org.huiyin.engine.InOwnRight;
import org.huiyin.engine.guard.ShippedModels;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Newer shipped models, and the act of taking them in. For analysts and administrators; these
 * choose when, and deploy nothing of their own.
 */
@RestController
@RequestMapping("/api/models/offered")
class OfferedModels {

  private final ShippedModels models;
  private final InOwnRight inOwnRight;
  private final AuditTrail audit;

  OfferedModels(ShippedModels models, InOwnRight inOwnRight, AuditTrail audit) {
    this.models = models;
    this.inOwnRight = inOwnRight;
    this.audit = audit;
  }

  @GetMapping
  Map<String, List<String>> offered() {
    return Map.of("files", inOwnRight.ask(models::offered));
  }

  @PostMapping
  Map<String, List<String>> bringIn(Actor actor) {
    List<String> offered = inOwnRight.ask(models::offered);
    inOwnRight.run(models::bringIn);
    audit.record(actor, "BRING_IN_SHIPPED_MODELS", "deployment:huiyin", null, null);
    return Map.of("files", offered);
  }
}
