package io.nightcondor.analytics.pack;

import java.util.List;

/** Figures of the limits. */
final class LimitFormulas {

  static final List<FormulaRow> ALL = new FormulaTable("limits", "limits")
      .add("Value", "value", "", "G2.2", "O", "as the basis says")
      .add("Limit", "limit", "", "G2.2", "O", "configured; a share of equity in USD")
      .add("Use", "use", "%", "G2.2", "O", "value / limit; limit / value of a least value")
      .add("In breach", "breachAge", "sessions", "G2.2", "O", "closes in breach in a row")
      .rows();

  private LimitFormulas() {}
}
