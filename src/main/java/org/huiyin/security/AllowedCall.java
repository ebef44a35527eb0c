package org.huiyin.security;

import java.util.Set;
import org.huiyin.audit.Actor;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One line of an allow-list.
 *
 * @param open whether it answers without a log-in
 * @param groups who may; empty for whoever is logged in
 * @param body what the body may be
 * @param act under which it stands in the audit trail, {@code null} where it leaves no row there
 */
record AllowedCall(
    String method, PathPattern path, boolean open, Set<String> groups, BodyRule body, String act) {

  boolean isFor(Actor actor) {
    return open || actor != null && (groups.isEmpty() || groups.stream().anyMatch(actor::isIn));
  }
}
