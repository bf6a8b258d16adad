package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import java.time.LocalDate;

/**
 * What the signals of a night are computed from. Whatever was not public at the session's close is
 * left out, should it be there.
 *
 * <p>Series of the history by symbol: SPX; VIX or VX1 (settlements of the front VIX future) where a
 * policy takes its MACD from them; NYSE_ADV and NYSE_DECL, or NYSE_ADVANCES and NYSE_DECLINES;
 * SPXEW, an equal-weight index. 280 sessions fill every window of theirs.
 *
 * <p>Macro series: RBUSBIS, 123 months; CPIAUCSL or CPIAUCNS, and PPIFIS or PPIACO, 62 months;
 * DGS2, 776 days, or US2Y in percent in the history; FORWARD_PE or SHILLER_EARNINGS, 200 days; and
 * the releases CPI and PPI, monthly changes as fractions, 61 months.
 *
 * @param session whose close has passed
 * @param calendar of the exchange
 * @param history daily bars
 * @param macro figures and releases
 * @param fomc statement days
 */
public record SignalInput(
    LocalDate session,
    ExchangeCalendar calendar,
    HistoryWindow history,
    MacroHistory macro,
    FomcCalendar fomc) {}
