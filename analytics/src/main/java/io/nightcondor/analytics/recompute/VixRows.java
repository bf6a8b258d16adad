package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.VixReplication;
import io.nightcondor.analytics.market.VixReplication.Defined;
import io.nightcondor.analytics.market.VixReplication.Undefined;
import io.nightcondor.analytics.market.VixTerm;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarketPanel.VixRow;
import io.nightcondor.analytics.pack.MarketPanel.VixTermRow;
import io.nightcondor.analytics.vix.VixIndex;
import java.util.ArrayList;
import java.util.List;

/** The volatility indices of the SPX chain beside the published ones. */
final class VixRows {

  /** Q18, VIX points: a bigger gap means bad quotes, wrong times or wrong roots. */
  private static final double LIMIT = 0.5;

  private VixRows() {}

  /** In order of days; empty if the night kept none. */
  static List<VixRow> of(MarketSnapshot market) {
    List<VixRow> rows = new ArrayList<>();
    for (VixIndex index : VixIndex.values()) {
      market.vixReplication(index.days()).ifPresent(found -> rows.add(row(market, index, found)));
    }
    return rows;
  }

  private static VixRow row(MarketSnapshot market, VixIndex index, VixReplication replication) {
    Figure published = Figure.of(market.close(index.name()), "NO_INDEX_CLOSE");
    Figure replicated = replicated(replication);
    Figure difference = replicated.plus(published.map(close -> -close));
    boolean beyond = index == VixIndex.VIX
        && difference instanceof Figure.Known known
        && Math.abs(known.value()) > LIMIT;
    return new VixRow(
        index.name(), index.days(), replicated, published, difference, beyond, terms(replication));
  }

  private static Figure replicated(VixReplication replication) {
    if (replication instanceof Undefined undefined) {
      return Figure.missing(undefined.reason().name());
    }
    return Figure.of(((Defined) replication).value());
  }

  private static List<VixTermRow> terms(VixReplication replication) {
    return replication instanceof Defined vix
        ? List.of(row(vix.near(), vix.nearWeight()), row(vix.next(), vix.nextWeight()))
        : List.of();
  }

  private static VixTermRow row(VixTerm term, double weight) {
    return new VixTermRow(
        term.root().name(),
        term.expiry(),
        term.minutes(),
        term.rate(),
        term.parityStrike(),
        term.forward(),
        term.centreStrike(),
        term.strikes().size(),
        term.lowestStrike(),
        term.highestStrike(),
        term.variance(),
        weight);
  }
}
