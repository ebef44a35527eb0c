package org.huiyin.organisation.process;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.huiyin.audit.Actor;
import org.huiyin.organisation.Actors;
import org.huiyin.organisation.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * For an account of the organisation the groups follow from it, without a statement; others (the
 * first administrator, say) are asked for in the engine and remembered for half a minute. The
 * engine is looked up late, for parts of the engine's own plugins want to know who acts.
 */
@Component
class EngineActors implements Actors {

  private static final long REMEMBERED = Duration.ofSeconds(30).toNanos();

  private record Answer(Set<String> groups, long askedAt) {

    boolean isFresh() {
      return System.nanoTime() - askedAt < REMEMBERED;
    }
  }

  private final Organisation organisation;
  private final ObjectProvider<IdentityService> identities;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();

  EngineActors(Organisation organisation, ObjectProvider<IdentityService> identities) {
    this.organisation = organisation;
    this.identities = identities;
  }

  @Override
  public Actor actor(String userId) {
    Set<String> groups =
        organisation.memberships().groupsOf(userId).orElseGet(() -> groupsInEngine(userId));
    return new Actor(userId, groups);
  }

  private Set<String> groupsInEngine(String userId) {
    answers.values().removeIf(answer -> !answer.isFresh());
    return answers
        .computeIfAbsent(userId, account -> new Answer(ask(account), System.nanoTime()))
        .groups();
  }

  private Set<String> ask(String userId) {
    return identities.getObject().createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
