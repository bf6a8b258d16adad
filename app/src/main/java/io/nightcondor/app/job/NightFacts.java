package io.nightcondor.app.job;

import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.parity.ParityEdges;
import io.nightcondor.analytics.regime.LiquidityHistory;
import io.nightcondor.analytics.tail.HistoricalMoves;
import java.util.List;
import java.util.Optional;

/**
 * What all books of a night share; immutable, loaded once.
 *
 * @param market this session
 * @param previousMarket the exchange session before it, empty if that was not run
 * @param history daily series
 * @param macro series and releases that were public at the close
 * @param liquidity of the SPX chain by session
 * @param parity edges of the quotes against parity
 * @param moves the market's past joint moves
 * @param scheduled releases after the close
 * @param intake files, counts and refused rows
 * @param marketRemarks on the market files, for every book
 */
record NightFacts(
    MarketSnapshot market,
    Optional<MarketSnapshot> previousMarket,
    HistoryWindow history,
    MacroHistory macro,
    LiquidityHistory liquidity,
    ParityEdges parity,
    HistoricalMoves moves,
    List<MacroRelease> scheduled,
    Intake intake,
    List<String> marketRemarks) {}
