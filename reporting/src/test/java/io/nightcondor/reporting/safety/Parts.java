package io.nightcondor.reporting.safety;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What the parts of a workbook are beside the texts of its cells, titles and properties. */
final class Parts {

  /**
   * Elements that hold text for people: strings of cells and drawings, document properties. A
   * formula, a name, an address and a format are none of them.
   */
  private static final Set<String> TEXTS =
      Set.of("t", "title", "subject", "description", "keywords", "lpwstr");

  /** Attributes of drawings that are read to a person. */
  private static final Set<String> SPOKEN = Set.of("descr", "title");

  /** Each text of a cell once: how many there are depends on which happen to be alike. */
  private static final String STRINGS = "xl/sharedStrings.xml";

  private static final String COUNTS = " (count|uniqueCount|xml:space)=\\w+";

  private Parts() {}

  /** Every part by its name; each an XML without a document type under a strict parser. */
  static Map<String, Element> of(byte[] workbook) throws IOException {
    Map<String, Element> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), parse(part.getName(), zip.readAllBytes()));
      }
    }
    return parts;
  }

  static Map<String, List<String>> skeletons(Map<String, Element> parts) {
    Map<String, List<String>> skeletons = new TreeMap<>();
    parts.forEach((name, part) -> {
      List<String> skeleton = new ArrayList<>();
      walk(part, skeleton);
      skeletons.put(name, name.equals(STRINGS) ? distinct(skeleton) : skeleton);
    });
    return skeletons;
  }

  private static List<String> distinct(List<String> strings) {
    return strings.stream().map(line -> line.replaceAll(COUNTS, "")).distinct().toList();
  }

  private static Element parse(String name, byte[] xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      // a text of many signs is written as a section of its own
      factory.setCoalescing(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(name + " is not well-formed: " + e.getMessage(), e);
    }
  }

  private static void walk(Element element, List<String> skeleton) {
    if ("rowBreaks".equals(element.getLocalName())) {
      return; // follows the heights of rows
    }
    StringBuilder line = new StringBuilder(element.getNodeName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (attribute.getNodeName().equals("xml:space")) {
        continue; // stands where a text begins or ends with a blank
      }
      if (isHeight(element, attribute)) {
        continue; // follows the lines that a text is broken into at its blanks
      }
      boolean spoken = SPOKEN.contains(attribute.getNodeName()) || isHeader(element, attribute);
      String value = spoken ? "…" : attribute.getNodeValue();
      line.append(' ').append(attribute.getNodeName()).append('=').append(value);
    }
    boolean isText = TEXTS.contains(element.getLocalName()) || isTextOfACell(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE && !isText) {
        line.append(" > ").append(child.getNodeValue());
      } else if (child.getNodeType() != Node.TEXT_NODE
          && child.getNodeType() != Node.ELEMENT_NODE) {
        line.append(" > ").append(child);
      }
    }
    skeleton.add(line.toString());
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        walk(inner, skeleton);
      }
    }
  }

  /** The height of a row, and with it whether all rows fit on a page. */
  private static boolean isHeight(Element element, Node attribute) {
    return "row".equals(element.getLocalName()) && "ht".equals(attribute.getNodeName())
        || "pageSetup".equals(element.getLocalName())
            && "fitToHeight".equals(attribute.getNodeName());
  }

  /** A table repeats the text of its header cells. */
  private static boolean isHeader(Element element, Node attribute) {
    return "tableColumn".equals(element.getLocalName()) && "name".equals(attribute.getNodeName());
  }

  /** The value of a text cell, in the list of texts or of a formula, or a chart's copy of it. */
  private static boolean isTextOfACell(Element element) {
    if (!"v".equals(element.getLocalName())) {
      return false;
    }
    Element parent = (Element) element.getParentNode();
    return Set.of("s", "str").contains(parent.getAttribute("t"))
        || "strCache".equals(parent.getParentNode().getLocalName())
        || "tx".equals(parent.getLocalName());
  }
}
