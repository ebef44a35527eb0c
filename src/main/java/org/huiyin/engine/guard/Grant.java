package org.huiyin.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * A right.
 *
 * @param group whose; {@code *} for everybody who is logged in
 * @param id of the one thing it is about, or {@code *}
 */
record Grant(String group, Resource resource, String id, List<Permission> permissions) {

  static final String EVERYBODY = "*";
  static final String ALL = "*";

  static Grant to(String group, Resource resource, String id, Permission... permissions) {
    return new Grant(group, resource, id, List.of(permissions));
  }
}
