package io.nightcondor.app.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What stands in a file that was found to be right, by path, with lines. */
final class WrittenValues {

  private final Map<String, Written> values = new LinkedHashMap<>();

  /**
   * One value.
   *
   * @param value as written
   * @param line of its key or item
   */
  record Written(String value, int line) {}

  WrittenValues(Node root) {
    add("", root, 1);
  }

  private void add(String path, Node node, int line) {
    if (node instanceof ScalarNode scalar) {
      values.put(path, new Written(scalar.getValue(), line));
    } else if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = ((ScalarNode) tuple.getKeyNode()).getValue();
        add(
            path.isEmpty() ? key : path + "." + key,
            tuple.getValueNode(),
            Section.lineOf(tuple.getKeyNode()));
      }
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      if (items.isEmpty()) {
        values.put(path, new Written("[]", line));
      }
      for (int place = 0; place < items.size(); place++) {
        add("%s[%d]".formatted(path, place), items.get(place), Section.lineOf(items.get(place)));
      }
    }
  }

  /** In the order of the file. */
  Map<String, Written> all() {
    return values;
  }
}
