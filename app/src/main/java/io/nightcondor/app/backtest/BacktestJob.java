package io.nightcondor.app.backtest;

import io.nightcondor.analytics.backtest.Backtest;
import io.nightcondor.analytics.backtest.BacktestInput;
import io.nightcondor.analytics.backtest.BacktestResult;
import io.nightcondor.analytics.backtest.distance.ChainComparison;
import io.nightcondor.analytics.backtest.distance.MeasuredDistance;
import io.nightcondor.analytics.backtest.distance.ModelDistance;
import io.nightcondor.analytics.backtest.entry.CondorSale;
import io.nightcondor.analytics.backtest.history.HistoryFeed;
import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.backtest.model.ModelMarket;
import io.nightcondor.analytics.backtest.report.BacktestReport;
import io.nightcondor.analytics.backtest.report.BacktestReport.Chains;
import io.nightcondor.analytics.backtest.report.BacktestReport.Identity;
import io.nightcondor.analytics.backtest.report.StudyRules;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.pack.backtest.BacktestPack;
import io.nightcondor.app.config.BacktestSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A back-test, what it is held against, and the condors alone at other levels of vols. */
public final class BacktestJob {

  /** So far from the level in use are the other levels at which the condors run alone. */
  private static final double[] LEVELS_BESIDE = {-0.04, 0.04};

  private final BacktestSettings settings;
  private final Past past;
  private final BacktestInput input;
  private final String program;

  /** @param program version of nightcondor */
  public BacktestJob(
      BacktestSettings settings, Past past, LocalDate from, LocalDate to, String program) {
    this.program = program;
    this.settings = settings;
    this.past = past;
    this.input = new BacktestInput(
        past.market(),
        from,
        to,
        settings.equity(),
        settings.entry(),
        settings.rules(),
        settings.policies(),
        settings.model());
  }

  /** Runs it; the same past and settings give the same pack. */
  public BacktestPack run() {
    CompletableFuture<List<BacktestResult>> beside = CompletableFuture.supplyAsync(
        () -> levels().map(input::unhedged).map(Backtest::run).toList());
    BacktestResult result = Backtest.run(input);
    String words = "%s %s %s %s".formatted(settings, input.from(), input.to(), program);
    return BacktestReport.of(
        input,
        result,
        beside.join(),
        chains(),
        settings.events(),
        StudyRules.of(settings.seed()),
        new Identity(program, PastHash.of(past.market(), words)));
  }

  private Stream<Double> levels() {
    List<Double> levels = new ArrayList<>();
    for (double beside : LEVELS_BESIDE) {
      levels.add(settings.model().shareOfIndex() + beside);
    }
    return levels.stream();
  }

  /** The chains of the store, or those that the program was measured on. */
  private Chains chains() {
    HistoryFeed feed = new HistoryFeed(past.market());
    ModelMarket model = new ModelMarket(past.market().calendar(), settings.model());
    CondorSale sale = new CondorSale(
        settings.entry(), past.market().calendar(), settings.equity(), settings.commission());
    List<ModelDistance> distances = new ArrayList<>();
    for (MarketSnapshot chain : past.chains()) {
      SessionView view = feed.at(chain.session());
      if (view.close("SPX").isPresent() && view.close("VIX").isPresent()) {
        distances.add(ChainComparison.of(chain, view, model, sale));
      }
    }
    return distances.isEmpty()
        ? new Chains(
            MeasuredDistance.ELEVEN_CHAINS,
            "Measured on eleven real chains, since this store has none of its own: all expiries of 2024-01-05, and those of the next two weeks on the ten sessions from 2026-08-03 to 2026-08-14.")
        : new Chains(
            ModelDistance.together(distances),
            "Measured on %d real chains of this store, %s to %s."
                .formatted(
                    distances.size(),
                    past.chains().get(0).session(),
                    past.chains().get(past.chains().size() - 1).session()));
  }
}
