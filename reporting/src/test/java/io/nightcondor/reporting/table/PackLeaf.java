package io.nightcondor.reporting.table;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value of a pack's JSON: the node that holds it and its place there.
 *
 * @param name in an object
 * @param index in an array
 */
record PackLeaf(JsonNode holder, String name, int index) {

  JsonNode value() {
    return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
  }

  void set(JsonNode value) {
    if (holder instanceof ObjectNode object) {
      object.set(name, value);
    } else {
      ((ArrayNode) holder).set(index, value);
    }
  }
}
