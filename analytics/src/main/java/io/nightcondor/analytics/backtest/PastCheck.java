package io.nightcondor.analytics.backtest;

import io.nightcondor.analytics.backtest.history.PastMarket;
import io.nightcondor.analytics.backtest.history.SessionView;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.VxSettlement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a past carries a back-test: what a night cannot do without, and how often it is there.
 */
final class PastCheck {

  private static final String SPX = "SPX";
  private static final String VIX = "VIX";

  /** More sessions than this share without what they need are no history but a hole. */
  private static final double LARGEST_GAP = 0.02;

  private PastCheck() {}

  /** Why a session cannot be run; empty if it can. */
  static Optional<String> missing(SessionView view) {
    if (view.close(SPX).isEmpty()) {
      return Optional.of("no close of the SPX");
    }
    if (view.close(VIX).isEmpty()) {
      return Optional.of("no close of the VIX");
    }
    boolean living = view.settlements().stream()
        .anyMatch(settlement -> settlement.expiry().isAfter(view.session()));
    return living ? Optional.empty() : Optional.of("no settlement of a VIX future");
  }

  static void check(BacktestInput input) {
    PastMarket past = input.past();
    checkReaches(input, SPX, dates(past.bars(SPX)));
    checkReaches(input, VIX, dates(past.bars(VIX)));
    TreeSet<LocalDate> settled = new TreeSet<>();
    past.settlements().stream().map(VxSettlement::session).forEach(settled::add);
    checkReaches(input, "settlements of VIX futures", settled);
    checkGaps(
        input,
        List.<NavigableSet<LocalDate>>of(dates(past.bars(SPX)), dates(past.bars(VIX)), settled));
  }

  private static NavigableSet<LocalDate> dates(List<IndexBar> bars) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    bars.stream().map(IndexBar::date).forEach(dates::add);
    return dates;
  }

  private static void checkReaches(
      BacktestInput input, String name, NavigableSet<LocalDate> dates) {
    if (dates.isEmpty()) {
      throw new UnusablePastException(
          "the history has no %s: ingest some before a back-test".formatted(name));
    }
    LocalDate first = input.past().calendar().nextSession(input.from().minusDays(1));
    if (dates.first().isAfter(first)) {
      throw new UnusablePastException(
          "the history of %s starts on %s, after the first session %s: start there or ingest more"
              .formatted(name, dates.first(), first));
    }
    LocalDate last = input.past().calendar().sessionOnOrBefore(input.to());
    if (dates.last().isBefore(last)) {
      throw new UnusablePastException(
          "the history of %s ends on %s, before the last session %s: end there or ingest more"
              .formatted(name, dates.last(), last));
    }
  }

  private static void checkGaps(BacktestInput input, List<NavigableSet<LocalDate>> needed) {
    Set<LocalDate> gaps = new HashSet<>();
    ExchangeCalendar calendar = input.past().calendar();
    int sessions = 0;
    LocalDate session = calendar.nextSession(input.from().minusDays(1));
    while (!session.isAfter(input.to())) {
      LocalDate day = session;
      if (needed.stream().anyMatch(dates -> !dates.contains(day))) {
        gaps.add(day);
      }
      sessions++;
      session = calendar.nextSession(session);
    }
    if (gaps.size() > LARGEST_GAP * sessions) {
      throw new UnusablePastException(
          "%d of %d sessions lack a close of SPX or VIX or a settlement of a VIX future, the first %s: ingest what is missing or choose another window"
              .formatted(gaps.size(), sessions, new TreeSet<>(gaps).first()));
    }
  }
}
