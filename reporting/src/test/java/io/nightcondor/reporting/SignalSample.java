package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RegimePanel;
import io.nightcondor.analytics.pack.RegimePanel.BucketRow;
import io.nightcondor.analytics.pack.RegimePanel.FrequencyRow;
import io.nightcondor.analytics.pack.RegimePanel.LiquidityRow;
import io.nightcondor.analytics.pack.RegimePanel.ProfitRow;
import io.nightcondor.analytics.pack.RegimePanel.RegimeState;
import io.nightcondor.analytics.pack.SignalPanel;
import io.nightcondor.analytics.pack.SignalPanel.AdvanceDeclineRow;
import io.nightcondor.analytics.pack.SignalPanel.ComponentRow;
import io.nightcondor.analytics.pack.SignalPanel.DivergenceRow;
import io.nightcondor.analytics.pack.SignalPanel.Freshness;
import io.nightcondor.analytics.pack.SignalPanel.IntensityRow;
import io.nightcondor.analytics.pack.SignalPanel.MacdRow;
import io.nightcondor.analytics.pack.SignalPanel.RsiRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signals and regime of a sample night: plausible, not computed, but whole. */
final class SignalSample {

  private static final Figure NONE = Figure.missing("NO_HISTORY");
  private static final Optional<LocalDate> TONIGHT = Optional.of(SamplePack.SESSION);

  private SignalSample() {}

  /** One component stale, one off; the other weights, 0.85, carry the score. */
  static SignalPanel rich() {
    return new SignalPanel(
        new MacdRow(
            "SPX_DAILY",
            TONIGHT,
            2_400,
            Figure.of(-29.41),
            Figure.of(11.87),
            Figure.of(-41.28),
            Freshness.FRESH),
        List.of(
            new DivergenceRow(
                "NEGATIVE",
                "LINE",
                true,
                Optional.of(LocalDate.of(2024, 6, 20)),
                Optional.of(LocalDate.of(2024, 7, 16)),
                Optional.of(LocalDate.of(2024, 7, 23)),
                Figure.of(5473.17),
                Figure.of(5667.2),
                Figure.of(74.62),
                Figure.of(68.94),
                Optional.empty(),
                Freshness.FRESH,
                "The index closed higher on 16 July than on 20 June while its MACD was lower; no close has been above 5,667.20 since."),
            new DivergenceRow(
                "POSITIVE",
                "LINE",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Figure.missing("NO_DIVERGENCE"),
                Figure.missing("NO_DIVERGENCE"),
                Figure.missing("NO_DIVERGENCE"),
                Figure.missing("NO_DIVERGENCE"),
                Optional.empty(),
                Freshness.FRESH,
                "No two swing lows diverge from the MACD."),
            new DivergenceRow(
                "NEGATIVE",
                "HISTOGRAM",
                false,
                Optional.of(LocalDate.of(2024, 3, 8)),
                Optional.of(LocalDate.of(2024, 3, 28)),
                Optional.of(LocalDate.of(2024, 4, 5)),
                Figure.of(5123.69),
                Figure.of(5254.35),
                Figure.of(12.4),
                Figure.of(6.1),
                Optional.of(LocalDate.of(2024, 5, 15)),
                Freshness.FRESH,
                "A close of 15 May above the later top has undone it.")),
        new RsiRow(TONIGHT, 2_400, Figure.of(31.62), Freshness.FRESH),
        new AdvanceDeclineRow(
            TONIGHT, 1_980, Figure.of(182_415), Figure.of(-1.74), false, Freshness.FRESH),
        new IntensityRow(
            Figure.of(0.6799),
            0.6799,
            0.85,
            breadth(0.9591, 0.2821),
            part(
                "I2",
                "REER",
                "BIS broad real index, USD",
                Figure.of(0.0121),
                "log change of 3 months",
                LocalDate.of(2024, 6, 1),
                Optional.of(LocalDate.of(2024, 7, 31)),
                5,
                "days",
                45,
                0.4132,
                0,
                0.1),
            part(
                "I3",
                "CPI",
                "CPI, first prints",
                Figure.of(-1.21),
                "standard deviations",
                LocalDate.of(2024, 6, 1),
                Optional.of(LocalDate.of(2024, 7, 11)),
                25,
                "days",
                60,
                0.0371,
                0.5,
                0.1),
            part(
                "I4",
                "PPI",
                "PPI, first prints",
                Figure.of(0.64),
                "standard deviations",
                LocalDate.of(2024, 6, 1),
                Optional.of(LocalDate.of(2024, 7, 12)),
                24,
                "days",
                60,
                0.2511,
                0.5,
                0.05),
            part(
                "I5",
                "FOMC",
                "calendar and US Treasury 2 years",
                Figure.of(0.9431),
                "percentile of rate vol",
                SamplePack.SESSION,
                Optional.empty(),
                0,
                "trading days",
                5,
                0.9431,
                0,
                0.2),
            new ComponentRow(
                "I6",
                "P/E compression",
                "Shiller earnings",
                Figure.of(-0.0213),
                "log change of 63 sessions",
                Optional.of(LocalDate.of(2024, 3, 1)),
                Optional.of(LocalDate.of(2024, 4, 15)),
                true,
                Figure.of(112),
                "days",
                100,
                Freshness.STALE,
                Figure.missing("STALE"),
                0,
                0.15,
                Figure.missing("STALE"),
                "earnings are older than 100 days: the component is dropped"),
            part(
                "I7",
                "RSI",
                "SPX closes",
                Figure.of(31.62),
                "0 to 100",
                SamplePack.SESSION,
                Optional.empty(),
                0,
                "trading days",
                2,
                0.6127,
                0,
                0.15),
            off()),
        new IntensityRow(
            Figure.of(0.0164),
            0.0164,
            0.85,
            breadth(0.0409, 0.012),
            off(),
            part(
                "I3",
                "CPI",
                "CPI, first prints",
                Figure.of(-1.21),
                "standard deviations",
                LocalDate.of(2024, 6, 1),
                Optional.of(LocalDate.of(2024, 7, 11)),
                25,
                "days",
                60,
                0.0371,
                0.5,
                0.1),
            off(),
            off(),
            off(),
            off(),
            off()),
        2);
  }

  private static ComponentRow breadth(double u, double contribution) {
    return new ComponentRow(
        "I1",
        "breadth",
        "NYSE advances and declines",
        Figure.of(-1.74),
        "standard deviations",
        TONIGHT,
        Optional.empty(),
        false,
        Figure.of(0),
        "trading days",
        2,
        Freshness.FRESH,
        Figure.of(u),
        0.5,
        0.25,
        Figure.of(contribution),
        "");
  }

  private static ComponentRow part(
      String id,
      String name,
      String source,
      Figure raw,
      String rawUnit,
      LocalDate asOf,
      Optional<LocalDate> released,
      int age,
      String ageUnit,
      int maxAge,
      double u,
      double neutral,
      double weight) {
    return new ComponentRow(
        id,
        name,
        source,
        raw,
        rawUnit,
        Optional.of(asOf),
        released,
        false,
        Figure.of(age),
        ageUnit,
        maxAge,
        Freshness.FRESH,
        Figure.of(u),
        neutral,
        weight,
        Figure.of(weight * u / 0.85),
        "");
  }

  private static ComponentRow off() {
    return new ComponentRow(
        "I8",
        "cap rotation",
        "",
        Figure.missing("OFF"),
        "standard deviations",
        Optional.empty(),
        Optional.empty(),
        false,
        Figure.missing("OFF"),
        "trading days",
        2,
        Freshness.OFF,
        Figure.missing("OFF"),
        0,
        0,
        Figure.missing("OFF"),
        "");
  }

  /** No series at all. */
  static SignalPanel empty() {
    return new SignalPanel(
        new MacdRow("SPX_DAILY", Optional.empty(), 0, NONE, NONE, NONE, Freshness.MISSING),
        List.of(),
        new RsiRow(Optional.empty(), 0, NONE, Freshness.MISSING),
        new AdvanceDeclineRow(Optional.empty(), 0, NONE, NONE, false, Freshness.MISSING),
        noIntensity(),
        noIntensity(),
        0);
  }

  private static IntensityRow noIntensity() {
    return new IntensityRow(
        Figure.missing("INSUFFICIENT"),
        0,
        0,
        missing("I1", "breadth"),
        missing("I2", "REER"),
        missing("I3", "CPI"),
        missing("I4", "PPI"),
        missing("I5", "FOMC"),
        missing("I6", "P/E compression"),
        missing("I7", "RSI"),
        missing("I8", "cap rotation"));
  }

  private static ComponentRow missing(String id, String name) {
    return new ComponentRow(
        id,
        name,
        "",
        NONE,
        "",
        Optional.empty(),
        Optional.empty(),
        false,
        NONE,
        "days",
        0,
        Freshness.MISSING,
        NONE,
        0,
        0,
        NONE,
        "");
  }

  static RegimePanel stressed() {
    return new RegimePanel(
        RegimeState.STRESSED,
        RegimeState.NORMAL,
        SamplePack.SESSION,
        Figure.of(38.57),
        Figure.of(1.2412),
        Figure.of(32.1),
        Figure.of(23.475),
        1.3,
        new LiquidityRow(Figure.of(0.5731), 22, 60, true, buckets()),
        0,
        List.of(
            new FrequencyRow(RegimeState.CALM, 1_684, Figure.of(0.3401)),
            new FrequencyRow(RegimeState.NORMAL, 1_535, Figure.of(0.31)),
            new FrequencyRow(RegimeState.STRESSED, 1_733, Figure.of(0.3499)),
            new FrequencyRow(RegimeState.BROKEN, 0, Figure.missing("NOT_SEEN"))),
        4_952,
        List.of(
            profit(RegimeState.CALM, 301, 912.4, 901.1, -8_120, -41_220, -44_870, 0.3401),
            profit(RegimeState.NORMAL, 244, 402.7, 371.8, -19_440, -88_310, -96_550, 0.31),
            profit(
                RegimeState.STRESSED, 367, -1_204.5, -1_911.2, -61_870, -149_610, -171_030, 0.3499),
            new ProfitRow(
                RegimeState.BROKEN,
                0,
                Figure.missing("NO_MOVE"),
                Figure.missing("NO_MOVE"),
                Figure.missing("NO_MOVE"),
                Figure.missing("NO_MOVE"),
                Figure.missing("NO_MOVE"),
                Figure.missing("NOT_SEEN"),
                Optional.empty())),
        Figure.of(13.7),
        "VIX 38.57 at or above 25.00 and the front future above the second by more than 2 %: STRESSED. The quick ratio has been below 0.60 for 1 close of 3.");
  }

  private static ProfitRow profit(
      RegimeState state,
      int moves,
      double mean,
      double unhedged,
      double lowest,
      double worst,
      double worstUnhedged,
      double weight) {
    return new ProfitRow(
        state,
        moves,
        Figure.of(mean),
        Figure.of(unhedged),
        Figure.of(lowest),
        Figure.of(worst),
        Figure.of(worstUnhedged),
        Figure.of(weight),
        Optional.of(LocalDate.of(2020, 3, 16)));
  }

  private static List<BucketRow> buckets() {
    List<BucketRow> rows = new ArrayList<>();
    for (String right : List.of("PUT", "CALL")) {
      for (String delta : List.of("10-25", "25-50", "50-75", "75-90")) {
        for (String days : List.of("10-20", "21-40", "41-60")) {
          boolean thin = delta.equals("75-90") && days.equals("41-60");
          rows.add(new BucketRow(
              "%s delta %s, %s days".formatted(right, delta, days),
              thin ? 2 : 184,
              thin ? Figure.missing("TOO_FEW_QUOTES") : Figure.of(0.0314),
              Figure.of(0.018),
              Figure.missing("NOT_IN_SOURCE"),
              Figure.missing("NOT_IN_SOURCE"),
              thin ? Figure.missing("TOO_FEW_QUOTES") : Figure.of(0.5731)));
        }
      }
    }
    return rows;
  }

  static RegimePanel firstNight() {
    return new RegimePanel(
        RegimeState.NORMAL,
        RegimeState.NORMAL,
        SamplePack.SESSION,
        NONE,
        NONE,
        NONE,
        NONE,
        1.35,
        new LiquidityRow(Figure.missing("NO_BASELINE"), 0, 0, false, List.of()),
        0,
        List.of(),
        0,
        List.of(),
        NONE,
        "The first night starts from NORMAL.");
  }
}
