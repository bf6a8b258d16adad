package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.BookHeader;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.CondorRow.PayoffPoint;
import io.nightcondor.analytics.pack.DataPanel;
import io.nightcondor.analytics.pack.DecisionRow;
import io.nightcondor.analytics.pack.DeltaState;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FormulaRow;
import io.nightcondor.analytics.pack.Formulas;
import io.nightcondor.analytics.pack.HedgeLegRow;
import io.nightcondor.analytics.pack.HedgePanel;
import io.nightcondor.analytics.pack.LayerRow;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarketPanel;
import io.nightcondor.analytics.pack.RiskPack;
import io.nightcondor.analytics.pack.RuleRow;
import io.nightcondor.analytics.pack.RunIdentity;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pack.SettlementPanel;
import io.nightcondor.analytics.pack.SideRow;
import io.nightcondor.analytics.pack.Status;
import io.nightcondor.analytics.pack.Summary;
import io.nightcondor.analytics.pack.TraceInput;
import io.nightcondor.analytics.pack.TraceLine;
import io.nightcondor.analytics.pack.UnwindRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Packs that look like a real night: 5 August 2024. The figures are plausible, not computed; tests
 * compare what reports show with what the pack says.
 */
public final class SamplePack {

  public static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  /** Text that a spreadsheet, a browser or a mail header could mistake for a command. */
  public static final List<String> PAYLOADS = List.of(
      "=cmd|' /C calc'!A0",
      "+1+1",
      "-2+3",
      "@SUM(A1:A9)",
      "\t=1+1",
      "<script>alert(1)</script>",
      "\"><img src=x onerror=alert(1)>",
      "' onmouseover='alert(1)",
      "[[${7*7}]] ${T(java.lang.Runtime)} __${1}__",
      "first line\r\nBcc: thief@example.org\nthird line",
      "]]>&amp;&#0;\u0001\u0007 control",
      "\ud800 lone surrogate",
      "x".repeat(300));

  private static final Figure UNPRICED = Figure.missing("UNPRICED_LEG");
  private static final String TRIGGERED = "SPXW 2024-08-09 5170/5320/5600/5750";
  private static final String FAR = "SPX 2024-09-20 4700/4800/5650/5750";
  private static final String BROKEN = "SPXW 2024-08-16 4950/5000/5550/5600";
  private static final String GONE = "SPXW 2024-08-02 5350/5400/5600/5650";

  private SamplePack() {}

  /** Three condors in different states, hedges, unwinds, missing figures and leftovers. */
  public static RiskPack rich() {
    return new RiskPack(
        RiskPack.VERSION,
        new RunIdentity(
            SESSION,
            1,
            "7c1f0a93",
            "4f2d7b1c9a0e5d3388aa10f2b6c7e9d04f2d7b1c9a0e5d3388aa10f2b6c7e9d0",
            "9b1e66f0d2c34a7f8e5500aa31b7c2de9b1e66f0d2c34a7f8e5500aa31b7c2de",
            "0.1.0",
            true),
        new BookHeader(
            "SPX-IC-1", "SPX income, weekly and monthly", "Desk A", 2_500_000, "steward"),
        summary(),
        TailSample.limits(),
        ExposureSample.metrics(),
        List.of(triggered(), broken(), far()),
        ExposureSample.structures(),
        List.of(new LegRow(
            "SPXW240830P04900000",
            -3,
            4900,
            "PUT",
            LocalDate.of(2024, 8, 30),
            Figure.of(31.4),
            Figure.of(52.35),
            Rung.QUOTE,
            List.of("Q05", "Q08"),
            Figure.of(51.8),
            Figure.of(52.9),
            Figure.of(0.2931),
            Figure.of(-0.1934),
            Figure.of(52.35),
            "one leg of no condor: no other leg of this expiry")),
        ExposureSample.aggregates(),
        ExposureSample.bookMargin(),
        ExposureSample.explain(),
        ExposureSample.settlement(),
        StressSample.rich(),
        TailSample.history(),
        hedge(),
        unwind(),
        AlvhSample.orphans(GONE),
        AlvhSample.parity(),
        AlvhSample.ranking(TRIGGERED, BROKEN),
        AlvhSample.policies(),
        PaperSample.rich(),
        AlvhSample.theta(TRIGGERED),
        AlvhSample.capital(),
        SignalSample.rich(),
        SignalSample.stressed(),
        decisions(),
        TrailSample.nights(summary()),
        market(),
        data(),
        AuditSample.reconciliation(),
        audit(),
        Formulas.ALL);
  }

  /** A book on its first night without any position. */
  public static RiskPack empty() {
    RiskPack rich = rich();
    Figure none = Figure.of(0);
    Summary summary = new Summary(
        Status.OK,
        "no positions",
        new Exposure(none, none, none, none, none, none, none, none, none, none),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        List.of(),
        2_500_000,
        none,
        none,
        new Summary.WorstScenario("", Figure.missing("NO_POSITIONS")),
        none,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
    return new RiskPack(
        RiskPack.VERSION,
        new RunIdentity(
            SESSION,
            1,
            "00aa11bb",
            rich.run().inputsHash(),
            rich.run().configurationHash(),
            "0.1.0",
            false),
        rich.book(),
        summary,
        List.of(),
        ExposureSample.metrics(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new MarginPanel("SUM", none, none, none, List.of(), List.of(), List.of()),
        ExposureSample.firstNight(),
        new SettlementPanel(List.of(), List.of()),
        StressSample.empty(),
        TailSample.noHistory(),
        new HedgePanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        AlvhSample.noParity(),
        List.of(),
        AlvhSample.noPolicies(),
        PaperSample.none(),
        AlvhSample.noTheta(),
        AlvhSample.noCapital(),
        SignalSample.empty(),
        SignalSample.firstNight(),
        List.of(),
        TrailSample.first(summary),
        new MarketPanel(
            List.of(),
            new MarketPanel.RangeRow(none, none, "VIX", none),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        new DataPanel(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        AuditSample.noPositions(),
        List.of(),
        Formulas.ALL);
  }

  /** The rich pack with a payload in every text that comes from files or configuration. */
  public static RiskPack nasty(String payload) {
    RiskPack rich = rich();
    Summary summary = rich.summary();
    CondorRow condor = rich.condors().get(0);
    LegRow leg = rich.leftovers().get(0);
    HedgeLegRow held = rich.hedge().held().get(0);
    LayerRow layer = rich.hedge().layers().get(0);
    UnwindRow unwind = rich.unwind().get(0);
    Summary front = new Summary(
        summary.status(),
        payload,
        summary.exposure(),
        Figure.missing(payload),
        summary.hedgePnl(),
        summary.maxLoss(),
        summary.originalNotional(),
        summary.coordinatedExposure(),
        summary.hedgeStressGain(),
        summary.condorStressLoss(),
        summary.condorStates(),
        1000,
        Figure.missing(payload),
        summary.expectedShortfall(),
        new Summary.WorstScenario(payload, Figure.missing(payload)),
        summary.marginUsed(),
        List.of(payload),
        List.of(payload),
        List.of(new Summary.Decision(payload, payload, payload, payload)),
        List.of(payload),
        List.of(payload));
    return new RiskPack(
        rich.version(),
        rich.run(),
        new BookHeader(payload, payload, payload, 1000, payload),
        front,
        TailSample.nastyLimits(payload),
        rich.metrics(),
        List.of(renamed(condor, payload), rich.condors().get(1)),
        ExposureSample.nastyStructures(payload),
        List.of(new LegRow(
            payload,
            leg.quantity(),
            leg.strike(),
            payload,
            leg.expiry(),
            leg.entryPrice(),
            leg.mark(),
            leg.rung(),
            List.of(payload),
            leg.bid(),
            leg.ask(),
            leg.impliedVol(),
            leg.delta(),
            leg.extrinsic(),
            payload)),
        ExposureSample.nastyAggregates(payload),
        ExposureSample.nastyMargin(payload),
        ExposureSample.nastyExplain(payload),
        ExposureSample.nastySettlement(payload),
        StressSample.nasty(payload),
        TailSample.nastyHistory(payload),
        new HedgePanel(
            List.of(new HedgeLegRow(
                payload,
                held.quantity(),
                payload,
                held.layer(),
                held.openDate(),
                held.ageDays(),
                held.orphaned(),
                held.entryPrice(),
                held.mark(),
                held.rung(),
                held.pnl(),
                held.exitCost(),
                held.exposure(),
                held.gainLow(),
                held.gainBase(),
                held.gainHigh(),
                payload)),
            List.of(new LayerRow(
                payload,
                payload,
                payload,
                payload,
                layer.triggerDelta(),
                layer.triggerThreshold(),
                layer.residualStressLoss(),
                List.of(new LayerRow.ResponseLoss(payload, Figure.of(1))),
                layer.severityMark(),
                layer.originalNotional(),
                layer.coverageShare(),
                layer.intensity(),
                layer.allowance(),
                layer.target(),
                layer.gainHeld(),
                layer.gainPerUnit(),
                layer.requested(),
                layer.recommended(),
                payload,
                payload,
                layer.limitPrice(),
                layer.premiumCharge(),
                layer.coordinatedExposureBefore(),
                layer.coordinatedExposureAfter(),
                1,
                List.of(
                    new LayerRow.StepRow(1, 0.25, Optional.empty(), payload, true, Figure.of(1))))),
            NastyText.in(rich.hedge().instruments(), payload),
            NastyText.in(rich.hedge().orders(), payload),
            NastyText.in(rich.hedge().pivots(), payload),
            NastyText.in(rich.hedge().ladder(), payload),
            List.of(AuditSample.nastyEffect(payload))),
        List.of(new UnwindRow(
            payload,
            payload,
            payload,
            payload,
            unwind.quantity(),
            unwind.layer(),
            unwind.limitPrice(),
            payload)),
        NastyText.in(rich.orphans(), payload),
        NastyText.in(rich.parity(), payload),
        NastyText.in(rich.ranking(), payload),
        NastyText.in(rich.policies(), payload),
        NastyText.in(rich.paper(), payload),
        NastyText.in(rich.temporalTheta(), payload),
        NastyText.in(rich.capital(), payload),
        NastyText.in(rich.signals(), payload),
        NastyText.in(rich.regime(), payload),
        List.of(new DecisionRow(
            payload,
            payload,
            "LAYER",
            payload,
            payload,
            NastyText.in(rich.decisions().get(0).trace(), payload),
            payload)),
        TrailSample.nasty(front, payload),
        rich.market(),
        new DataPanel(
            List.of(new DataPanel.FileRow(
                payload, payload, payload, payload, SESSION, payload, 3, 2, 1)),
            List.of(new DataPanel.RejectionRow(payload, payload, payload, 1)),
            List.of(new DataPanel.RejectedRowRow(payload, 3, payload, payload, payload, payload)),
            List.of(new DataPanel.UnpricedRow(payload, 1, payload, payload)),
            List.of(new DataPanel.QualityRow(
                payload,
                payload,
                payload,
                payload,
                payload,
                Figure.missing(payload),
                Figure.of(1),
                Figure.of(2))),
            List.of(new DataPanel.CashRow(payload, payload, -1, SESSION)),
            List.of(new DataPanel.RungRow(payload, payload, 1))),
        AuditSample.nasty(payload),
        List.of(new RuleRow(payload, payload, payload, payload, payload)),
        List.of(new FormulaRow(payload, payload, payload, payload, payload, payload, payload)));
  }

  /** The rich pack with this many copies of its first condor. */
  public static RiskPack large(int condors) {
    RiskPack rich = rich();
    List<CondorRow> rows = new ArrayList<>();
    for (int i = 0; i < condors; i++) {
      rows.add(renamed(rich.condors().get(0), "IC-" + (1000 + i)));
    }
    return new RiskPack(
        rich.version(),
        rich.run(),
        rich.book(),
        rich.summary(),
        rich.limits(),
        rich.metrics(),
        rows,
        rich.structures(),
        rich.leftovers(),
        rich.aggregates(),
        rich.margin(),
        rich.pnlExplain(),
        rich.settlement(),
        rich.scenarios(),
        rich.historical(),
        rich.hedge(),
        rich.unwind(),
        rich.orphans(),
        rich.parity(),
        rich.ranking(),
        rich.policies(),
        rich.paper(),
        rich.temporalTheta(),
        rich.capital(),
        rich.signals(),
        rich.regime(),
        rich.decisions(),
        rich.trail(),
        rich.market(),
        rich.data(),
        rich.reconciliation(),
        rich.audit(),
        rich.formulas());
  }

  private static CondorRow renamed(CondorRow c, String id) {
    return new CondorRow(
        id,
        c.root(),
        c.expiry(),
        c.daysToExpiry(),
        c.tradingDays(),
        c.contracts(),
        c.longPut(),
        c.shortPut(),
        c.shortCall(),
        c.longCall(),
        c.netCredit(),
        c.costToClose(),
        c.costToCloseNatural(),
        c.pnl(),
        c.capturedShare(),
        c.maxProfit(),
        c.maxLoss(),
        c.breakEvenLow(),
        c.breakEvenHigh(),
        c.probabilityOfProfit(),
        c.creditToWidth(),
        c.extrinsicOfShorts(),
        c.annualisedReturn(),
        c.annualisedReturnSimple(),
        c.irr(),
        c.irrSimple(),
        c.originalNotional(),
        c.spot(),
        c.forward(),
        c.put(),
        c.call(),
        c.exposure(),
        c.legs(),
        c.payoff(),
        c.expectedMove(),
        c.margin(),
        c.settlement(),
        c.alternatives(),
        List.of(id));
  }

  private static Summary summary() {
    return new Summary(
        Status.ATTENTION,
        "1 of 3 condors triggered; layer 1 due: buy 6 VXMU24; sell 2 orphaned VXMQ24; 1 condor is partly unpriced",
        UNPRICED_BOOK,
        UNPRICED,
        Figure.missing("NO_SETTLEMENT"),
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        Figure.of(-2316.41),
        Figure.of(2272.28),
        UNPRICED,
        List.of(
            new Summary.StateCount(DeltaState.SAFE, 0),
            new Summary.StateCount(DeltaState.WATCH, 1),
            new Summary.StateCount(DeltaState.TESTED, 1),
            new Summary.StateCount(DeltaState.TRIGGERED, 1)),
        2_500_000,
        Figure.of(367_630),
        Figure.of(131_420),
        new Summary.WorstScenario("2020-03-16 RELATIVE", Figure.of(-257_129.12)),
        Figure.of(455_000),
        List.of(
            "2020-03-16 RELATIVE would lose 257,129 USD, 10.3 % of equity; most of it in "
                + TRIGGERED + ".",
            TRIGGERED
                + " makes 90 % of the expected shortfall and has lost 92 % of what it can lose.",
            "Layer 1 brings 18,190 USD in the tail: the expected shortfall would be 149,610 USD without it.",
            "A fall of 10 % would lose 256,652 USD; the hedge brings 6,048 USD of it back.",
            BROKEN + " is in none of these figures: a leg has no price."),
        List.of(
            "BREACH: expected shortfall 131,420 USD, limit 125,000 USD, 105 % used, for 2 sessions since 2024-08-02.",
            "NEAR: hedge spend 41,200 USD, limit 50,000 USD, 82 % used."),
        List.of(
            new Summary.Decision(
                "Buy 6 VXMU24 at 23.45, good for the day",
                "Put side at 0.84 delta against the trigger of 0.70; residual stress loss 21,640 USD, severity 0.61,"
                    + " layer 1 of 25 % may cover 3,300 USD.",
                "E5",
                TRIGGERED),
            new Summary.Decision(
                "Sell 2 VXMQ24 at 34.10 or better",
                "Its condor settled on 2 August and no other condor of that id is open; exit cost about 15 USD.",
                "U1",
                GONE),
            new Summary.Decision(
                "Price " + BROKEN + " by hand",
                "The long put 4950 has no bid, no twin and its expiry is too thin for a smile.",
                "B2",
                BROKEN)),
        List.of(
            TRIGGERED + ": put side WATCH to TRIGGERED",
            BROKEN + ": put side SAFE to TESTED",
            GONE + ": settled, no longer in the position file"),
        List.of(
            "VIX pivots are not available: limits follow the curve level.",
            "12 rows of the inbox were refused, none of them a leg of this book."));
  }

  private static final Exposure UNPRICED_BOOK = new Exposure(
      UNPRICED,
      UNPRICED,
      UNPRICED,
      UNPRICED,
      UNPRICED,
      UNPRICED,
      UNPRICED,
      UNPRICED,
      Figure.of(800),
      Figure.of(0));

  private static CondorRow triggered() {
    return new CondorRow(
        TRIGGERED,
        "SPXW",
        LocalDate.of(2024, 8, 9),
        4,
        4,
        20,
        5170,
        5320,
        5600,
        5750,
        Figure.of(18.65),
        Figure.of(101.725),
        Figure.of(104.9),
        Figure.of(-166_150),
        Figure.of(-4.4544235924932974),
        Figure.of(37_300),
        Figure.of(262_700),
        Figure.of(5301.35),
        Figure.of(5618.65),
        Figure.of(0.2184),
        Figure.of(0.12433333333333334),
        Figure.of(28_410.75),
        Figure.missing("UNDER_30_DAYS"),
        Figure.of(3.7037),
        Figure.missing("UNDER_30_DAYS"),
        Figure.of(-16.846),
        Figure.of(262_700),
        Figure.of(5186.33),
        Figure.of(5189.02),
        new SideRow(
            DeltaState.TRIGGERED,
            DeltaState.WATCH,
            false,
            Figure.of(0.8378),
            Figure.of(-1.0142),
            Figure.of(-133.67),
            Figure.of(0.96),
            Figure.of(0.8412),
            Figure.of(1),
            Figure.of(0.0123),
            Figure.of(0.0246),
            Figure.of(0.6121),
            Figure.of(0.8732),
            Figure.of(-12.5),
            "live since 2024-08-05"),
        new SideRow(
            DeltaState.SAFE,
            DeltaState.SAFE,
            false,
            Figure.of(0.0043),
            Figure.of(2.61),
            Figure.of(413.67),
            Figure.of(2.98),
            Figure.of(0.0051),
            Figure.of(0.0098),
            Figure.of(0.0123),
            Figure.of(0.0246),
            Figure.of(0),
            Figure.of(0),
            Figure.of(-12.5),
            "never triggered"),
        new Exposure(
            Figure.of(1104.62),
            Figure.of(1105.19),
            Figure.of(-148.93),
            Figure.of(712.4),
            Figure.of(-1284.06),
            Figure.of(-6.12),
            Figure.of(-318.5),
            Figure.of(-22.81),
            Figure.of(0),
            Figure.of(0)),
        List.of(
            leg("SPXW240809P05170000", 20, 5170, "PUT", 4, 61.3, 64.15, 0.3912, -0.4511, 61.3),
            leg("SPXW240809P05320000", -20, 5320, "PUT", 4, 152.6, 158.9, 0.4207, -0.8378, 21.93),
            leg("SPXW240809C05600000", -20, 5600, "CALL", 4, 0.15, 0.2, 0.2489, 0.0043, 0.15),
            leg("SPXW240809C05750000", 20, 5750, "CALL", 4, 0.05, 0.075, 0.3122, 0.0011, 0.05)),
        payoff(5170, 5320, 5600, 5750, 18.65, 20, 60, false),
        ExposureSample.move(5189.02, 172.4),
        ExposureSample.margin(300_000, 300_000, 600_000, 263_410),
        ExposureSample.settlement("PM", "2024-08-09 16:00", 133.67),
        ExposureSample.alternatives(),
        List.of());
  }

  private static CondorRow broken() {
    SideRow put = new SideRow(
        DeltaState.TESTED,
        DeltaState.SAFE,
        false,
        Figure.of(0.5123),
        Figure.of(-0.04),
        Figure.of(-13.7),
        Figure.of(0.1),
        Figure.of(0.5201),
        Figure.of(1),
        Figure.of(0.0123),
        Figure.of(0.0246),
        UNPRICED,
        Figure.of(0.21),
        Figure.of(-12.5),
        "none: |delta| 0.51 is below 0.70");
    SideRow call = new SideRow(
        DeltaState.SAFE,
        DeltaState.SAFE,
        false,
        Figure.of(0.0121),
        Figure.of(2.1),
        Figure.of(363.67),
        Figure.of(2.62),
        Figure.of(0.0138),
        Figure.of(0.0267),
        Figure.of(0.0123),
        Figure.of(0.0246),
        Figure.of(0),
        Figure.of(0),
        Figure.of(-12.5),
        "never triggered");
    List<LegRow> legs = new ArrayList<>();
    legs.add(new LegRow(
        "SPXW240816P04950000",
        5,
        4950,
        "PUT",
        LocalDate.of(2024, 8, 16),
        Figure.of(4.1),
        Figure.missing("NO_BID_NO_TWIN_THIN_SLICE"),
        Rung.UNPRICED,
        List.of(),
        Figure.missing("NOT_QUOTED"),
        Figure.missing("NOT_QUOTED"),
        Figure.missing("THIN_SLICE"),
        Figure.missing("THIN_SLICE"),
        Figure.missing("THIN_SLICE"),
        "zero bid on both rights, 5 usable strikes on the put side"));
    legs.add(leg("SPXW240816P05000000", -5, 5000, "PUT", 11, 71.2, 72.9, 0.3311, -0.5123, 71.2));
    legs.add(leg("SPXW240816C05550000", -5, 5550, "CALL", 11, 2.2, 2.45, 0.2011, 0.0121, 2.2));
    legs.add(leg("SPXW240816C05600000", 5, 5600, "CALL", 11, 1.1, 1.25, 0.2032, 0.0071, 1.1));
    Exposure unpriced = new Exposure(
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        Figure.of(0),
        Figure.of(0));
    return new CondorRow(
        BROKEN,
        "SPXW",
        LocalDate.of(2024, 8, 16),
        11,
        9,
        5,
        4950,
        5000,
        5550,
        5600,
        Figure.missing("UNKNOWN_COST"),
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        Figure.missing("UNKNOWN_COST"),
        UNPRICED,
        Figure.missing("UNDER_30_DAYS"),
        Figure.missing("UNKNOWN_COST"),
        UNPRICED,
        UNPRICED,
        Figure.missing("UNKNOWN_COST"),
        Figure.of(5186.33),
        Figure.of(5191.4),
        put,
        call,
        unpriced,
        legs,
        payoff(4950, 5000, 5550, 5600, 9, 5, 90, true),
        ExposureSample.move(5191.4, 281.3),
        ExposureSample.unpriced(),
        ExposureSample.settlement("PM", "2024-08-16 16:00", 186.33),
        List.of(),
        List.of("ENTRY_OF_ONE_LEG_UNKNOWN"));
  }

  private static CondorRow far() {
    return new CondorRow(
        FAR,
        "SPX",
        LocalDate.of(2024, 9, 20),
        46,
        33,
        10,
        4700,
        4800,
        5650,
        5750,
        Figure.of(21.35),
        Figure.of(38.2),
        Figure.of(41.15),
        Figure.of(-16_850),
        Figure.of(-0.7892271662763466),
        Figure.of(21_350),
        Figure.of(78_650),
        Figure.of(4778.65),
        Figure.of(5671.35),
        Figure.of(0.6627),
        Figure.of(0.2135),
        Figure.of(74_820),
        Figure.of(5.83),
        Figure.of(2.154),
        Figure.of(-0.6183),
        Figure.of(-0.8786),
        Figure.of(78_650),
        Figure.of(5186.33),
        Figure.of(5216.71),
        new SideRow(
            DeltaState.WATCH,
            DeltaState.SAFE,
            false,
            Figure.of(0.3108),
            Figure.of(0.7719),
            Figure.of(386.33),
            Figure.of(2.78),
            Figure.of(0.3277),
            Figure.of(0.5904),
            Figure.of(0.0123),
            Figure.of(0.0246),
            Figure.of(0.2143),
            Figure.of(0),
            Figure.of(-12.5),
            "none: |delta| 0.31 is below 0.70"),
        new SideRow(
            DeltaState.SAFE,
            DeltaState.SAFE,
            false,
            Figure.of(0.0912),
            Figure.of(1.44),
            Figure.of(463.67),
            Figure.of(3.34),
            Figure.of(0.0966),
            Figure.of(0.1871),
            Figure.of(0.0123),
            Figure.of(0.0246),
            Figure.of(0),
            Figure.of(0),
            Figure.of(-12.5),
            "never triggered"),
        new Exposure(
            Figure.of(71.42),
            Figure.of(71.84),
            Figure.of(-31.17),
            Figure.of(-918.33),
            Figure.of(301.77),
            Figure.of(-11.4),
            Figure.of(42.9),
            Figure.of(3.04),
            Figure.of(0),
            Figure.of(0)),
        List.of(
            leg("SPX240920P04700000", 10, 4700, "PUT", 46, 84.1, 86.2, 0.2719, -0.2511, 84.1),
            leg("SPX240920P04800000", -10, 4800, "PUT", 46, 103.6, 105.9, 0.2588, -0.3108, 103.6),
            leg("SPX240920C05650000", -10, 5650, "CALL", 46, 19.15, 19.9, 0.1611, 0.0912, 19.15),
            leg("SPX240920C05750000", 10, 5750, "CALL", 46, 11.05, 11.6, 0.1588, 0.0617, 11.05)),
        payoff(4700, 4800, 5650, 5750, 21.35, 10, 180, false),
        ExposureSample.move(5216.71, 502.8),
        ExposureSample.margin(100_000, 100_000, 200_000, 48_120),
        ExposureSample.settlement("AM", "2024-09-20 09:30", 386.33),
        ExposureSample.alternatives(),
        List.of());
  }

  private static LegRow leg(
      String symbol,
      int quantity,
      double strike,
      String right,
      int days,
      double bid,
      double ask,
      double vol,
      double delta,
      double extrinsic) {
    return new LegRow(
        symbol,
        quantity,
        strike,
        right,
        SESSION.plusDays(days),
        Figure.of(bid / 2),
        Figure.of((bid + ask) / 2),
        Rung.QUOTE,
        List.of(),
        Figure.of(bid),
        Figure.of(ask),
        Figure.of(vol),
        Figure.of(delta),
        Figure.of(extrinsic),
        "");
  }

  /** Expiry profit exactly; today's as its running mean, which has the shape of one. */
  private static List<PayoffPoint> payoff(
      double k1,
      double k2,
      double k3,
      double k4,
      double credit,
      int contracts,
      double blur,
      boolean unpriced) {
    List<PayoffPoint> points = new ArrayList<>();
    double from = k1 - 150;
    double to = k4 + 150;
    TreeSet<Double> spots = new TreeSet<>(List.of(k1, k2, k3, k4));
    for (int i = 0; i <= 36; i++) {
      spots.add(from + (to - from) * i / 36);
    }
    for (double spot : spots) {
      double today = 0;
      for (int j = -10; j <= 10; j++) {
        today += atExpiry(spot + j * blur / 5, k1, k2, k3, k4, credit, contracts) / 21;
      }
      points.add(new PayoffPoint(
          spot,
          atExpiry(spot, k1, k2, k3, k4, credit, contracts),
          unpriced ? UNPRICED : Figure.of(today)));
    }
    return points;
  }

  private static double atExpiry(
      double s, double k1, double k2, double k3, double k4, double credit, int contracts) {
    double loss =
        Math.max(0, k2 - s) - Math.max(0, k1 - s) + Math.max(0, s - k3) - Math.max(0, s - k4);
    return (credit - loss) * 100 * contracts;
  }

  private static HedgePanel hedge() {
    Figure zero = Figure.of(0);
    Exposure two =
        new Exposure(zero, zero, zero, zero, zero, zero, zero, zero, Figure.of(200), zero);
    Exposure six =
        new Exposure(zero, zero, zero, zero, zero, zero, zero, zero, Figure.of(600), zero);
    return new HedgePanel(
        List.of(
            new HedgeLegRow(
                "VXMQ24",
                2,
                GONE,
                1,
                Optional.of(LocalDate.of(2024, 7, 25)),
                Figure.of(11),
                true,
                Figure.of(18.1),
                Figure.of(34.125),
                Rung.SETTLEMENT,
                Figure.of(3205),
                Figure.of(15),
                two,
                Figure.of(418.2),
                Figure.of(611.9),
                Figure.of(702.2),
                "its condor is no longer in the book"),
            new HedgeLegRow(
                "VXMU24",
                6,
                TRIGGERED,
                1,
                Optional.empty(),
                Figure.missing("UNKNOWN_COST"),
                false,
                Figure.of(25.7),
                Figure.missing("NO_SETTLEMENT"),
                Rung.UNPRICED,
                Figure.missing("NO_SETTLEMENT"),
                Figure.missing("NO_SETTLEMENT"),
                six,
                Figure.of(1204.9),
                Figure.of(1660.38),
                Figure.of(1911.02),
                "")),
        List.of(
            new LayerRow(
                TRIGGERED,
                "PUT",
                "LAYER_1_DUE",
                "The short put 5320 closed at 0.84 delta, above the trigger of 0.70. The side can still lose 21,640 USD"
                    + " in the stress; layer 1 may cover a quarter of the allowance.",
                Figure.of(0.8378),
                0.7,
                Figure.of(21_640.4),
                List.of(
                    new LayerRow.ResponseLoss("FLAT", Figure.of(21_640.4)),
                    new LayerRow.ResponseLoss("MILD", Figure.of(17_210.9)),
                    new LayerRow.ResponseLoss("BASE", Figure.of(15_882.1)),
                    new LayerRow.ResponseLoss("ADVERSE", Figure.of(12_003.7))),
                Figure.of(0.6121),
                Figure.of(262_700),
                Figure.of(0.4),
                Figure.of(0),
                Figure.of(13_246.09),
                Figure.of(3311.52),
                Figure.of(1660.38),
                Figure.of(276.73),
                Figure.of(5.966),
                Figure.of(6),
                "SEVERITY",
                "VXMU24",
                Figure.of(23.45),
                Figure.of(412.2),
                Figure.of(-2316.41),
                Figure.of(-1716.41),
                1,
                steps("0.84", true)),
            new LayerRow(
                FAR,
                "PUT",
                "NOT_TRIGGERED",
                "The short put 4800 closed at 0.31 delta, below the trigger of 0.70.",
                Figure.of(0.3108),
                0.7,
                Figure.missing("NOT_TRIGGERED"),
                List.of(),
                Figure.of(0.2143),
                Figure.of(78_650),
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                Figure.of(0),
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                "",
                "",
                Figure.missing("NOT_TRIGGERED"),
                Figure.missing("NOT_TRIGGERED"),
                Figure.of(-918.33),
                Figure.missing("NOT_TRIGGERED"),
                0,
                steps("0.31", false))),
        InstrumentSample.instruments(),
        InstrumentSample.orders(GONE, TRIGGERED),
        InstrumentSample.pivots(),
        InstrumentSample.ladder(),
        AuditSample.effects());
  }

  private static List<UnwindRow> unwind() {
    return List.of(
        new UnwindRow(
            GONE,
            "SELL",
            "U1",
            "VXMQ24",
            2,
            1,
            Figure.of(34.15),
            "The condor settled on 2 August; its hedge is an orphan and is closed on the next trading day."),
        new UnwindRow(
            TRIGGERED,
            "HOLD",
            "",
            "",
            0,
            0,
            Figure.missing("NOTHING_TO_SELL"),
            "No unwind rule holds."));
  }

  private static List<LayerRow.StepRow> steps(String delta, boolean live) {
    Figure none = Figure.missing("NOT_TRIGGERED");
    return List.of(
        new LayerRow.StepRow(
            1,
            0.25,
            live ? Optional.of(SESSION) : Optional.empty(),
            "|delta| of the short put at or above 0.70, tonight " + delta,
            live,
            live ? Figure.of(3311.52) : none),
        new LayerRow.StepRow(
            2,
            0.35,
            Optional.empty(),
            "an active negative MACD divergence, a close after layer 1; one is active since 2024-07-23",
            false,
            live ? Figure.of(4636.13) : none),
        new LayerRow.StepRow(
            3,
            0.4,
            Optional.empty(),
            "layer 2 live, intensity 0.68 at or above 0.60, and FOMC uncertainty 0.94 at or above 0.75",
            false,
            live ? Figure.of(5298.44) : none));
  }

  private static List<DecisionRow> decisions() {
    return List.of(
        new DecisionRow(
            TRIGGERED,
            "PUT",
            "LAYER",
            "LAYER_1_DUE",
            "The short put 5320 closed at 0.84 delta, above the trigger of 0.70.",
            List.of(
                new TraceLine(
                    "D3",
                    "[S]",
                    "|delta| of the short put 0.8378 >= 0.70",
                    List.of(
                        new TraceInput(
                            "short put |delta|", Figure.of(0.83782), "", "the chain's quote"),
                        new TraceInput(
                            "residual stress loss",
                            Figure.of(21_640.4),
                            "USD",
                            "revaluation of the tested side"),
                        new TraceInput(
                            "day volume",
                            Figure.missing("NOT_IN_SOURCE"),
                            "contracts",
                            "no file has it")),
                    "trigger of layer 1, 0.70",
                    "true"),
                new TraceLine(
                    "E5",
                    "[O]",
                    "allowance = min(21,640.40 x 0.6121, 0.40 x 262,700.00)",
                    "13,246.09"),
                new TraceLine("E5", "[O]", "layer 1 target = 0.25 x 13,246.09", "3,311.52"),
                new TraceLine(
                    "E6", "[O]", "coordinated exposure after the purchase -1,716.41 <= 0", "true"),
                new TraceLine(
                    "E7",
                    "[P]",
                    "premium 412.20 within 25 % of original credit 37,300.00",
                    "true")),
            "No purchase if the put's delta had closed below 0.70, or with fewer than 3 condors."),
        new DecisionRow(
            FAR,
            "PUT",
            "LAYER",
            "NOT_TRIGGERED",
            "The short put 4800 closed at 0.31 delta, below the trigger of 0.70.",
            List.of(new TraceLine("D3", "[S]", "|delta| of the short put 0.3108 >= 0.70", "false")),
            "Layer 1 falls due on a close with |delta| of 0.70 or more, near an index of 4,770."),
        new DecisionRow(
            GONE,
            "PUT",
            "UNWIND",
            "SELL",
            "The condor settled on 2 August; its hedge is an orphan.",
            List.of(
                new TraceLine("U8", "[O]", "unpriced for 3 nights", "false"),
                new TraceLine("U1", "[O]", "no living condor of that id", "true")),
            ""),
        new DecisionRow(
            TRIGGERED,
            "PUT",
            "RANKING",
            "CLOSE",
            "Close stands first with 0.82, roll next with 0.54.",
            List.of(
                new TraceLine("E12", "[O]", "score of close", "0.82"),
                new TraceLine("E12", "[O]", "score of roll", "0.54")),
            "Roll would stand first if closing cost 2,900.00 USD more."),
        new DecisionRow(
            "",
            "",
            "REGIME",
            "STRESSED",
            "VIX 38.57 at or above 25.00.",
            List.of(
                new TraceLine("E10", "[O]", "VIX 38.57 >= 25.00", "true"),
                new TraceLine(
                    "E10", "[S]", "quick ratio below 0.60 for 3 closes, so far 1", "false")),
            "BROKEN after 2 more closes with a quick ratio below 0.60."));
  }

  private static MarketPanel market() {
    return new MarketPanel(
        List.of(
            new MarketPanel.IndexRow("SPX", 5186.33, Figure.of(5346.56)),
            new MarketPanel.IndexRow("VIX", 38.57, Figure.of(23.39)),
            new MarketPanel.IndexRow("VVIX", 173.32, Figure.missing("NO_PREVIOUS_SESSION"))),
        new MarketPanel.RangeRow(
            Figure.of(1.8344), Figure.of(0.3414), "REPLICATED_NINE_DAYS", Figure.of(0.1607)),
        List.of(
            new MarketPanel.VxRow(
                LocalDate.of(2024, 8, 21), 16, 32.1, "SETTLEMENT", 0, false, 0.4274, 0.7123, 1),
            new MarketPanel.VxRow(
                LocalDate.of(2024, 9, 18), 44, 23.475, "SETTLEMENT", 0, false, 0.246, 0.41, 0.615),
            new MarketPanel.VxRow(
                LocalDate.of(2024, 10, 16),
                72,
                22.31,
                "PARITY",
                0.3112,
                true,
                0.1876,
                0.3127,
                0.4691)),
        List.of(
            new MarketPanel.SliceRow(
                "SPXW",
                LocalDate.of(2024, 8, 9),
                0.010958904109589041,
                5189.02,
                0.99942,
                "parity regression",
                0.3718,
                Figure.of(0.0121),
                182,
                121,
                List.of(),
                new MarketPanel.SmileRow(
                    "SVI_PENALISED",
                    Figure.of(1.21),
                    Figure.of(0.083),
                    Figure.of(0.0009),
                    Figure.of(0.0421),
                    Figure.of(0.0184),
                    Figure.missing("NONE"),
                    List.of(
                        new MarketPanel.UnsolvedRow("BELOW_INTRINSIC", 4),
                        new MarketPanel.UnsolvedRow("NO_BID", 17)))),
            new MarketPanel.SliceRow(
                "SPXW",
                LocalDate.of(2024, 8, 16),
                0.030136986301369864,
                5191.4,
                0.99841,
                "parity median",
                0.3102,
                Figure.missing("LOW_CONF_FORWARD"),
                41,
                12,
                List.of("CALENDAR", "LOW_CONF_FORWARD", "THIN"),
                new MarketPanel.SmileRow(
                    "INTERPOLATED",
                    Figure.of(0),
                    Figure.of(0),
                    Figure.missing("INTERPOLATED"),
                    Figure.of(0),
                    Figure.of(0),
                    Figure.of(0.42),
                    List.of()))),
        List.of(
            new MarketPanel.VixRow(
                "VIX9D",
                9,
                Figure.missing("NO_NEAR_TERM"),
                Figure.missing("NO_INDEX_CLOSE"),
                Figure.missing("NO_NEAR_TERM"),
                false,
                List.of()),
            vix(38.52, false)),
        List.of(
            new MarketPanel.EventRow(
                "FOMC statement", LocalDate.of(2024, 7, 31), -3, "SCHEDULED", "shipped list"),
            new MarketPanel.EventRow(
                "FOMC statement", LocalDate.of(2024, 9, 18), 31, "SCHEDULED", "shipped list")),
        List.of(
            new MarketPanel.SliceQualityRow(
                "SPXW",
                LocalDate.of(2024, 8, 9),
                182,
                List.of(),
                List.of(
                    new MarketPanel.CodeCountRow("Q03", 17),
                    new MarketPanel.CodeCountRow("Q12", 4))),
            new MarketPanel.SliceQualityRow(
                "SPXW",
                LocalDate.of(2024, 8, 16),
                41,
                List.of("Q11", "Q16"),
                List.of(new MarketPanel.CodeCountRow("Q05", 6)))),
        TrailSample.smiles(),
        TrailSample.skews());
  }

  /** The replicated VIX beside a published 38.57. */
  private static MarketPanel.VixRow vix(double replicated, boolean beyondLimit) {
    return new MarketPanel.VixRow(
        "VIX",
        30,
        Figure.of(replicated),
        Figure.of(38.57),
        Figure.of(replicated - 38.57),
        beyondLimit,
        List.of(
            new MarketPanel.VixTermRow(
                "SPXW",
                LocalDate.of(2024, 8, 30),
                36_000,
                0.0531,
                5200,
                5203.18,
                5200,
                212,
                2800,
                6400,
                0.15512345,
                0.3),
            new MarketPanel.VixTermRow(
                "SPXW",
                LocalDate.of(2024, 9, 6),
                46_080,
                0.0529,
                5205,
                5208.4,
                5205,
                187,
                2600,
                6600,
                0.14871234,
                0.7)));
  }

  /** A night whose replicated VIX is further from the published close than rule Q18 allows. */
  public static RiskPack doubtful() {
    RiskPack rich = rich();
    MarketPanel market = rich.market();
    return new RiskPack(
        rich.version(),
        rich.run(),
        rich.book(),
        rich.summary(),
        rich.limits(),
        rich.metrics(),
        rich.condors(),
        rich.structures(),
        rich.leftovers(),
        rich.aggregates(),
        rich.margin(),
        rich.pnlExplain(),
        rich.settlement(),
        rich.scenarios(),
        rich.historical(),
        rich.hedge(),
        rich.unwind(),
        rich.orphans(),
        rich.parity(),
        rich.ranking(),
        rich.policies(),
        rich.paper(),
        rich.temporalTheta(),
        rich.capital(),
        rich.signals(),
        rich.regime(),
        rich.decisions(),
        rich.trail(),
        new MarketPanel(
            market.indices(),
            market.dailyRange(),
            market.vxCurve(),
            market.slices(),
            List.of(vix(37.01, true)),
            market.events(),
            market.sliceQuality(),
            market.smiles(),
            market.skews()),
        rich.data(),
        rich.reconciliation(),
        rich.audit(),
        rich.formulas());
  }

  private static DataPanel data() {
    return new DataPanel(
        List.of(
            new DataPanel.FileRow(
                "cboe_web_spx_quotedata_2024-08-05.csv",
                "cboe-web-csv",
                "SPX",
                "a3f5b16c77e0d19482bb0c6fd2e1aa903344556677889900aabbccddeeff0011",
                SESSION,
                "ACCEPTED",
                12_184,
                12_172,
                12),
            new DataPanel.FileRow(
                "positions/SPX-IC-1.csv",
                "positions-csv",
                "positions",
                "b4e2c16c77e0d19482bb0c6fd2e1aa903344556677889900aabbccddeeff0022",
                SESSION,
                "ACCEPTED",
                15,
                15,
                0)),
        List.of(
            new DataPanel.RejectionRow(
                "cboe_web_spx_quotedata_2024-08-05.csv", "Q04", "ask below bid", 9),
            new DataPanel.RejectionRow(
                "cboe_web_spx_quotedata_2024-08-05.csv", "Q07", "below intrinsic value", 3)),
        List.of(new DataPanel.RejectedRowRow(
            "cboe_web_spx_quotedata_2024-08-05.csv",
            4211,
            "Ask.1",
            "0.05",
            "an ask at or above the bid of 0.10",
            "Q04")),
        List.of(new DataPanel.UnpricedRow(
            "SPXW240816P04950000",
            5,
            "NO_BID_NO_TWIN_THIN_SLICE",
            "greeks and P&L of the condor and of the book")),
        List.of(
            new DataPanel.QualityRow(
                "Q03",
                "ZERO_BID",
                "no bid",
                "EXCLUDE",
                "QUOTE",
                Figure.of(1_204),
                Figure.of(38),
                Figure.of(0)),
            new DataPanel.QualityRow(
                "Q17",
                "INDEX_TIME",
                "index print older than the option quotes, by how far it is from their level",
                "FLAG",
                "SOURCE",
                Figure.of(0),
                Figure.missing("NOT_COUNTED"),
                Figure.missing("NOT_COUNTED"))),
        AuditSample.cash(),
        AuditSample.rungs());
  }

  private static List<RuleRow> audit() {
    return List.of(
        new RuleRow(
            "D3",
            "trigger.delta",
            "0.70",
            "S",
            "absolute delta of the short at which layer 1 falls due"),
        new RuleRow(
            "E5", "coverage.min", "0.40", "S", "lower end of the share of original notional"),
        new RuleRow(
            "E5", "layers.weights", "0.25/0.35/0.40", "O", "share of the allowance by layer"),
        new RuleRow(
            "E13",
            "unwind.meanReversionDelta",
            "0.40",
            "O",
            "U3: the episode ends below it for 2 closes"),
        new RuleRow(
            "C1", "", "Black-76 on the parity forward", "K", "price and greeks of every option"));
  }
}
