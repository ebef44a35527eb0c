package org.huiyin.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
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
  };

  abstract boolean allows(JsonNode body, Actor actor);

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
