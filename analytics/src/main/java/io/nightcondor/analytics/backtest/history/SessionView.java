package io.nightcondor.analytics.backtest.history;

import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was public at one session's close.
 *
 * @param session exchange session
 * @param bars of the session by symbol
 * @param settlements of the VIX futures of the session, in order of expiry
 * @param history windows up to the session
 * @param macro series and releases up to its close
 */
public record SessionView(
    LocalDate session,
    Map<String, IndexBar> bars,
    List<VxSettlement> settlements,
    HistoryWindow history,
    MacroHistory macro) {

  /** The session's close of an index; empty if no source had it. */
  public OptionalDouble close(String symbol) {
    IndexBar bar = bars.get(symbol);
    return bar == null ? OptionalDouble.empty() : OptionalDouble.of(bar.close());
  }
}
