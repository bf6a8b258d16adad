package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.ReportDocument;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** What the file says of itself. Dates are the session's: the clock appears in no report. */
final class WorkbookProperties {

  private WorkbookProperties() {}

  static void write(POIXMLProperties properties, ReportDocument document) {
    Optional<Date> session =
        Optional.of(Date.from(document.session().atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreated(session);
    core.setModified(session);
    core.setCreator("nightcondor");
    core.setLastModifiedByUser("nightcondor");
    core.setTitle("Risk of " + document.bookId() + ", " + document.session());
    core.setDescription((ReportDocument.DISCLAIMER + " " + document.modelled()).strip());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("nightcondor");
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty("book", document.bookId());
    custom.addProperty("session", document.session().toString());
    custom.addProperty("pack", document.packHash());
    document.facts().forEach(fact -> {
      switch (fact.name()) {
        case "Run" -> custom.addProperty("run", fact.value());
        case "Program" -> custom.addProperty("program", fact.value());
        default -> {}
      }
    });
  }
}
