package io.nightcondor.ingest.source;

import io.nightcondor.analytics.market.ExchangeCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file MODELLED: its first line names the model. */
final class ModelledMarker implements SourceParser {

  @Override
  public ParsedSource parse(
      String file,
      String text,
      Map<String, String> options,
      LocalDate session,
      ExchangeCalendar calendar) {
    String model = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return new ParsedSource(Optional.empty(), "model", model.strip(), List.of());
  }
}
