package io.nightcondor.analytics.parity;

import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.SliceKey;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.ParityPanel;
import io.nightcondor.analytics.pack.ParityPanel.ExitRow;
import io.nightcondor.analytics.pack.ParityPanel.ParityRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.policy.PolicyKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The panel of conversions, reversals and boxes of a book. */
public final class ParityPanels {

  /** Nearest expiries of each root that are shown; all are counted. */
  private static final int EXPIRIES_SHOWN = 6;

  private static final int[] RATE_DAYS = {30, 90, 180, 365};
  private static final double DAYS_A_YEAR = 365;

  private static final String SCOPE =
      "Looked at: boxes of SPX, SPXW, VIX and VIXW over neighbouring strikes and one a tenth below to"
          + " a tenth above the forward, against the discount factor of the expiry; conversions and"
          + " reversals of VIX options against the settlement of the VX future of the same date."
          + " Shown: the best of each kind at the %s nearest expiries of a root."
          + " SPX conversions and reversals are NOT_IN_SOURCE: no file has a traded forward, and one"
          + " implied by the same options proves nothing.";

  private ParityPanels() {}

  /** The panel of one book; for several books of one market make its edges once. */
  public static ParityPanel of(MarketSnapshot market, Policy policy, List<LeftoverCall> leftovers) {
    return of(market, ParityEdges.of(market), policy, leftovers);
  }

  /**
   * The panel of one book.
   *
   * @param edges of that market
   * @param leftovers long VIX calls without a condor
   */
  public static ParityPanel of(
      MarketSnapshot market, ParityEdges edges, Policy policy, List<LeftoverCall> leftovers) {
    ParityCosts costs = new ParityCosts(policy);
    List<ParityRow> rows = new ArrayList<>();
    Map<Root, Integer> shown = new EnumMap<>(Root.class);
    int considered = 0;
    int positive = 0;
    for (Map.Entry<SliceKey, List<ParityEdge>> slice : edges.bySlice().entrySet()) {
      Map<EdgeKind, Net> best = new EnumMap<>(EdgeKind.class);
      for (ParityEdge edge : slice.getValue()) {
        Net net = new Net(edge, costs.edge(edge), costs.of(edge));
        positive += net.value() > 0 ? 1 : 0;
        best.merge(edge.kind(), net, (one, other) -> other.value() > one.value() ? other : one);
      }
      considered += slice.getValue().size();
      if (shown.merge(slice.getKey().root(), 1, Integer::sum) <= EXPIRIES_SHOWN) {
        best.values().forEach(net -> rows.add(net.row()));
      }
    }
    LeftoverExits exits = new LeftoverExits(market, costs);
    List<ExitRow> exitRows = leftovers.stream().map(exits::row).toList();
    return new ParityPanel(rows, considered, positive, exitRows, note(edges.rates(), policy));
  }

  private record Net(ParityEdge edge, double locked, double costs) {

    double value() {
      return locked - costs;
    }

    ParityRow row() {
      return new ParityRow(
          edge.kind().name(),
          edge.slice().root().name(),
          edge.slice().expiry(),
          edge.strike(),
          edge.upperStrike(),
          Figure.of(locked),
          costs,
          Figure.of(value()),
          edge.lowConfidence());
    }
  }

  private static String note(List<BoxRate> rates, Policy policy) {
    List<String> sentences = new ArrayList<>();
    sentences.add(SCOPE.formatted(EXPIRIES_SHOWN));
    if (policy.number(PolicyKey.COMMISSION_OPTION) == 0) {
      sentences.add("Costs are without commissions of options: commission.option is 0.");
    }
    Set<BoxRate> told = new LinkedHashSet<>();
    IntStream.of(RATE_DAYS)
        .forEach(days -> rates.stream()
            .min(Comparator.comparingDouble(rate -> Math.abs(rate.years() * DAYS_A_YEAR - days)))
            .ifPresent(told::add));
    if (!told.isEmpty()) {
      sentences.add(told.stream()
          .map(BoxRate::words)
          .collect(Collectors.joining("; ", "Rates implied by wide SPX boxes at mid: ", ".")));
    }
    return String.join(" ", sentences);
  }
}
