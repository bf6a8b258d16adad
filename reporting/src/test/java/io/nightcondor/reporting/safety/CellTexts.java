package io.nightcondor.reporting.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a workbook's cells as its XML has them. */
final class CellTexts {

  private static final String SHEETS = "xl/worksheets/";

  private CellTexts() {}

  /** The text of every cell that holds one; throws unless it is guarded from being a formula. */
  static List<String> guarded(Map<String, Element> parts) {
    List<Element> styles = elements(only(parts.get("xl/styles.xml"), "cellXfs"), "xf");
    List<String> texts = new ArrayList<>();
    new TreeMap<>(parts).forEach((name, part) -> {
      if (name.startsWith(SHEETS) && part.getLocalName().equals("worksheet")) {
        for (Element cell : elements(part, "c")) {
          String type = cell.getAttribute("t");
          assertThat(type).as("kinds of cells that we write").isIn("", "str", "inlineStr");
          if (type.equals("inlineStr")) {
            Element style = styles.get(Integer.parseInt(cell.getAttribute("s")));
            assertThat(style.getAttribute("quotePrefix"))
                .as("%s!%s", name, cell.getAttribute("r"))
                .isIn("1", "true");
            // decodes what stands for a character by its number
            texts.add(new XSSFRichTextString(only(cell, "t").getTextContent()).getString());
          }
        }
      }
    });
    return texts;
  }

  private static Element only(Element parent, String name) {
    List<Element> found = elements(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
