package io.nightcondor.analytics.alvh.instrument;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FrontFutures;
import io.nightcondor.analytics.market.VxCurve;
import io.nightcondor.analytics.market.VxPoint;
import java.time.LocalDate;
import java.util.Optional;

/** The two monthly VIX futures nearest to settlement, VIX points. */
public record FrontLevels(Optional<Double> front, Optional<Double> second) {

  /** Of tonight's curve. */
  public static FrontLevels of(LocalDate session, VxCurve curve, ExchangeCalendar calendar) {
    return new FrontLevels(
        FrontFutures.point(0, session, curve, calendar).map(VxPoint::level),
        FrontFutures.point(1, session, curve, calendar).map(VxPoint::level));
  }

  /** VX1 below VX2. */
  public boolean isContango() {
    return front.isPresent() && second.isPresent() && front.get() < second.get();
  }
}
