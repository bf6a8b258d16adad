package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.condor.CashFlow;
import io.nightcondor.analytics.pack.AlternativeRow;
import java.util.List;
import java.util.Optional;

/**
 * One thing that could be done with a condor, and what it leads to.
 *
 * @param row as the report shows it
 * @param after what is held afterwards; empty if nothing is, or if it cannot be done
 * @param flows of the account since entry if the index settles at S*; empty if they are not known
 */
public record AlternativeCase(
    AlternativeRow row, Optional<IronCondor> after, List<CashFlow> flows) {

  public AlternativeCase {
    flows = List.copyOf(flows);
  }

  /** Whether it can be done and priced tonight. */
  public boolean isPossible() {
    return row.cash().toOptional().isPresent();
  }
}
