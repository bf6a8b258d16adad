package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.CapturedShare;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.StructureValuation;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pack.BookMetrics;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Metrics of a book's condors and other structures together. */
final class BookTotals {

  private final List<CondorValuation> condors;
  private final Holdings holdings;

  BookTotals(Holdings holdings) {
    this.condors = holdings.condors().stream().map(CondorNight::valuation).toList();
    this.holdings = holdings;
  }

  BookMetrics metrics(Policy policy, LocalDate session) {
    Figure credit = points(CondorValuation::netCredit, StructureValuation::netCredit);
    Figure cost = points(CondorValuation::costToClose, StructureValuation::costToClose);
    AccountReturn account = AccountReturn.of(condors, holdings.hedges(), policy, session);
    return new BookMetrics(
        credit,
        cost,
        points(CondorValuation::costToCloseNatural, StructureValuation::costToCloseNatural),
        sum(CondorValuation::pnl, StructureValuation::pnl),
        CapturedShare.of(credit, cost),
        sum(CondorValuation::maxProfit, StructureValuation::maxProfit),
        sum(CondorValuation::maxLoss, StructureValuation::maxLoss),
        sum(CondorValuation::extrinsicOfShorts, StructureValuation::extrinsicOfShorts)
            .plus(extrinsicOfLeftovers()),
        account.irr(),
        account.simple());
  }

  private Figure points(
      Function<CondorValuation, Figure> ofCondor,
      Function<StructureValuation, Figure> ofStructure) {
    return sum(
        condor -> ofCondor.apply(condor).map(points -> points * condor.dollarsPerPoint()),
        structure -> ofStructure
            .apply(structure)
            .map(points -> points * Root.MULTIPLIER * structure.structure().lots()));
  }

  private Figure sum(
      Function<CondorValuation, Figure> ofCondor,
      Function<StructureValuation, Figure> ofStructure) {
    return Stream.concat(
            condors.stream().map(ofCondor), holdings.structures().stream().map(ofStructure))
        .reduce(Figure.of(0), Figure::plus);
  }

  private Figure extrinsicOfLeftovers() {
    return holdings.leftovers().stream()
        .filter(left -> left.leg().quantity() < 0)
        .map(left -> {
          Leg leg = left.leg();
          double dollars = (double) -leg.quantity() * leg.series().multiplier();
          return left.valuation().extrinsic().map(points -> points * dollars);
        })
        .reduce(Figure.of(0), Figure::plus);
  }
}
