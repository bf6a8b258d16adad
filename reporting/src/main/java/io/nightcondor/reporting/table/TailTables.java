package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;
import static io.nightcondor.reporting.table.TableBuilder.VIX_POINTS;

import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.BackTest;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.ExceptionRow;
import io.nightcondor.analytics.pack.HistoricalPanel.FactorRow;
import io.nightcondor.analytics.pack.HistoricalPanel.MoveRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.HistoricalPanel.Window;
import java.util.List;
import java.util.Locale;

/** The book under the market's past moves. */
final class TailTables {

  private static final String TRADING_DAYS = "trading days";

  private static final String NONE = "No tail was computed.";

  private TailTables() {}

  static List<ReportBlock> of(HistoricalPanel panel) {
    return List.of(
        tails(panel.expectedShortfall()),
        parts(panel.componentExpectedShortfall()),
        worstMoves(panel.worstMoves()),
        backTest(panel.backTest()),
        exceptions(panel.backTest().rows()),
        factors(panel.factors()));
  }

  private static ReportTable tails(List<TailRow> rows) {
    return new TableBuilder<TailRow>("tails", "Expected shortfall")
        .note(
            "Losses of the hedged book, positive, full revaluation of tonight's positions under every past move. The figure that is limited: one day, both windows.")
        .text("Window", r -> word(r.window()))
        .number("Horizon", TRADING_DAYS, 0, TailRow::horizon)
        .date("From", TailRow::from)
        .date("To", TailRow::to)
        .number("Moves", "in the sample", 0, TailRow::observations)
        .figure("VaR 99 %", USD, 0, TailRow::valueAtRisk99)
        .figure("VaR 99.5 %", USD, 0, TailRow::valueAtRisk995)
        .figure("ES 97.5 %", USD, 0, TailRow::expectedShortfall)
        .figure("Standard error", USD, 0, TailRow::standardError)
        .figure("ES unhedged", USD, 0, TailRow::unhedged)
        .figure("Hedge relief", USD, 0, TailRow::hedgeRelief)
        .figure("Largest loss", USD, 0, TailRow::largestLoss)
        .build(rows, NONE);
  }

  private static String word(Window window) {
    return switch (window) {
      case CURRENT -> "current";
      case STRESSED -> "stressed";
      case BOTH -> "both";
    };
  }

  private static ReportTable parts(List<ComponentRow> rows) {
    return new TableBuilder<ComponentRow>(
            "tailParts", "What the hedge buys: parts of the shortfall")
        .note(
            "Mean loss of each part in the book's own tail, both windows; negative where it gains. The parts sum to the whole. Saturation is the part's largest loss over the most it can lose: near 100 % its tail cannot grow.")
        .text("Part", ComponentRow::component)
        .text("Kind", r -> r.kind().toLowerCase(Locale.ROOT))
        .figure("One day", USD, 0, ComponentRow::oneDay)
        .summed()
        .percent("Share", 1, ComponentRow::share)
        .figure("Ten days", USD, 0, ComponentRow::tenDays)
        .summed()
        .figure("Alone", USD, 0, ComponentRow::alone)
        .figure("Alone, ten days", USD, 0, ComponentRow::aloneTenDays)
        .figure("Can still lose", USD, 0, ComponentRow::maxLoss)
        .percent("Saturation", 0, ComponentRow::saturation)
        .build(rows, NONE);
  }

  private static ReportTable worstMoves(List<MoveRow> rows) {
    return new TableBuilder<MoveRow>("worstMoves", "Past moves that lose most")
        .number("Horizon", TRADING_DAYS, 0, MoveRow::horizon)
        .text("Window", r -> word(r.window()))
        .date("From", MoveRow::from)
        .date("To", MoveRow::to)
        .number("SPX", StressTables.OF_INDEX, 2, MoveRow::spotShock)
        .number("VIX", VIX_POINTS, 2, MoveRow::vixMove)
        .figure("Unhedged", USD, 0, MoveRow::unhedged)
        .figure("Hedge", USD, 0, MoveRow::hedge)
        .figure("Hedged", USD, 0, MoveRow::hedged)
        .prose("Stand-ins", r -> r.flags().isBlank() ? "none" : r.flags())
        .build(rows, NONE);
  }

  private static ReportTable backTest(BackTest test) {
    return new TableBuilder<BackTest>("backTest", "Value at risk against what came")
        .note(
            "One day, 99 %. GREEN up to 4 exceptions of 250 nights, YELLOW up to 9, RED above; too short under 250 nights unless it is yellow or red already.")
        .toned("Light", t -> Words.ofCode(t.light()).toUpperCase(Locale.ROOT), TailTables::tone)
        .number("Nights", "tested", 0, BackTest::nights)
        .number("Exceptions", "nights", 0, BackTest::exceptions)
        .build(List.of(test), "");
  }

  private static Tone tone(BackTest test) {
    return switch (test.light()) {
      case "GREEN" -> Tone.GOOD;
      case "YELLOW" -> Tone.WATCH;
      case "RED" -> Tone.BAD;
      default -> Tone.PLAIN;
    };
  }

  private static ReportTable exceptions(List<ExceptionRow> rows) {
    return new TableBuilder<ExceptionRow>("backTestExceptions", "Nights beyond the value at risk")
        .date("Session", ExceptionRow::session)
        .number("Value at risk", USD, 0, ExceptionRow::valueAtRisk)
        .number("Profit", USD, 0, ExceptionRow::profit)
        .build(rows, "No night lost more than its value at risk.");
  }

  private static ReportTable factors(List<FactorRow> rows) {
    return new TableBuilder<FactorRow>("factors", "Where the past moves come from")
        .text("Factor", FactorRow::factor)
        .number("Observed", "moves", 0, FactorRow::observed)
        .number("Stand-in", "moves", 0, FactorRow::proxied)
        .number("Filled", "moves", 0, FactorRow::filled)
        .number("Left out", "moves", 0, FactorRow::gaps)
        .prose("Source", FactorRow::source)
        .build(rows, "No past move was used.");
  }
}
