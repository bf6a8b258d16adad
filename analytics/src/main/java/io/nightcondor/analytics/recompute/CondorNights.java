package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.MarkLadder;
import io.nightcondor.analytics.condor.SideState;
import io.nightcondor.analytics.market.MarketSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values condors and moves their states and episodes over one close. */
final class CondorNights {

  private final MarketSnapshot market;
  private final MarkLadder marks;
  private final SideMoves moves;
  private final Map<String, CondorMemory> memories = new TreeMap<>();

  /** @param intensity that an episode freezes if it starts tonight, 0 to 1 */
  CondorNights(BookInput input, MarkLadder marks, List<CondorMemory> previous, double intensity) {
    this.market = input.market();
    this.marks = marks;
    this.moves = new SideMoves(input.policy(), market, input.calendar(), intensity);
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
        moves.state(putBefore, valuation.put()),
        moves.state(callBefore, valuation.call()),
        putBefore,
        callBefore,
        moves.episode(putEpisode, valuation.put()),
        moves.episode(callEpisode, valuation.call()),
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
}
