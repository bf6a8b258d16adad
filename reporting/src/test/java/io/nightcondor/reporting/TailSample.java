package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.BackTest;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.ExceptionRow;
import io.nightcondor.analytics.pack.HistoricalPanel.FactorRow;
import io.nightcondor.analytics.pack.HistoricalPanel.MoveRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import io.nightcondor.analytics.pack.LimitRow;
import io.nightcondor.analytics.pack.LimitState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tails and limits of a sample pack: plausible, not computed; the parts of the expected shortfall
 * sum to it.
 */
final class TailSample {

  private static final double SHORTFALL = 131_420;
  private static final double TEN_DAYS = 214_880;
  private static final Figure UNPRICED = Figure.missing("UNPRICED_LEG");
  private static final LocalDate OLDEST = LocalDate.of(2022, 8, 8);
  private static final LocalDate PANDEMIC = LocalDate.of(2020, 2, 3);

  private TailSample() {}

  static HistoricalPanel history() {
    return new HistoricalPanel(
        List.of(
            tail(1, Window.CURRENT, OLDEST, SamplePack.SESSION, 500, 98_310, 112_050),
            tail(1, Window.STRESSED, PANDEMIC, LocalDate.of(2020, 4, 30), 62, 176_400, 193_200),
            tail(1, Window.BOTH, PANDEMIC, SamplePack.SESSION, 562, SHORTFALL, 149_610),
            tail(10, Window.BOTH, PANDEMIC, SamplePack.SESSION, 544, TEN_DAYS, 239_700)),
        List.of(
            part("SPXW 2024-08-09 5170/5320/5600/5750", "CONDOR", 118_890, 171_200, 262_700),
            part("SPX 2024-09-20 4700/4800/5650/5750", "CONDOR", 30_720, 68_500, 76_200),
            new ComponentRow(
                "Layer 1 of SPXW 2024-08-09 5170/5320/5600/5750",
                "HEDGE",
                Figure.of(-18_190),
                Figure.of(-24_820),
                Figure.of(-18_190 / SHORTFALL),
                Figure.of(2_310),
                Figure.of(6_120),
                Figure.missing("NOT_BOUNDED"),
                Figure.missing("NOT_BOUNDED"))),
        List.of(
            move(1, PANDEMIC.plusDays(42), -11.98, 24.86, ""),
            move(1, PANDEMIC.plusDays(35), -7.6, 12.52, "smile from the VIX and SKEW"),
            move(10, PANDEMIC.plusDays(32), -16.1, 33.4, "")),
        new BackTest(
            211,
            3,
            "TOO_SHORT",
            List.of(
                new ExceptionRow(SamplePack.SESSION, 61_200, -150_517),
                new ExceptionRow(LocalDate.of(2024, 7, 24), 48_110.5, -52_480))),
        List.of(
            new FactorRow("SPX", "index closes", 562, 0, 0, 0),
            new FactorRow("smile", "chains, else VIX and SKEW", 500, 60, 0, 2),
            new FactorRow("VIX futures", "settlements", 540, 0, 22, 0)),
        List.of("The tail of a condor ends at its largest loss: above 90 % it cannot grow."));
  }

  /** Nothing held. */
  static HistoricalPanel noHistory() {
    return new HistoricalPanel(
        List.of(),
        List.of(),
        List.of(),
        new BackTest(0, 0, "TOO_SHORT", List.of()),
        List.of(),
        List.of());
  }

  static HistoricalPanel nastyHistory(String payload) {
    HistoricalPanel history = history();
    return new HistoricalPanel(
        List.of(new TailRow(
            1,
            Window.BOTH,
            PANDEMIC,
            SamplePack.SESSION,
            562,
            Figure.missing(payload),
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED)),
        List.of(new ComponentRow(
            payload,
            payload,
            Figure.missing(payload),
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED,
            UNPRICED)),
        List.of(move(1, PANDEMIC, -3, 6, payload)),
        new BackTest(211, 3, payload, history.backTest().rows()),
        List.of(new FactorRow(payload, payload, 1, 2, 3, 4)),
        List.of(payload));
  }

  static List<LimitRow> limits() {
    return List.of(
        new LimitRow(
            "limits.expectedShortfall",
            "Expected shortfall",
            Figure.of(SHORTFALL),
            Figure.of(125_000),
            "USD",
            Figure.of(SHORTFALL / 125_000),
            LimitState.BREACH,
            Optional.of(LocalDate.of(2024, 8, 2)),
            2,
            "Desk A",
            "O",
            "97.5 %, one day, both windows, hedged; limit 5 % of equity"),
        new LimitRow(
            "limits.quickRatio",
            "Account quick ratio",
            Figure.missing("NO_CASH"),
            Figure.of(1),
            "ratio",
            Figure.missing("NO_CASH"),
            LimitState.NOT_KNOWN,
            Optional.empty(),
            0,
            "Desk A",
            "O",
            "cash over what the stress would call for"),
        new LimitRow(
            "limits.hedgeSpend",
            "Hedge spend",
            Figure.of(41_200),
            Figure.of(50_000),
            "USD",
            Figure.of(0.824),
            LimitState.NEAR,
            Optional.empty(),
            0,
            "Desk A",
            "O",
            "hedge premium of 365 days; limit 2 % of equity"),
        new LimitRow(
            "limits.worstScenario",
            "Worst named scenario",
            Figure.of(257_129.12),
            Figure.of(375_000),
            "USD",
            Figure.of(257_129.12 / 375_000),
            LimitState.INSIDE,
            Optional.empty(),
            0,
            "Desk A",
            "O",
            "largest loss over the named days, hedged; limit 15 % of equity"),
        new LimitRow(
            "limits.margin",
            "Margin used",
            Figure.of(455_000),
            Figure.of(1_250_000),
            "USD",
            Figure.of(455_000.0 / 1_250_000),
            LimitState.INSIDE,
            Optional.empty(),
            0,
            "Desk A",
            "O",
            "the larger of Reg-T and portfolio margin; limit 50 % of equity"));
  }

  static List<LimitRow> nastyLimits(String payload) {
    return List.of(new LimitRow(
        payload,
        payload,
        Figure.missing(payload),
        Figure.of(1),
        payload,
        Figure.missing(payload),
        LimitState.NOT_KNOWN,
        Optional.empty(),
        0,
        payload,
        payload,
        payload));
  }

  private static TailRow tail(
      int horizon,
      Window window,
      LocalDate from,
      LocalDate to,
      int moves,
      double shortfall,
      double unhedged) {
    return new TailRow(
        horizon,
        window,
        from,
        to,
        moves,
        Figure.of(0.94 * shortfall),
        Figure.of(1.08 * shortfall),
        Figure.of(shortfall),
        Figure.of(0.07 * shortfall),
        Figure.of(unhedged),
        Figure.of(unhedged - shortfall),
        Figure.of(1.3 * shortfall));
  }

  private static ComponentRow part(
      String name, String kind, double oneDay, double tenDays, double maxLoss) {
    double alone = 1.04 * oneDay;
    double largest = 0.92 * maxLoss;
    return new ComponentRow(
        name,
        kind,
        Figure.of(oneDay),
        Figure.of(tenDays),
        Figure.of(oneDay / SHORTFALL),
        Figure.of(alone),
        Figure.of(1.02 * tenDays),
        Figure.of(maxLoss),
        Figure.of(largest / maxLoss));
  }

  private static MoveRow move(
      int horizon, LocalDate to, double spotShock, double vixMove, String flags) {
    double unhedged = 16_000 * spotShock;
    double hedge = 336 * vixMove;
    return new MoveRow(
        horizon,
        Window.STRESSED,
        to.minusDays(horizon == 1 ? 1 : 14),
        to,
        spotShock,
        vixMove,
        Figure.of(unhedged),
        Figure.of(hedge),
        Figure.of(unhedged + hedge),
        flags);
  }
}
