package io.nightcondor.analytics.book;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.market.VixFuture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Legs in short: quantity, star, root and month and day of 2024, right and strike, such as
 * -10*VIX0918C22.5; SPXW0809 is left out, a future has no strike.
 */
final class StructureText {

  private static final Pattern LEG =
      Pattern.compile("(-?\\d+)\\*(?:(SPXW?|VIXW?|VXM?)(\\d\\d)(\\d\\d))?(?:([CP])([\\d.]+))?");

  private StructureText() {}

  static List<Structure> structures(String legs) {
    List<Leg> options = new ArrayList<>();
    List<FutureLeg> futures = new ArrayList<>();
    for (String text : legs.split(" ")) {
      Matcher leg = LEG.matcher(text);
      if (!leg.matches()) {
        throw new IllegalArgumentException(text);
      }
      int quantity = Integer.parseInt(leg.group(1));
      String root = leg.group(2) == null ? "SPXW" : leg.group(2);
      LocalDate date = leg.group(2) == null
          ? LocalDate.of(2024, 8, 9)
          : LocalDate.of(2024, Integer.parseInt(leg.group(3)), Integer.parseInt(leg.group(4)));
      if (leg.group(5) == null) {
        futures.add(new FutureLeg(
            new VixFuture(VixFuture.Size.valueOf(root), date),
            quantity,
            OptionalDouble.empty(),
            Optional.empty()));
      } else {
        OptionRight right = leg.group(5).equals("C") ? OptionRight.CALL : OptionRight.PUT;
        OptionSeries series =
            new OptionSeries(Root.valueOf(root), date, right, Double.parseDouble(leg.group(6)));
        options.add(new Leg(series, quantity, OptionalDouble.empty(), Optional.empty()));
      }
    }
    return StructureRecognizer.structures(options, futures);
  }

  /** Kind, star, lots, then legs without quantities, then an exclamation mark for unequal wings. */
  static String text(Structure structure) {
    Stream<String> options = structure.legs().stream().map(Leg::series).map(StructureText::text);
    Stream<String> future = structure.future().stream()
        .map(leg -> leg.future().size() + day(leg.future().expiry()));
    String wings = structure.remarks().contains(IronCondor.Remark.UNEQUAL_WINGS) ? " !" : "";
    return Stream.concat(options, future)
        .collect(Collectors.joining(" ", structure.kind() + "*" + structure.lots() + " ", wings));
  }

  private static String text(OptionSeries series) {
    String slice = series.root() + day(series.expiry());
    return (slice.equals("SPXW0809") ? "" : slice)
        + series.right().letter()
        + BigDecimal.valueOf(series.strike()).stripTrailingZeros().toPlainString();
  }

  private static String day(LocalDate date) {
    return String.format(Locale.ROOT, "%02d%02d", date.getMonthValue(), date.getDayOfMonth());
  }
}
