package org.huiyin.engine.guard;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.huiyin.engine.guard.Grant.ALL;
import static org.huiyin.engine.guard.Grant.EVERYBODY;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.stereotype.Component;

/**
 * Who may what of the engine's own. Nobody has a right on tasks at large: the engine gives it with
 * each task to its assignee and its candidates. Analysts see models and no case; managers and
 * administrators see where instances stand, and no task.
 */
@Component
public class Grants {

  static final String ADMINISTRATORS = "camunda-admin";

  private static final String MANAGERS = "managers";

  private static final List<String> AT_WORK =
      List.of(
          "petition-office", "presidium", "chair", "leading-group", "deputies", "party-committee");

  private static final List<Grant> FIXED =
      List.of(
          Grant.to(EVERYBODY, USER, ALL, READ),
          Grant.to(EVERYBODY, GROUP, ALL, READ),
          Grant.to(
              "petition-office", PROCESS_DEFINITION, "petition-handling", READ, CREATE_INSTANCE),
          Grant.to(
              "petition-office", PROCESS_DEFINITION, "joint-conference", READ, CREATE_INSTANCE),
          Grant.to("petition-office", PROCESS_DEFINITION, "referral", READ),
          Grant.to("petition-office", PROCESS_INSTANCE, ALL, CREATE),
          Grant.to("analysts", APPLICATION, "cockpit", ACCESS),
          Grant.to("analysts", DEPLOYMENT, ALL, READ, CREATE),
          Grant.to("analysts", PROCESS_DEFINITION, ALL, READ),
          Grant.to("analysts", DECISION_DEFINITION, ALL, READ),
          Grant.to("analysts", DECISION_REQUIREMENTS_DEFINITION, ALL, READ),
          Grant.to(MANAGERS, APPLICATION, "cockpit", ACCESS),
          Grant.to(MANAGERS, DEPLOYMENT, ALL, READ),
          Grant.to(MANAGERS, PROCESS_DEFINITION, ALL, READ),
          Grant.to(MANAGERS, DECISION_DEFINITION, ALL, READ),
          Grant.to(MANAGERS, DECISION_REQUIREMENTS_DEFINITION, ALL, READ),
          Grant.to(ADMINISTRATORS, APPLICATION, "cockpit", ACCESS),
          Grant.to(ADMINISTRATORS, APPLICATION, "admin", ACCESS),
          Grant.to(ADMINISTRATORS, DEPLOYMENT, ALL, READ),
          Grant.to(
              ADMINISTRATORS,
              PROCESS_DEFINITION,
              ALL,
              READ,
              READ_INSTANCE,
              ProcessDefinitionPermissions.RETRY_JOB),
          Grant.to(ADMINISTRATORS, DECISION_DEFINITION, ALL, READ),
          Grant.to(ADMINISTRATORS, DECISION_REQUIREMENTS_DEFINITION, ALL, READ),
          Grant.to(ADMINISTRATORS, USER, ALL, Permissions.ALL),
          Grant.to(ADMINISTRATORS, GROUP, ALL, Permissions.ALL),
          Grant.to(ADMINISTRATORS, GROUP_MEMBERSHIP, ALL, Permissions.ALL),
          Grant.to(ADMINISTRATORS, AUTHORIZATION, ALL, Permissions.ALL),
          Grant.to(ADMINISTRATORS, SYSTEM, ALL, SystemPermissions.READ));

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /**
   * Creates what is missing and leaves the rest as an administrator made it, but for what earlier
   * versions gave too much of.
   *
   * @param unitsAndGroups the engine groups of units and deputy groups, {@code unit-…} and {@code
   *     group-…}
   */
  public void ensure(Collection<String> unitsAndGroups) {
    Set<String> known = new HashSet<>();
    for (Authorization there : authorizations.createAuthorizationQuery().list()) {
      takeBack(there, MANAGERS, PROCESS_DEFINITION, READ_INSTANCE);
      takeBack(there, ADMINISTRATORS, DEPLOYMENT, CREATE);
      known.add(
          key(
              there.getGroupId(),
              there.getUserId(),
              there.getResourceType(),
              there.getResourceId()));
    }
    Stream<Grant> atWork =
        Stream.concat(AT_WORK.stream(), unitsAndGroups.stream()).flatMap(Grants::forWork);
    Stream.concat(FIXED.stream(), atWork)
        .filter(grant -> known.add(key(grant)))
        .forEach(this::create);
  }

  /**
   * Managers were given a sight of all instances, sealed ones among them; administrators were given
   * the right to deploy, which is the analysts' alone.
   */
  private void takeBack(
      Authorization there, String group, Resource resource, Permission permission) {
    if (group.equals(there.getGroupId())
        && there.getResourceType() == resource.resourceType()
        && there.isPermissionGranted(permission)) {
      there.removePermission(permission);
      authorizations.saveAuthorization(there);
    }
  }

  private static Stream<Grant> forWork(String group) {
    Grant tasklist = Grant.to(group, APPLICATION, "tasklist", ACCESS);
    return group.equals("petition-office")
        ? Stream.of(tasklist)
        : Stream.of(
            tasklist,
            Grant.to(group, PROCESS_DEFINITION, "petition-handling", READ),
            Grant.to(group, PROCESS_DEFINITION, "joint-conference", READ),
            Grant.to(group, PROCESS_DEFINITION, "referral", READ));
  }

  private void create(Grant grant) {
    boolean everybody = grant.group().equals(EVERYBODY);
    Authorization fresh =
        authorizations.createNewAuthorization(
            everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
    if (everybody) {
      fresh.setUserId(EVERYBODY);
    } else {
      fresh.setGroupId(grant.group());
    }
    fresh.setResource(grant.resource());
    fresh.setResourceId(grant.id());
    grant.permissions().forEach(fresh::addPermission);
    authorizations.saveAuthorization(fresh);
  }

  private static String key(Grant grant) {
    boolean everybody = grant.group().equals(EVERYBODY);
    Resource resource = grant.resource();
    return key(
        everybody ? null : grant.group(),
        everybody ? EVERYBODY : null,
        resource.resourceType(),
        grant.id());
  }

  private static String key(String group, String user, int resourceType, String id) {
    return group + " " + user + " " + resourceType + " " + id;
  }
}
