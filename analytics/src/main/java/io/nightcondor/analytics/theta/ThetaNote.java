package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.theta.ThetaMemory.Cumulated;
import java.util.List;

/** What the panel does not claim (DOMAIN E8, E9). */
final class ThetaNote {

  private static final String LIMITS =
      "USD per calendar day, theta by revaluation plus the hedges' roll-down on tonight's VX curve;"
          + " other structures and left over legs are not in it. The projections let time pass and"
          + " nothing else: index, smiles and VX curve stay where they are, which they never do."
          + " \"Temporal theta\" and \"Big Top Cash Press\" are only labels here: public pages define"
          + " them as an at-the-money theta peak, as a window of the clock, as a market top with"
          + " steep contango and as a harvest of collapsing vol, which exclude each other. \"Temporal"
          + " arbitrage\" is no arbitrage: short near SPX vol against long deferred VIX is a calendar"
          + " exposure with a risk of its own, that the near vol moves and the deferred does not."
          + " Measured points of a VIX future per point of VIX: 0.55 at 16-30 days, 0.26 at 91-120,"
          + " 0.18 at 181-240.";

  private ThetaNote() {}

  static String of(ThetaInput input) {
    List<Cumulated> lacking = input.realised().cumulated().stream()
        .filter(known -> known.missed() > 0)
        .toList();
    if (lacking.isEmpty()) {
      return LIMITS;
    }
    StringBuilder note = new StringBuilder(LIMITS).append(" Realised sums lack nights:");
    for (Cumulated known : lacking) {
      note.append(" %s %s of %s;"
          .formatted(
              known.condorId().equals(ThetaMemory.BOOK) ? "the book" : known.condorId(),
              known.missed(),
              known.nights() + known.missed()));
    }
    return note.substring(0, note.length() - 1) + ".";
  }
}
