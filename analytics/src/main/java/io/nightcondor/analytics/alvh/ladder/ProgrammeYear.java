package io.nightcondor.analytics.alvh.ladder;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.alvh.StressMarket;
import io.nightcondor.analytics.alvh.instrument.CallBoard;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LadderRow;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.analytics.risk.BetaCase;
import java.util.Optional;

/**
 * What a year of a programme costs at tonight's prices if nothing moves: each call is bought,
 * slides down the VIX curve at unchanged vol and is sold or settled at its roll. Beside it what
 * public pages claim.
 */
final class ProgrammeYear {

  private static final double DAYS_A_YEAR = 365;

  private final StressMarket stress;
  private double cost;
  private double units;
  private Figure gain = Figure.of(0);
  private boolean complete = true;

  ProgrammeYear(StressMarket stress) {
    this.stress = stress;
  }

  /** @param rollDays days left when it is sold; 0 if it is kept to its settlement */
  void add(CallBoard.Call call, double contracts, int rollDays) {
    double later = valueAtRoll(call, rollDays, stress.curve());
    cost += (call.price() - later)
        * Root.MULTIPLIER
        * contracts
        * DAYS_A_YEAR
        / (call.days() - rollDays);
    units += contracts;
    gain = gain.plus(gain(call, contracts));
  }

  /** A rung that could not be priced. */
  void addUnpriced() {
    complete = false;
  }

  Figure gain(CallBoard.Call call, double contracts) {
    return stress.optionGain(call.leg(), BetaCase.BASE).map(unit -> unit * contracts);
  }

  LadderRow row(String name, String claim, Figure equity) {
    Figure missing = Figure.missing("RUNG_NOT_PRICED");
    return new LadderRow(
        name,
        "",
        Optional.empty(),
        missing(),
        missing(),
        complete ? Figure.of(units) : missing,
        0,
        "NONE",
        missing(),
        complete ? Figure.of(cost) : missing,
        complete ? gain : missing,
        complete
            ? "A year of it costs %s%s at tonight's curve and vols if neither moves, and gains %s under the calibration stress. %s"
                .formatted(Say.usd(cost), share(equity), Say.usd(gain), claim)
            : "A year of it cannot be priced while a rung has no price. " + claim);
  }

  private String share(Figure equity) {
    return equity instanceof Figure.Known known && known.value() > 0
        ? ", %s %% of equity,".formatted(Say.two(100 * cost / known.value()))
        : "";
  }

  private static Figure missing() {
    return Figure.missing("NOT_APPLICABLE");
  }

  private static double valueAtRoll(CallBoard.Call call, int rollDays, VxCurve curve) {
    double strike = call.leg().series().strike();
    if (rollDays == 0) {
      return Math.max(0, curve.spotVix() - strike);
    }
    ExpirySlice slice = call.leg().slice().orElseThrow();
    return Black76.price(
        call.leg().series().right(),
        curve.levelAt(rollDays),
        strike,
        slice.vol(strike),
        rollDays / DAYS_A_YEAR,
        StrictMath.pow(slice.forward().discountFactor(), rollDays / (double) call.days()));
  }
}
