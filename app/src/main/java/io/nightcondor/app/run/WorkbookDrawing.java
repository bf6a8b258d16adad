package io.nightcondor.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.poi.util.Reproducibility;

/** What POI needs of the whole process while workbooks are drawn: its switches are global. */
public final class WorkbookDrawing {

  private WorkbookDrawing() {}

  /** Does the work, whose workbooks have the same bytes whenever they are drawn. */
  public static <T> T around(Supplier<T> work) {
    // of each part of each workbook POI asks all jars for these; by its name Java's own is found at
    // once
    prefer(TransformerFactory.class, TransformerFactory.newDefaultInstance());
    prefer(SAXParserFactory.class, SAXParserFactory.newDefaultInstance());
    List<T> done = new ArrayList<>();
    try {
      Reproducibility.runWithSourceDateEpoch(() -> done.add(work.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return done.get(0);
  }

  private static void prefer(Class<?> factory, Object own) {
    System.setProperty(factory.getName(), own.getClass().getName());
  }
}
