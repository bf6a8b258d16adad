package io.nightcondor.analytics.signal;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.FomcCalendar;
import io.nightcondor.analytics.market.FomcMeeting;
import io.nightcondor.analytics.market.HistoryWindow;
import io.nightcondor.analytics.market.IndexBar;
import io.nightcondor.analytics.market.MacroHistory;
import io.nightcondor.analytics.market.MacroRelease;
import io.nightcondor.analytics.market.MacroValue;
import io.nightcondor.analytics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** The figures of one night, put together by hand; every weekday is a session. */
final class SignalNight {

  /** A Monday. */
  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);

  static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());

  private static final OptionalDouble NONE = OptionalDouble.empty();

  private final Map<String, List<IndexBar>> bars = new HashMap<>();
  private final Map<String, List<MacroValue>> values = new HashMap<>();
  private final Map<String, List<MacroRelease>> releases = new HashMap<>();
  private final List<FomcMeeting> meetings = new ArrayList<>();

  SignalNight() {
    meeting(LocalDate.of(2024, 9, 18), FomcMeeting.Status.SCHEDULED);
  }

  /** Closes of the last sessions up to a day by their number, from 0. */
  SignalNight closes(String symbol, LocalDate last, int count, IntToDoubleFunction close) {
    IndexBar[] made = new IndexBar[count];
    LocalDate day = last;
    for (int i = count - 1; i >= 0; i--) {
      made[i] = new IndexBar(symbol, day, NONE, NONE, NONE, close.applyAsDouble(i));
      day = CALENDAR.previousSession(day);
    }
    bars.put(symbol, new ArrayList<>(List.of(made)));
    return this;
  }

  SignalNight bar(String symbol, LocalDate day, double close) {
    bars.computeIfAbsent(symbol, name -> new ArrayList<>())
        .add(new IndexBar(symbol, day, NONE, NONE, NONE, close));
    return this;
  }

  /** A figure that was public at the close of a day. */
  SignalNight value(
      String series, LocalDate reference, double value, LocalDate released, boolean assumedLag) {
    return value(series, reference, value, CALENDAR.close(released), assumedLag);
  }

  SignalNight value(
      String series, LocalDate reference, double value, Instant released, boolean assumedLag) {
    values
        .computeIfAbsent(series, name -> new ArrayList<>())
        .add(new MacroValue(series, reference, value, released, assumedLag));
    return this;
  }

  /** Monthly figures up to June 2024 by their number, released on one day of the next month. */
  SignalNight months(String series, int count, LocalDate lastReleased, IntToDoubleFunction value) {
    LocalDate last = LocalDate.of(2024, 6, 1);
    for (int i = 0; i < count; i++) {
      int ago = count - 1 - i;
      value(
          series,
          last.minusMonths(ago),
          value.applyAsDouble(i),
          lastReleased.minusMonths(ago),
          true);
    }
    return this;
  }

  /** Yields of the last sessions up to a day by their number, public at their closes. */
  SignalNight yields(LocalDate last, int count, IntToDoubleFunction yield) {
    LocalDate day = last;
    for (int i = count - 1; i >= 0; i--) {
      value("DGS2", day, yield.applyAsDouble(i), day, false);
      day = CALENDAR.previousSession(day);
    }
    return this;
  }

  /** A release at 08:30 New York. */
  SignalNight release(
      String statistic,
      LocalDate period,
      LocalDate day,
      double actual,
      OptionalDouble consensus,
      OptionalDouble revised) {
    Instant instant =
        day.atTime(LocalTime.of(8, 30)).atZone(ExchangeCalendar.NEW_YORK).toInstant();
    releases
        .computeIfAbsent(statistic, name -> new ArrayList<>())
        .add(new MacroRelease(
            statistic, period, instant, OptionalDouble.of(actual), consensus, revised));
    return this;
  }

  /** Only the meetings named from here on. */
  SignalNight withoutMeetings() {
    meetings.clear();
    return this;
  }

  SignalNight meeting(LocalDate statement, FomcMeeting.Status status) {
    meetings.add(new FomcMeeting(statement, status, "by hand"));
    return this;
  }

  /** The lists in the opposite order. */
  SignalNight reversed() {
    SignalNight other = new SignalNight().withoutMeetings();
    bars.forEach((symbol, list) -> other.bars.put(symbol, backwards(list)));
    values.forEach((series, list) -> other.values.put(series, backwards(list)));
    releases.forEach((series, list) -> other.releases.put(series, backwards(list)));
    other.meetings.addAll(backwards(meetings));
    return other;
  }

  private static <T> List<T> backwards(List<T> list) {
    List<T> turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }

  SignalOutcome outcome(Policy policy) {
    return Signals.of(
        new SignalInput(
            SESSION,
            CALENDAR,
            new HistoryWindow(bars),
            new MacroHistory(values, releases),
            new FomcCalendar(meetings)),
        policy);
  }

  SignalOutcome outcome() {
    return outcome(Policy.steward());
  }
}
