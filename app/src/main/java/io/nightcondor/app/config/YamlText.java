package io.nightcondor.app.config;

import java.util.function.Consumer;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The YAML of a configuration as nodes with their lines. */
final class YamlText {

  /** SnakeYAML goes on with the alias, which may be a password that begins with a star. */
  private static final String ALIAS = "found undefined alias";

  /**
   * Code points: several hundred thousand books, and still no file that was meant to be another.
   */
  private static final int LONGEST = 100_000_000;

  private YamlText() {}

  static Node root(Complaints complaints, String text) {
    return composed(
        complaints, options -> new Composer(parser(text, options), new Resolver(), options));
  }

  /**
   * The same of a file that may have many books: it holds the first of them, and each is handed on
   * as it is met.
   */
  static Node root(Complaints complaints, String text, Consumer<Node> books) {
    return composed(
        complaints,
        options ->
            new ListComposer(parser(text, options), options, ConfigurationKey.BOOKS.word(), books));
  }

  private static Parser parser(String text, LoaderOptions options) {
    return new ParserImpl(new StreamReader(text), options);
  }

  private static Node composed(Complaints complaints, Function<LoaderOptions, Composer> composer) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    try {
      Node root = composer.apply(options).getSingleNode();
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
