package io.nightcondor.reporting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.reporting.html.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What mail clients show of a page and what their engines drop. */
final class MailClients {

  private static final Set<String> ELEMENTS = Set.of(
      "html", "head", "meta", "title", "style", "body", "table", "tr", "td", "th", "h1", "h2",
      "img", "b", "span", "br");

  private MailClients() {}

  /** The page as a client shows it that drops the style block and classes. */
  static String withoutStyles(String html) {
    return html.replaceAll("(?s)<style>.*?</style>", "").replaceAll(" class=\"[^\"]*\"", "");
  }

  /** Throws unless the page is well-formed and of what every known client shows. */
  static void assertShown(String html) {
    Document page = Pages.parse(html);
    for (Element element : elements(page, "*")) {
      assertThat(element.getTagName()).isIn(ELEMENTS);
      assertInline(element);
    }
    assertThat(html).doesNotContain("http:", "https:", "url(", "href=", "<svg");
    for (Element table : elements(page, "table")) {
      boolean layout = table.getAttribute("role").equals("presentation");
      long heads = elements(table, "th").stream()
          .filter(head -> !head.getAttribute("scope").isEmpty())
          .count();
      assertThat(layout || heads > 1).as("layout or headed").isTrue();
    }
    for (Element image : elements(page, "img")) {
      assertThat(image.getAttribute("src")).startsWith("cid:");
      assertThat(image.getAttribute("alt")).isNotBlank();
      assertThat(Integer.parseInt(image.getAttribute("width"))).isBetween(1, 640);
      assertThat(Integer.parseInt(image.getAttribute("height"))).isPositive();
    }
  }

  /** A class may only repeat, for dark screens, what the element's own style has. */
  private static void assertInline(Element element) {
    assertThat(element.getAttribute("style"))
        .doesNotContain("display:flex", "display:grid", "float:", "var(", "calc(", "position:")
        .doesNotContain("background-image", "#000", "#fff");
    if (element.hasAttribute("class")) {
      assertThat(element.getAttribute("style")).contains("color:");
    }
  }

  private static List<Element> elements(Document page, String name) {
    return list(page.getElementsByTagName(name));
  }

  private static List<Element> elements(Element element, String name) {
    return list(element.getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
