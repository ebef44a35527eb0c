package org.huiyin.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiyin.audit.Actor;

/** What else is to be said of a call, where its path alone does not tell harm from use. */
enum BodyRule {
  /** Whatever the engine and the form gate let pass. */
  ANY {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return true;
    }
  },
  /** A start without variables, business key or instructions: empty members only. */
  EMPTY {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return body.isMissingNode() || body.isNull() || body.isObject() && hasOnlyEmptyMembers(body);
    }
  },
  /**
   * Cockpit asks for it, and nobody has the right: it is told that there is nothing, not that
   * something is wrong.
   */
  ANSWERED_EMPTY {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return false;
    }
  },
  /** Claiming in one's own name only. */
  OWN_USER {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return actor.userId().equals(body.path("userId").textValue());
    }
  },
  /**
   * Instances may be looked for by where they stand, not by what they know: whether one is kept
   * from somebody is a variable.
   */
  NO_VARIABLES {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return VARIABLES.stream()
              .flatMap(name -> body.findValues(name).stream())
              .allMatch(value -> value.isNull() || value.isContainerNode() && value.isEmpty())
          && body.findValuesAsText("sortBy").stream().noneMatch(BodyRule::isOfAVariable);
    }

    @Override
    boolean allowsQuery(Map<String, String[]> query) {
      return VARIABLES.stream().noneMatch(query::containsKey)
          && Stream.of(query.getOrDefault("sortBy", new String[0]))
              .noneMatch(BodyRule::isOfAVariable);
    }
  },
  /**
   * An administrator gives rights on models, pages and accounts. A right on tasks or instances is a
   * right on cases, and nobody has one at large.
   */
  NO_CASE_RIGHTS {
    @Override
    boolean allows(JsonNode body, Actor actor) {
      return CaseRights.areNotIn(body);
    }
  };

  private static final Set<String> VARIABLES =
      Set.of("variables", "processVariables", "taskVariables", "caseInstanceVariables");

  abstract boolean allows(JsonNode body, Actor actor);

  /** The same of the names in a call's query. */
  boolean allowsQuery(Map<String, String[]> query) {
    return true;
  }

  /** In which order things stand tells of a variable, too. */
  private static boolean isOfAVariable(String sortBy) {
    return sortBy.toLowerCase(Locale.ROOT).contains("variable");
  }

  private static boolean hasOnlyEmptyMembers(JsonNode body) {
    for (JsonNode member : body) {
      boolean empty = member.isNull() || member.isContainerNode() && member.isEmpty();
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  static BodyRule named(String word) {
    return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
