package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.POINTS;

import io.nightcondor.analytics.pack.CondorRow;
import java.util.List;

/** Where the index stands, how far it may move, and what that makes likely. */
final class LikelihoodTables {

  private static final String NONE = "This book holds no iron condor.";

  private LikelihoodTables() {}

  static ReportTable moves(List<CondorRow> condors) {
    return new TableBuilder<CondorRow>("moves", "Index and expected move")
        .note(
            "S* is the spot that the forward of this root and expiry implies. Expected move: one standard deviation to expiry, and 0.85 of the at-the-money straddle beside it. Probability of profit: risk-neutral, between the break-evens.")
        .text("Condor", CondorRow::id)
        .figure("S*", POINTS, 2, CondorRow::spot)
        .figure("Forward", POINTS, 2, CondorRow::forward)
        .figure("Expected move", POINTS, 2, c -> c.expectedMove().points())
        .figure("Move low", POINTS, 2, c -> c.expectedMove().low())
        .figure("Move high", POINTS, 2, c -> c.expectedMove().high())
        .figure("Straddle move", POINTS, 2, c -> c.expectedMove().straddle())
        .percent("Probability of profit", 1, CondorRow::probabilityOfProfit)
        .build(condors, NONE);
  }

  static ReportTable sides(List<CondorRow> condors) {
    return new TableBuilder<CondorSide>("likelihoods", "Probabilities of the short strikes")
        .note(
            "Risk-neutral: of settling beyond the short strike with the smile's skew and without it, and of touching it before. A touch is approximate: no skew dynamics, continuous monitoring; twice the probability of settling beyond is the folk rule beside it.")
        .text("Condor", CondorSide::condor)
        .text("Side", CondorSide::name)
        .percent("P(in the money)", 1, s -> s.row().probabilityInTheMoney())
        .percent("P(in the money), flat vol", 1, s -> s.row().probabilityInTheMoneyFlat())
        .percent("P(touch)", 1, s -> s.row().probabilityOfTouch())
        .percent("Twice P(in the money)", 1, s -> s.row().probabilityOfTouchFolk())
        .build(CondorSide.of(condors), NONE);
  }
}
