package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.instrument.FrontLevels;
import io.nightcondor.analytics.alvh.layer.EpisodeRules;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.condor.DeltaStateMachine;
import io.nightcondor.analytics.condor.SideExtreme;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.time.LocalDate;
import java.util.Optional;

/** Moves delta states and episodes of condor sides over one close, by one policy. */
final class SideMoves {

  private static final String INDEX = "SPX";

  private final DeltaStateMachine states;
  private final EpisodeRules episodes;
  private final LocalDate session;
  private final Optional<IndexBar> day;

  /** @param intensity that an episode freezes if it starts tonight, 0 to 1 */
  SideMoves(Policy policy, MarketSnapshot market, ExchangeCalendar calendar, double intensity) {
    this.session = market.session();
    this.states = new DeltaStateMachine(policy.stateRules());
    this.episodes = new EpisodeRules(
        policy, intensity, FrontLevels.of(session, market.vxCurve(), calendar).front());
    this.day = policy.isOn(PolicyKey.INTRADAY_EXTREMES)
        ? Optional.ofNullable(market.indexBars().get(INDEX))
        : Optional.empty();
  }

  /** Without a delta tonight a state stays as it is and its counts stand still. */
  SideState state(SideState before, SideValuation side) {
    return side.observation()
        .map(close -> states.next(before, close, enteredInTheDay(side)))
        .orElse(before);
  }

  EpisodeState episode(EpisodeState before, SideValuation side) {
    return side.observation()
        .map(close ->
            episodes.next(before, close, states.isEntry(close) || enteredInTheDay(side), session))
        .orElse(before);
  }

  /** Whether the day's extreme met the entry, where the policy looks at it. */
  private boolean enteredInTheDay(SideValuation side) {
    return day.flatMap(bar -> SideExtreme.of(side, bar)).filter(states::isEntry).isPresent();
  }
}
