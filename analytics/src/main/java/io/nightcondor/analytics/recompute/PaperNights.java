package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.paper.PaperBook;
import io.nightcondor.analytics.alvh.paper.PaperMemory;
import io.nightcondor.analytics.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A book's night on paper alone: its condors as a position file has them, and for each of several
 * policies the hedge that it would hold, by the very rules and in the very order of a nightly run.
 */
public final class PaperNights {

  private PaperNights() {}

  /**
   * The night of every policy; a pure function of its arguments.
   *
   * @param input as of a nightly run; positions without hedges
   * @param policies of different names
   */
  public static PaperOutcome of(BookInput input, List<Policy> policies) {
    NightView view = new NightView(input);
    Map<String, PaperBook> known = new TreeMap<>();
    view.before()
        .paper()
        .ifPresent(memory -> memory.books().forEach(book -> known.put(book.policy(), book)));
    List<PaperHedge> hedges = policies.stream()
        .map(policy -> new PaperNight(
                view.context(),
                policy,
                known.getOrDefault(
                    policy.name(), PaperBook.start(policy.name(), input.market().session())),
                view.living())
            .outcome())
        .toList();
    return new PaperOutcome(
        state(view, hedges),
        view.condors().stream().map(CondorNight::valuation).toList(),
        view.context().regime().state(),
        view.context().signals(),
        hedges);
  }

  private static BookState state(NightView view, List<PaperHedge> hedges) {
    return new BookState(
        view.context().input().market().session(),
        view.living().stream().map(PaperNights::memory).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(view.regime().memory()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new PaperMemory(hedges.stream().map(PaperHedge::book).toList())),
        Optional.empty());
  }

  private static CondorMemory memory(CondorNight condor) {
    return new CondorMemory(
        condor.id(),
        condor.valuation().condor().contracts(),
        condor.put(),
        condor.call(),
        condor.putEpisode(),
        condor.callEpisode(),
        condor.unpricedNights());
  }
}
