package io.nightcondor.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Composes a file of which one list at the top may be very long: its items are handed on one by
 * one, and only the first of them stays in the file's node, so that an empty list can be told.
 */
final class ListComposer extends Composer {

  private final String key;
  private final Consumer<Node> items;
  private @Nullable MappingNode top;
  private @Nullable Node last;

  /** @param key of the list */
  ListComposer(Parser parser, LoaderOptions options, String key, Consumer<Node> items) {
    super(parser, new Resolver(), options);
    this.key = key;
    this.items = items;
  }

  @Override
  protected Node composeKeyNode(MappingNode node) {
    if (top == null) {
      top = node;
    }
    Node composed = super.composeKeyNode(node);
    if (node.equals(top)) {
      last = composed;
    }
    return composed;
  }

  @Override
  protected Node composeValueNode(MappingNode node) {
    if (!node.equals(top)
        || !(last instanceof ScalarNode word)
        || !word.getValue().equals(key)) {
      return super.composeValueNode(node);
    }
    // what has a name may be meant again later, and is composed as a whole
    if (parser.peekEvent() instanceof SequenceStartEvent start && start.getAnchor() == null) {
      return list(node, start);
    }
    Node value = super.composeValueNode(node);
    if (value instanceof SequenceNode list) {
      list.getValue().forEach(items);
    }
    return value;
  }

  private Node list(MappingNode node, SequenceStartEvent start) {
    parser.getEvent();
    List<Node> first = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.SequenceEnd)) {
      Node item = Objects.requireNonNull(super.composeValueNode(node));
      items.accept(item);
      if (first.isEmpty()) {
        first.add(item);
      }
    }
    return new SequenceNode(
        Tag.SEQ,
        true,
        first,
        start.getStartMark(),
        parser.getEvent().getEndMark(),
        start.getFlowStyle());
  }
}
