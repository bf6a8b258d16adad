package io.nightcondor.app.config;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The YAML of a configuration as nodes with their lines. */
final class YamlText {

  /** SnakeYAML goes on with the alias, which may be a password that begins with a star. */
  private static final String ALIAS = "found undefined alias";

  private YamlText() {}

  static Node root(Complaints complaints, String text) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
      if (root == null) {
        throw complaints.at(1, "the file is empty, expected the keys sources and books");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      String problem = Section.printable(e.getProblem());
      throw complaints.at(
          line,
          "this is no YAML: %s, expected YAML"
              .formatted(problem.startsWith(ALIAS) ? ALIAS : problem));
    } catch (YAMLException e) { // a character that YAML does not allow; its text has line breaks
      throw complaints.at(
          1,
          "this is no YAML: %s, expected YAML"
              .formatted(Section.printable(String.valueOf(e.getMessage()))));
    }
  }
}
