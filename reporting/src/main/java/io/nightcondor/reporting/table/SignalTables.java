package io.nightcondor.reporting.table;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.RiskPack;
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

/** Regime, intensity and technical signals, with their sources and ages. */
final class SignalTables {

  private SignalTables() {}

  static List<ReportBlock> of(RiskPack pack) {
    SignalPanel signals = pack.signals();
    List<ReportBlock> blocks = new ArrayList<>(RegimeTables.of(pack.regime(), pack.decisions()));
    blocks.addAll(IntensityChart.of(signals.intensity()));
    blocks.addAll(List.of(
        scores(signals),
        components(
                new TableBuilder<ComponentRow>("intensity", "Components of the hedge intensity")
                    .note(
                        "Put side. u says how much a component asks for a hedge, neutral is the u of one that says nothing. A component beyond its largest age is dropped and the others are weighed up; below half of the weight the score is INSUFFICIENT. No predictive value is claimed."))
            .build(signals.intensity().inOrder(), ""),
        sources(signals.intensity().inOrder()),
        readings(signals),
        divergences(signals.divergence()),
        components(new TableBuilder<ComponentRow>("callIntensity", "The same for a call side")
                .note("For information: breadth and RSI mirrored. No VIX layer fits a call side.")
                .foldable())
            .build(signals.callIntensity().inOrder(), "")));
    return blocks;
  }

  private record Score(String side, IntensityRow row, String use) {}

  private static ReportTable scores(SignalPanel signals) {
    return new TableBuilder<Score>("intensityScores", "Hedge intensity")
        .note("Figures whose release day is an assumed lag tonight: %s."
            .formatted(TableBuilder.words(Figure.of(signals.assumedLags()), 0)))
        .text("Side", Score::side)
        .figure("Score", "0 to 1", 3, s -> s.row().score())
        .number("Taken by the cap", "0 to 1", 3, s -> s.row().forCap())
        .number("Surviving weight", "of the policy's", 2, s -> s.row().survivingWeight())
        .prose("Use", Score::use)
        .build(
            List.of(
                new Score("PUT", signals.intensity(), "coverage cap, and the gate of layer 3"),
                new Score("CALL", signals.callIntensity(), "none: informational")),
            "");
  }

  private static TableBuilder<ComponentRow> components(TableBuilder<ComponentRow> table) {
    return table
        .text("Component", c -> c.id() + " " + c.name())
        .toned("State", c -> c.freshness().name(), c -> tone(c.freshness()))
        .figure("Raw", "see unit", 4, ComponentRow::raw)
        .text("Unit", ComponentRow::rawUnit)
        .dateOr("As of", "none", ComponentRow::asOf)
        .figure("Age", "see age unit", 0, ComponentRow::age)
        .text("Age unit", ComponentRow::ageUnit)
        .figure("u", "0 to 1", 3, ComponentRow::u)
        .number("Neutral", "0 to 1", 2, ComponentRow::neutral)
        .number("Weight", "", 2, ComponentRow::weight)
        .figure("Contribution", "to the score", 3, ComponentRow::contribution)
        .summed()
        .prose("Note", ComponentRow::note);
  }

  private static ReportTable sources(List<ComponentRow> rows) {
    return new TableBuilder<ComponentRow>("intensitySources", "Sources of the components")
        .note(
            "An age is counted from the day on which the figure was public, never from the month it is about; an assumed day is that month's first day and a fixed lag.")
        .text("Component", ComponentRow::id)
        .text("Source", c -> c.source().isBlank() ? "none" : c.source())
        .dateOr("As of", "none", ComponentRow::asOf)
        .dateOr("Released", "at its close", ComponentRow::released)
        .flag("Release day", ComponentRow::assumedLag, "ASSUMED", "known", Tone.WATCH)
        .figure("Age", "see age unit", 0, ComponentRow::age)
        .number("Largest age", "see age unit", 0, ComponentRow::maxAge)
        .text("Age unit", ComponentRow::ageUnit)
        .build(rows, "");
  }

  private static Tone tone(Freshness freshness) {
    return switch (freshness) {
      case FRESH -> Tone.GOOD;
      case WARMUP, STALE, MISSING -> Tone.WARN;
      case OFF -> Tone.PLAIN;
    };
  }

  private record Reading(
      String name,
      String series,
      Figure value,
      String unit,
      Optional<LocalDate> asOf,
      int bars,
      Freshness freshness,
      String meaning) {}

  private static ReportTable readings(SignalPanel signals) {
    MacdRow macd = signals.macd();
    RsiRow rsi = signals.rsi();
    AdvanceDeclineRow breadth = signals.advanceDecline();
    return new TableBuilder<Reading>("technicals", "MACD, RSI and breadth")
        .note(
            "Daily closes. Fewer than 250 bars is a warm-up: the start of the series still shows.")
        .text("Signal", Reading::name)
        .text("Series", Reading::series)
        .figure("Value", "see unit", 2, Reading::value)
        .text("Unit", Reading::unit)
        .dateOr("As of", "none", Reading::asOf)
        .number("Bars", "closes", 0, Reading::bars)
        .toned("State", r -> r.freshness().name(), r -> tone(r.freshness()))
        .prose("Meaning", Reading::meaning)
        .build(
            List.of(
                macd("MACD line", macd, macd.line(), "EMA12 - EMA26"),
                macd("MACD signal", macd, macd.signal(), "EMA9 of the line"),
                macd("MACD histogram", macd, macd.histogram(), "line - signal"),
                new Reading(
                    "RSI(14)",
                    "SPX",
                    rsi.value(),
                    "0 to 100",
                    rsi.asOf(),
                    rsi.bars(),
                    rsi.freshness(),
                    "Wilder's smoothing"),
                breadth(
                    "A/D line",
                    breadth,
                    breadth.line(),
                    "issues",
                    "advances less declines, cumulated"),
                breadth(
                    "A/D deviation",
                    breadth,
                    breadth.deviation(),
                    "standard deviations",
                    breadth.divergence()
                        ? "DIVERGENCE: the index is near its 50-day high and the line is not"
                        : "no divergence from the index's 50-day high")),
            "");
  }

  private static Reading macd(String name, MacdRow row, Figure value, String meaning) {
    return new Reading(
        name,
        Words.ofCode(row.series()),
        value,
        "points",
        row.asOf(),
        row.bars(),
        row.freshness(),
        meaning);
  }

  private static Reading breadth(
      String name, AdvanceDeclineRow row, Figure value, String unit, String meaning) {
    return new Reading(
        name, "NYSE breadth", value, unit, row.asOf(), row.bars(), row.freshness(), meaning);
  }

  private static ReportTable divergences(List<DivergenceRow> rows) {
    return new TableBuilder<DivergenceRow>("divergences", "Divergences of the MACD")
        .note(
            "The last of each kind. A negative one forms at a top, so on a trigger it is days or weeks old: it confirms that the fall was preceded by one and that no close has undone it since.")
        .text("Kind", r -> Words.ofCode(r.kind()))
        .text("Oscillator", r -> Words.ofCode(r.oscillator()))
        .flag("Active", DivergenceRow::active, "ACTIVE", "no", Tone.WATCH)
        .dateOr("First swing", "none", DivergenceRow::first)
        .dateOr("Second swing", "none", DivergenceRow::second)
        .dateOr("Known from", "none", DivergenceRow::knownFrom)
        .figure("Close 1", "points", 2, DivergenceRow::closeFirst)
        .figure("Close 2", "points", 2, DivergenceRow::closeSecond)
        .figure("Oscillator 1", "points", 2, DivergenceRow::oscillatorFirst)
        .figure("Oscillator 2", "points", 2, DivergenceRow::oscillatorSecond)
        .dateOr("Ended", "not ended", DivergenceRow::ended)
        .toned("State", r -> r.freshness().name(), r -> tone(r.freshness()))
        .prose("In words", DivergenceRow::words)
        .build(rows, "No divergence was looked for: the series is missing.");
  }
}
