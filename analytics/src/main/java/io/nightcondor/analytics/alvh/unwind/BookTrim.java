package io.nightcondor.analytics.alvh.unwind;

import io.nightcondor.analytics.alvh.unwind.UnwindDecision.Sale;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rule U2: trims hedges that make a condor or the book net long vol, the newest layer first, the
 * fewest whole units that cure it. Shares of a leg held for several condors are asked for exactly:
 * they are rounded up once they are summed ({@link SaleShares}).
 */
final class BookTrim {

  private static final double ROUNDING = 1e-9;

  private static final Comparator<Sale> NEWEST_FIRST = Comparator.comparing(
          (Sale held) -> held.hedge().lot().layer())
      .reversed()
      .thenComparing(
          held -> held.hedge().lot().entryDate().orElse(LocalDate.MIN), Comparator.reverseOrder())
      .thenComparing(held -> held.hedge().lot().condorId())
      .thenComparing(held -> held.hedge().lot().symbol());

  private BookTrim() {}

  /**
   * @param excess USD of HIGH stress gain above what is allowed
   * @param held what may be sold, with the units that are there
   */
  static List<Sale> sales(double excess, List<Sale> held) {
    List<Sale> sales = new ArrayList<>();
    double left = excess;
    for (Sale whole : held.stream().sorted(NEWEST_FIRST).toList()) {
      if (left > ROUNDING
          && whole.units() > ROUNDING
          && whole.hedge().unitGainHigh() instanceof Figure.Known gain
          && gain.value() > 0) {
        double exact = left / gain.value();
        double needed = whole.hedge().lot().shared() ? exact : StrictMath.ceil(exact - ROUNDING);
        double units = Math.min(needed, whole.units());
        sales.add(new Sale(whole.hedge(), units));
        left -= units * gain.value();
      }
    }
    return sales;
  }
}
