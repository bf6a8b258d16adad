package io.nightcondor.analytics.backtest.distance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nightcondor.analytics.backtest.entry.CondorSale;
import io.nightcondor.analytics.backtest.entry.EntryRules;
import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.backtest.model.ModelMarket;
import io.nightcondor.analytics.backtest.model.ModelRules;
import io.nightcondor.analytics.calibration.CalibrationInput;
import io.nightcondor.analytics.calibration.CalibrationResult;
import io.nightcondor.analytics.calibration.ChainCalibration;
import io.nightcondor.analytics.fixture.CboeWebMarket;
import io.nightcondor.analytics.fixture.CompactChain;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The model beside the real chains: the shipped figures are those that the chains give. */
class RealChainsTest {

  private static final ExchangeCalendar CALENDAR =
      new ExchangeCalendar(Set.of(LocalDate.of(2026, 9, 7)), Set.of());

  private static final double EQUITY = 1_000_000;

  /** Closes of the files. */
  private record Close(String date, double spx, double vix) {}

  private static final List<Close> TEN_DAYS = List.of(
      new Close("2026-08-03", 7600.5, 15.86),
      new Close("2026-08-04", 7736.52, 16.5),
      new Close("2026-08-05", 7723.5498, 15.81),
      new Close("2026-08-06", 7709.96, 15.14),
      new Close("2026-08-07", 7757.6401, 14.9),
      new Close("2026-08-10", 7753.1099, 15.46),
      new Close("2026-08-11", 7728.2002, 15.28),
      new Close("2026-08-12", 7748.5, 14.55),
      new Close("2026-08-13", 7798.9902, 14.63),
      new Close("2026-08-14", 7785.7598, 14.25));

  @Test
  void givenTheElevenChains_whenCompared_thenTheShippedFiguresAreTheirs() {
    List<ModelDistance> parts = new ArrayList<>();
    // VIX 13.35, VIX3M 15.51 (published closes of 2024-01-05)
    parts.add(ChainComparison.of(
        CboeWebMarket.market(),
        view(CboeWebMarket.SESSION, 4697.24, 13.35, OptionalDouble.of(15.51)),
        new ModelMarket(CboeWebMarket.CALENDAR, ModelRules.DEFAULT),
        new CondorSale(EntryRules.WEEKLY, CboeWebMarket.CALENDAR, EQUITY, 0)));
    for (Close close : TEN_DAYS) {
      LocalDate session = LocalDate.parse(close.date());
      parts.add(ChainComparison.of(
          market(session, close),
          view(session, close.spx(), close.vix(), OptionalDouble.empty()),
          new ModelMarket(CALENDAR, ModelRules.DEFAULT),
          new CondorSale(EntryRules.WEEKLY, CALENDAR, EQUITY, 0)));
    }
    ModelDistance all = ModelDistance.together(parts);
    ModelDistance shipped = MeasuredDistance.ELEVEN_CHAINS;
    assertThat(all.sessions()).isEqualTo(shipped.sessions());
    assertThat(all.vols().stream().map(RealChainsTest::rounded).toList()).isEqualTo(shipped.vols());
    assertThat(all.credits().stream().map(RealChainsTest::rounded).toList())
        .isEqualTo(shipped.credits());
  }

  private static VolDistance rounded(VolDistance row) {
    return new VolDistance(
        row.term(), row.delta(), row.quotes(), rounded(row.mean()), rounded(row.rms()));
  }

  private static CreditDistance rounded(CreditDistance row) {
    return new CreditDistance(
        row.term(), row.condors(), rounded(row.market()), rounded(row.mean()), rounded(row.rms()));
  }

  /** To the two decimals of the shipped figures; never the zero below 0. */
  private static double rounded(double value) {
    return StrictMath.rint(value * 100) / 100 + 0.0;
  }

  private static MarketSnapshot market(LocalDate session, Close close) {
    CalibrationResult result = ChainCalibration.calibrate(new CalibrationInput(
        session,
        CALENDAR,
        Underlying.SPX,
        CompactChain.read("spx", session, expiry -> Root.SPXW).quotes(),
        ZeroCurve.flat(0.04),
        close.spx(),
        Optional.empty(),
        Optional.empty()));
    return new MarketSnapshot(
        session,
        CALENDAR.close(session),
        false,
        Map.of(),
        result.slices().stream()
            .collect(Collectors.toMap(
                slice -> new SliceKey(slice.root(), slice.expiry()), slice -> slice)),
        result.quotes().stream()
            .collect(Collectors.toMap(quote -> quote.quote().series(), quote -> quote)),
        new VxCurve(close.vix(), List.of()),
        List.of(),
        Map.of());
  }

  private static SessionView view(
      LocalDate session, double spx, double vix, OptionalDouble threeMonths) {
    Map<String, IndexBar> bars = new HashMap<>();
    bars.put("SPX", bar("SPX", session, spx));
    bars.put("VIX", bar("VIX", session, vix));
    threeMonths.ifPresent(level -> bars.put("VIX3M", bar("VIX3M", session, level)));
    return new SessionView(
        session, bars, List.of(), new HistoryWindow(Map.of()), MacroHistory.NONE);
  }

  private static IndexBar bar(String symbol, LocalDate session, double close) {
    return new IndexBar(
        symbol,
        session,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        close);
  }
}
