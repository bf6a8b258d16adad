package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.EpisodeRules;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.DeltaStateMachine;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.SideObservation;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values condors and moves their states and episodes over one close. */
final class CondorNights {

  private final MarketSnapshot market;
  private final MarkLadder marks;
  private final DeltaStateMachine states;
  private final EpisodeRules episodes;
  private final Map<String, CondorMemory> memories = new TreeMap<>();

  CondorNights(
      Policy policy, MarketSnapshot market, MarkLadder marks, List<CondorMemory> previous) {
    this.market = market;
    this.marks = marks;
    this.states = new DeltaStateMachine(policy.stateRules());
    this.episodes = new EpisodeRules(policy);
    previous.forEach(memory -> memories.put(memory.id(), memory));
  }

  List<CondorNight> of(List<IronCondor> condors) {
    return condors.stream().map(this::of).toList();
  }

  private CondorNight of(IronCondor condor) {
    CondorValuation valuation = CondorValuation.of(condor, marks, market);
    Optional<CondorMemory> memory = Optional.ofNullable(memories.get(condor.id()));
    SideState putBefore = memory.map(CondorMemory::put).orElse(SideState.FRESH);
    SideState callBefore = memory.map(CondorMemory::call).orElse(SideState.FRESH);
    EpisodeState putEpisode = memory.map(CondorMemory::putEpisode).orElse(EpisodeState.NONE);
    EpisodeState callEpisode = memory.map(CondorMemory::callEpisode).orElse(EpisodeState.NONE);
    int unpriced =
        valuation.isPriced() ? 0 : memory.map(CondorMemory::unpricedNights).orElse(0) + 1;
    return new CondorNight(
        valuation,
        next(putBefore, valuation.put()),
        next(callBefore, valuation.call()),
        putBefore,
        callBefore,
        next(putEpisode, valuation.put()),
        next(callEpisode, valuation.call()),
        unpriced,
        memory.isPresent(),
        isBeyondQuotes(condor));
  }

  /** Q16; an expiry without quotes has nothing to be beyond. */
  private boolean isBeyondQuotes(IronCondor condor) {
    return market
        .quality(condor.root(), condor.expiry())
        .filter(quoted -> !quoted.reachesBeyond(
            condor.longPut().series().strike(), condor.longCall().series().strike()))
        .isPresent();
  }

  /** Without a delta tonight a state stays as it is and its counts stand still. */
  private SideState next(SideState before, SideValuation side) {
    return side.observation().map(close -> states.next(before, close)).orElse(before);
  }

  private EpisodeState next(EpisodeState before, SideValuation side) {
    Optional<SideObservation> close = side.observation();
    return close
        .map(seen -> episodes.next(before, seen, states.isEntry(seen), market.session()))
        .orElse(before);
  }
}
