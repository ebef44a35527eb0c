package org.huiyin.organisation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A JSON text that remembers on which line each of its elements stands. */
final class LocatedJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> repeated = new LinkedHashSet<>();
  private final JsonNode root;

  private LocatedJson(JsonParser parser) throws IOException {
    parser.nextToken();
    root = value(parser, "");
    if (parser.nextToken() != null) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "more than one value");
    }
  }

  /**
   * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON; its location is
   *     the place
   */
  static LocatedJson read(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      return new LocatedJson(parser);
    }
  }

  JsonNode root() {
    return root;
  }

  /** Keys that an object has twice, as paths. */
  Set<String> repeated() {
    return repeated;
  }

  /** The line of an element, or of the nearest one around it; lines count from 1. */
  int lineOf(String path) {
    String nearest = path;
    while (!lines.containsKey(nearest)) {
      nearest =
          nearest.substring(
              0, Math.max(0, Math.max(nearest.lastIndexOf('.'), nearest.lastIndexOf('['))));
    }
    return lines.get(nearest);
  }

  private JsonNode value(JsonParser parser, String path) throws IOException {
    lines.put(path, parser.currentTokenLocation().getLineNr());
    JsonToken token = parser.currentToken();
    if (token == null) {
      return NODES.missingNode();
    }
    return switch (token) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(JsonParser parser, String path) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String inside = path.isEmpty() ? key : path + "." + key;
      parser.nextToken();
      if (object.replace(key, value(parser, inside)) != null) {
        repeated.add(inside);
      }
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, String path) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, path + "[" + array.size() + "]"));
    }
    return array;
  }
}
