package io.nightcondor.ingest.series;

import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.ingest.rejection.RefusedContentException;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.source.ReadContext;
import io.nightcondor.ingest.source.Shown;
import io.nightcondor.ingest.source.SourceOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of figures: which series it is, in which unit, and when its figures become public.
 *
 * @param name of the column, for messages
 * @param series id under which it is kept
 */
record MacroColumn(String name, String series, MacroConvention convention) {

  /** What the id of a series looks like. */
  static final String SERIES = "[A-Z][A-Z0-9_.]{0,39}";

  private static final String LAG = "\\d{1,3}";

  /** The options on units and lags, for the whole file or for one column of it. */
  static final List<SourceOption> OPTIONS = List.of(
      SourceOption.optional("unit", MacroUnit.FORM, MacroUnit.EXPECTED),
      SourceOption.optional("unit.", MacroUnit.FORM, MacroUnit.EXPECTED),
      SourceOption.optional("lagDays", LAG, "calendar days, such as 45"),
      SourceOption.optional("lagDays.", LAG, "calendar days, such as 45"));

  /**
   * A column as the convention of its series has it, or the options of the source rule.
   *
   * @throws RefusedContentException if neither says when the figures become public
   */
  static MacroColumn of(String name, String series, ReadContext context)
      throws RefusedContentException {
    if (!series.matches(SERIES)) {
      throw new RefusedContentException(
          "the column '%s' is the series '%s'".formatted(Shown.text(name), Shown.text(series)),
          "an id such as CPIAUCSL, by an option series.%s if the column has another name"
              .formatted(Shown.text(name)));
    }
    Optional<MacroConvention> known = MacroConvention.of(series);
    Optional<Integer> lag =
        option(context, "lagDays", name).filter(days -> days.matches(LAG)).map(Integer::valueOf);
    if (known.isEmpty() && lag.isEmpty()) {
      throw new RefusedContentException(
          "nothing says when a figure of the series %s becomes public".formatted(series),
          "an option lagDays, the days from the date of a row to its release, 0 for a market series");
    }
    MacroUnit unit = option(context, "unit", name)
        .flatMap(MacroUnit::of)
        .or(() -> known.map(MacroConvention::unit))
        .orElse(MacroUnit.INDEX);
    MacroConvention.Period period =
        known.map(MacroConvention::period).orElse(MacroConvention.Period.DAY);
    int lagDays = lag.or(() -> known.map(MacroConvention::lagDays)).orElseThrow();
    return new MacroColumn(name, series, new MacroConvention(unit, period, lagDays));
  }

  /** The option of this column or, without one, of the whole file. */
  static Optional<String> option(ReadContext context, String option, String column) {
    String own = option + "." + column;
    return context.options().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(own))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> Optional.ofNullable(context.options().get(option)));
  }

  /**
   * A figure of this column. Where no source says when it was released, the lag of its series
   * stands in, counted from the first day of its period and to the close of the day that it leads
   * to.
   *
   * @param dateColumn for the message if the figure was not public at the session's close
   */
  MacroValue value(
      LocalDate date, String dateColumn, String dateText, double figure, ReadContext context)
      throws RefusedRowException {
    LocalDate reference = convention.period().firstDay(date);
    Instant releasedAt = context.calendar().close(reference.plusDays(convention.lagDays()));
    MacroRules.checkPublic(releasedAt, dateColumn, dateText, context);
    return new MacroValue(
        series, reference, convention.unit().kept(figure), releasedAt, convention.lagDays() > 0);
  }
}
