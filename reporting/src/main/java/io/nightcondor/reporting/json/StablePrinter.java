package io.nightcondor.reporting.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Indents by two spaces with line feeds, whatever the host's line separator is. */
public final class StablePrinter {

  public static final DefaultPrettyPrinter INSTANCE = create();

  private StablePrinter() {}

  private static DefaultPrettyPrinter create() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
