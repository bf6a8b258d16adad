package io.nightcondor.reporting.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What a page is beside its texts, as an HTML5 parser sees it. */
final class Markup {

  /** Attributes that are read to a person: the only ones that may hold a text of the data. */
  private static final Set<String> SPOKEN = Set.of("title", "aria-label", "alt", "summary");

  /** Attributes of drawings that hold coordinates. */
  private static final Set<String> DRAWN =
      Set.of("d", "points", "viewbox", "viewBox", "x", "y", "x1", "x2", "y1", "y2", "transform");

  private Markup() {}

  /**
   * Elements in order, each with its attributes and their values but for those that are spoken;
   * scripts, styles and comments with all they hold. Drawings make room for their texts and leave
   * out labels that would overlap: of what they are made of, each kind counts once.
   */
  static List<String> skeleton(String page) {
    List<String> skeleton = new ArrayList<>();
    Set<String> drawn = new TreeSet<>();
    Jsoup.parse(page).traverse((node, depth) -> {
      boolean inDrawing = node.parent() instanceof Element parent && parent.closest("svg") != null;
      (inDrawing ? drawn : skeleton).addAll(lines(node));
    });
    skeleton.addAll(drawn);
    return skeleton;
  }

  private static List<String> lines(Node node) {
    if (node instanceof Document) {
      return List.of();
    }
    if (node instanceof Element element) {
      StringBuilder line = new StringBuilder(element.tagName());
      for (Attribute attribute : element.attributes()) {
        String value = isText(element, attribute) ? "…" : shape(attribute);
        line.append(' ').append(attribute.getKey()).append('=').append(value);
      }
      return List.of(line.toString());
    }
    return node instanceof Comment || node instanceof DataNode
        ? List.of(node.outerHtml())
        : List.of();
  }

  /** The places of a drawing leave room for its texts, so they move with their lengths. */
  private static String shape(Attribute attribute) {
    if (attribute.getKey().equals("transform")) {
      return attribute.getValue().replaceAll("^rotate\\(-?[0-9. ]+\\)$", "a turn");
    }
    return DRAWN.contains(attribute.getKey())
        ? attribute.getValue().replaceAll("^[MLHVZmlhvz0-9., -]+$", "a path")
        : attribute.getValue();
  }

  /** Spoken, or kept for our own script and for whoever checks whose page it is. */
  private static boolean isText(Element element, Attribute attribute) {
    return SPOKEN.contains(attribute.getKey())
        || attribute.getKey().startsWith("data-")
        || attribute.getKey().equals("content") && element.attr("name").startsWith("nightcondor:");
  }

  /** What runs or leads away by itself: none of it is in our pages but our own script. */
  static List<String> handlers(String page) {
    List<String> handlers = new ArrayList<>();
    for (Element element : Jsoup.parse(page).getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().equals("srcdoc")) {
          handlers.add(element.tagName() + " " + attribute);
        }
      }
    }
    return handlers;
  }

  /** All that a reader can see or hear of the page. */
  static String words(String page) {
    Document document = Jsoup.parse(page);
    StringBuilder words = new StringBuilder(document.title());
    for (Element element : document.getAllElements()) {
      words.append(' ').append(element.wholeOwnText());
      SPOKEN.forEach(name -> words.append(' ').append(element.attr(name)));
    }
    return words.toString();
  }
}
