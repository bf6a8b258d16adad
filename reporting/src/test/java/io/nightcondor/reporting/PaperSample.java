package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.FillOutcome;
import io.nightcondor.analytics.pack.PaperPanel;
import io.nightcondor.analytics.pack.PaperPanel.EntryRow;
import io.nightcondor.analytics.pack.PaperPanel.NightRow;
import io.nightcondor.analytics.pack.PaperPanel.TrackRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Paper ledger of a sample pack: plausible, not computed, and adding up. */
final class PaperSample {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final String CONDOR = "SPXW 2024-08-09 5170/5320/5600/5750";

  private PaperSample() {}

  /** Two policies: one order pending, one filled, one left, a sale and an opening. */
  static PaperPanel rich() {
    return new PaperPanel(
        List.of(
            new TrackRow(
                "steward",
                true,
                LocalDate.of(2024, 7, 22),
                11,
                4,
                3,
                1,
                1,
                2,
                Figure.of(8.25),
                Figure.of(55.5),
                Figure.of(412.5),
                Figure.of(72.5),
                Figure.of(96.75),
                Figure.of(501),
                Figure.of(318.2),
                Figure.of(-44.1)),
            new TrackRow(
                "promoter",
                false,
                LocalDate.of(2024, 7, 23),
                10,
                6,
                5,
                1,
                2,
                24,
                Figure.of(18),
                Figure.of(120),
                Figure.of(-130),
                Figure.of(-130),
                Figure.of(2_410.6),
                Figure.of(2_262.6),
                Figure.of(1_904.4),
                Figure.of(-212.9))),
        List.of(
            new EntryRow(
                "steward",
                SamplePack.SESSION,
                Figure.of(1),
                Optional.empty(),
                Figure.missing("PENDING"),
                "BUY",
                "VXMU24",
                6,
                CONDOR,
                1,
                "E5",
                Figure.of(23.45),
                "S1",
                0,
                FillOutcome.PENDING,
                0,
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING"),
                Figure.missing("PENDING")),
            decided("steward", SamplePack.SESSION, 1, "SELL", 2, 24.6, FillOutcome.FILLED),
            decided("promoter", FRIDAY, 2, "BUY", 12, 21.05, FillOutcome.NOT_FILLED)),
        List.of(
            new NightRow(FRIDAY, List.of(Figure.of(182.8), Figure.missing("NOT_ON_PAPER"))),
            new NightRow(SamplePack.SESSION, List.of(Figure.of(501), Figure.of(2_262.6)))),
        List.of(
            "steward, 2024-08-02: Re-derived on revision 2 of 2024-08-02: 2 entries, 1 differs from revision 1."));
  }

  /** Nothing is run on paper. */
  static PaperPanel none() {
    return new PaperPanel(List.of(), List.of(), List.of(), List.of());
  }

  private static EntryRow decided(
      String policy,
      LocalDate session,
      int revision,
      String action,
      int units,
      double limit,
      FillOutcome outcome) {
    boolean filled = outcome.isFilled();
    return new EntryRow(
        policy,
        session.minusDays(1),
        Figure.of(revision),
        Optional.of(session),
        Figure.of(1),
        action,
        "VXMQ24",
        units,
        CONDOR,
        2,
        action.equals("BUY") ? "E5" : "U5",
        Figure.of(limit),
        "R1",
        1,
        outcome,
        filled ? units : 0,
        filled ? Figure.of(limit + 0.15) : Figure.missing("NOT_FILLED"),
        Figure.of(24.8),
        Figure.of(22.35),
        Figure.of(27.9),
        Figure.of(25.175),
        Figure.of(0.052),
        filled ? Figure.of(1.75) : Figure.of(0),
        filled ? Figure.of(10.4) : Figure.of(0),
        filled ? Figure.of(340) : Figure.missing("NOTHING_SOLD"));
  }
}
