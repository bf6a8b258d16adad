package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.CurveRow;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.risk.VolResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Profit by move of the index in whole per cents, vols answering at BASE, as time passes. */
final class ProfitCurves {

  private static final int LOWEST_PERCENT = -20;
  private static final int HIGHEST_PERCENT = 10;
  private static final List<Integer> DAYS = List.of(0, 1, 5);
  private static final Figure NO_EXPIRY = Figure.missing("NO_SPX_EXPIRY");

  private ProfitCurves() {}

  /** First expiry after the session among the SPX options that can be priced. */
  static Optional<LocalDate> firstExpiry(RiskBook book) {
    return book.positions().stream()
        .filter(position -> position.instrument() instanceof OptionSeries series
            && series.root().underlying() == Underlying.SPX)
        .map(position -> position.instrument().expiry())
        .filter(expiry -> expiry.isAfter(book.market().session()))
        .min(LocalDate::compareTo);
  }

  static List<CurveRow> of(RiskBook book, Revaluation kernel, double vix, VolOfVol volOfVol) {
    List<Integer> days = new ArrayList<>(DAYS);
    firstExpiry(book)
        .ifPresent(
            expiry -> days.add((int) ChronoUnit.DAYS.between(book.market().session(), expiry)));
    List<Scenario> scenarios = new ArrayList<>();
    for (int percent = LOWEST_PERCENT; percent <= HIGHEST_PERCENT; percent++) {
      Scenario move = VolResponse.BASE
          .scenario("CURVE", percent, vix)
          .withVixVols(volOfVol.factor(percent))
          .at(book.market().vxCurve().betas(), BetaCase.BASE);
      days.forEach(passed -> scenarios.add(move.after(passed)));
    }
    StressProfits profits = StressProfits.of(book, kernel, scenarios);
    List<CurveRow> rows = new ArrayList<>();
    for (int percent = LOWEST_PERCENT; percent <= HIGHEST_PERCENT; percent++) {
      int first = rows.size() * days.size();
      boolean expires = days.size() > DAYS.size();
      rows.add(new CurveRow(
          percent,
          profits.unhedged(first),
          profits.unhedged(first + 1),
          profits.unhedged(first + 2),
          expires ? profits.unhedged(first + 3) : NO_EXPIRY,
          profits.hedged(first),
          profits.hedged(first + 1),
          profits.hedged(first + 2),
          expires ? profits.hedged(first + 3) : NO_EXPIRY));
    }
    return List.copyOf(rows);
  }
}
