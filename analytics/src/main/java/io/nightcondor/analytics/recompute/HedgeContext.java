package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.RegimeView;
import io.nightcondor.analytics.alvh.SignalView;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.pack.Figure;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every hedge of a book's night shares, the real one and those on paper.
 *
 * @param input of the night
 * @param marks of tonight's options
 * @param stress tonight's calibration stress
 * @param signals of the night
 * @param regime after the close
 * @param dailyRange expected daily range of the SPX, percent
 * @param gone why a condor is not living; empty if it is
 */
record HedgeContext(
    BookInput input,
    MarkLadder marks,
    StressMarket stress,
    SignalView signals,
    RegimeView regime,
    Figure dailyRange,
    Function<String, Optional<String>> gone) {}
