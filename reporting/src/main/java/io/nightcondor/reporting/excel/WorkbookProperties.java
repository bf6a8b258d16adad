package io.nightcondor.reporting.excel;

import io.nightcondor.reporting.table.Report;
import io.nightcondor.reporting.table.ReportDocument;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;

/** What the file says of itself. Dates are the report's: the clock appears in no report. */
final class WorkbookProperties {

  private WorkbookProperties() {}

  static void write(POIXMLProperties properties, Report report) {
    Optional<Date> dated =
        Optional.of(Date.from(report.dated().atStartOfDay(ZoneOffset.UTC).toInstant()));
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreated(dated);
    core.setModified(dated);
    core.setCreator("nightcondor");
    core.setLastModifiedByUser("nightcondor");
    core.setTitle(report.fileTitle());
    core.setDescription((ReportDocument.DISCLAIMER + " " + report.modelled()).strip());
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("nightcondor");
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    report.properties().forEach(custom::addProperty);
  }
}
