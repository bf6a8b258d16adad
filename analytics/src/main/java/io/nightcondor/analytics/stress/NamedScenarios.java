package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.VixFutureMove;
import io.nightcondor.analytics.risk.BetaCase;
import io.nightcondor.analytics.risk.Revaluation;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.Scenario;
import io.nightcondor.analytics.risk.SpxVolMove;
import io.nightcondor.analytics.risk.VolOfVol;
import io.nightcondor.analytics.risk.VolResponse;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Days of history played on tonight's book. SPX vols go with the VIX. What the clip of the VIX to 9
 * and 90 leaves of its move is left of the measured moves of the futures, too: a future does not
 * outrun the VIX.
 */
final class NamedScenarios {

  /** One day in one rescaling. */
  record Played(NamedDay day, Rescaling rescaling, Scenario scenario) {}

  private final RiskBook book;
  private final double vix;
  private final VolOfVol volOfVol;

  NamedScenarios(RiskBook book, double vix, VolOfVol volOfVol) {
    this.book = book;
    this.vix = vix;
    this.volOfVol = volOfVol;
  }

  /**
   * In order of date, ABSOLUTE before RELATIVE.
   *
   * @param exitCost to close everything afterwards, USD
   */
  List<NamedScenarioRow> rows(Revaluation kernel, Figure exitCost) {
    List<Played> played = played();
    StressProfits profits =
        StressProfits.of(book, kernel, played.stream().map(Played::scenario).toList());
    List<NamedScenarioRow> rows = new ArrayList<>();
    for (int i = 0; i < played.size(); i++) {
      NamedDay day = played.get(i).day();
      Figure hedged = profits.hedged(i);
      rows.add(new NamedScenarioRow(
          day.date(),
          day.name(),
          day.origin(),
          played.get(i).rescaling().name(),
          day.spxPercent(),
          played.get(i).scenario().vixMove(),
          futureMoves(played.get(i).scenario()),
          day.futures().isEmpty() ? "MODELLED" : "MEASURED",
          profits.unhedged(i),
          profits.hedge(i),
          hedged,
          exitCost,
          hedged.plus(exitCost.map(cost -> -cost)),
          profits.worst(i)));
    }
    return List.copyOf(rows);
  }

  List<Played> played() {
    double[] tenors = tenors();
    List<Played> played = new ArrayList<>();
    for (NamedDay day : NamedDays.ALL) {
      for (Rescaling rescaling : Rescaling.values()) {
        played.add(new Played(day, rescaling, scenario(day, rescaling, tenors)));
      }
    }
    return played;
  }

  private Scenario scenario(NamedDay day, Rescaling rescaling, double[] tenors) {
    double move = rescaling.vixMove(day, vix);
    double clipped = VolResponse.clipped(move, vix);
    double vixVols = day.date().equals(NamedDays.MARCH_2020)
        ? rescaling.vvixFactor(volOfVol)
        : volOfVol.factor(day.spxPercent());
    Scenario scenario = Scenario.of(
            day.date() + " " + rescaling, day.spxPercent(), clipped, SpxVolMove.WITH_VIX)
        .withVixVols(vixVols);
    return day.futures().isEmpty()
        ? scenario.at(book.market().vxCurve().betas(), BetaCase.BASE)
        : scenario.withFutures(rescaling.futures(day, tenors, clipped / move));
  }

  /** Days to settlement of what the scenarios move: the VX curve and the book's VIX instruments. */
  private double[] tenors() {
    DoubleStream ofCurve = book.market().vxCurve().points().stream().mapToDouble(VxPoint::days);
    DoubleStream ofBook = book.positions().stream()
        .filter(position -> isOnVix(position.instrument()))
        .mapToDouble(position -> ChronoUnit.DAYS.between(
            book.market().session(), position.instrument().expiry()));
    double[] tenors = DoubleStream.concat(ofCurve, ofBook).sorted().distinct().toArray();
    return tenors.length == 0 ? new double[] {0} : tenors;
  }

  private static boolean isOnVix(Instrument instrument) {
    return !(instrument instanceof OptionSeries series)
        || series.root().underlying() == Underlying.VIX;
  }

  private List<VixFutureMove> futureMoves(Scenario scenario) {
    return book.market().vxCurve().points().stream()
        .map(point -> new VixFutureMove(
            point.days(),
            scenario.futures().moved(point.level(), point.days(), scenario.vixMove())
                - point.level()))
        .toList();
  }
}
