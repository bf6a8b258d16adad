package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionSeries;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ids of structures, the same from night to night. */
final class StructureNames {

  private static final Comparator<Leg> NEAR_FIRST =
      Comparator.comparing((Leg leg) -> leg.series().expiry()).thenComparing(Leg.BY_SERIES);

  private StructureNames() {}

  /**
   * Kind, root, expiry, strikes with their rights and the size of a future, such as CALENDAR SPXW
   * 2024-08-09/2024-08-16 5170P/5170P or CONVERSION VIX 2024-09-18 20C/20P VX; SINGLE VX 2024-09-18
   * for a future alone. An iron condor or butterfly is called by its strikes only, such as SPXW
   * 2024-08-09 5170/5320/5600/5750.
   */
  static String describe(StructureKind kind, List<Leg> legs, Optional<FutureLeg> future) {
    String size = future.map(leg -> leg.future().size().name()).orElse("");
    if (legs.isEmpty()) {
      return future
          .map(leg -> "%s %s %s".formatted(kind, size, leg.future().expiry()))
          .orElseGet(kind::name);
    }
    List<OptionSeries> series =
        legs.stream().sorted(NEAR_FIRST).map(Leg::series).toList();
    String where = "%s %s "
        .formatted(distinct(series, OptionSeries::root), distinct(series, OptionSeries::expiry));
    if (kind == StructureKind.IRON_CONDOR || kind == StructureKind.IRON_BUTTERFLY) {
      return where + strikes(series, one -> "");
    }
    String text = kind + " " + where + strikes(series, one -> "" + one.right().letter());
    return size.isEmpty() ? text : text + " " + size;
  }

  private static String strikes(List<OptionSeries> series, Function<OptionSeries, String> suffix) {
    return series.stream()
        .map(one -> plain(one.strike()) + suffix.apply(one))
        .collect(Collectors.joining("/"));
  }

  /** A strike without trailing zeros. */
  private static String plain(double strike) {
    return BigDecimal.valueOf(strike).stripTrailingZeros().toPlainString();
  }

  private static String distinct(List<OptionSeries> series, Function<OptionSeries, ?> what) {
    return series.stream()
        .map(what)
        .distinct()
        .map(String::valueOf)
        .collect(Collectors.joining("/"));
  }
}
