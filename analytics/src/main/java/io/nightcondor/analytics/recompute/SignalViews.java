package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.SignalState;
import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.SignalPanel.DivergenceRow;
import io.nightcondor.analytics.signal.SignalOutcome;
import java.time.LocalDate;

/** The signals as the layers see them. */
final class SignalViews {

  private static final String NEGATIVE = "NEGATIVE";

  private SignalViews() {}

  static SignalView of(SignalOutcome signals) {
    return new SignalView(
        state(signals.negativeDivergence()),
        signals.negativeDivergence().isUnknown()
            ? signals.negativeDivergence().reason()
            : words(signals),
        state(signals.dualConfirmation()),
        signals.dualConfirmation().line().outcome(),
        Figure.of(signals.intensity().score(), "INSUFFICIENT"),
        signals.intensity().forCap(),
        signals.fomcElevated().value(),
        signals.priceEarningsCollapsing().value());
  }

  private static String words(SignalOutcome signals) {
    return signals.panel().divergence().stream()
        .filter(row -> row.kind().equals(NEGATIVE))
        .findFirst()
        .map(SignalViews::words)
        .orElse("there was none");
  }

  private static String words(DivergenceRow row) {
    if (row.active()) {
      return "active since " + row.knownFrom().map(LocalDate::toString).orElse("then");
    }
    return row.ended().map(end -> "the last ended on " + end).orElse("there was none");
  }

  private static SignalState state(io.nightcondor.analytics.signal.Confirmation confirmation) {
    return switch (confirmation.state()) {
      case ACTIVE -> SignalState.MET;
      case NOT_ACTIVE -> SignalState.NOT_MET;
      case UNKNOWN -> SignalState.UNKNOWN;
    };
  }
}
