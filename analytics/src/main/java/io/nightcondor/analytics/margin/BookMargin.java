package io.nightcondor.analytics.margin;

import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.book.StructureKind;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarginPanel.ClassRow;
import io.nightcondor.analytics.pack.MarginPanel.ScanPointRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The margin of a book by class group; no group offsets another. Series held both long and short
 * are netted for the scan, as an account nets them. Settled positions tie up nothing.
 */
final class BookMargin {

  private static final String SPX_OPTIONS = "SPX options";
  private static final String VIX_OPTIONS = "VIX options";
  private static final String VIX_FUTURES = "VIX futures";

  /** Legs that are margined together. */
  private record Unit(StructureKind kind, List<HeldOption> legs) {}

  private final Margins margins;
  private final List<String> notes = new ArrayList<>();
  private final NavigableSet<String> settled = new TreeSet<>();

  BookMargin(Margins margins) {
    this.margins = margins;
  }

  MarginPanel panel(BookPartition book, double equity) {
    List<ScanPointRow> points = new ArrayList<>();
    notes.add("No group offsets another: a VIX hedge brings no relief on SPX options.");
    notes.add("Losses count from tonight's marks; each option keeps the vol of its own mark.");
    List<ClassRow> classes = List.of(
        options(SPX_OPTIONS, Underlying.SPX, spxUnits(book), points),
        options(VIX_OPTIONS, Underlying.VIX, vixUnits(book), points),
        futures(book.hedges()));
    if (!settled.isEmpty()) {
      notes.add("Settled, so nothing is tied up: %s.".formatted(String.join(", ", settled)));
    }
    Figure regT = HeldOption.sum(classes.stream().map(ClassRow::regTMargin).toList());
    Figure portfolio =
        HeldOption.sum(classes.stream().map(ClassRow::portfolioMargin).toList());
    return new MarginPanel(
        margins.rules().unequalCondor().name(),
        regT,
        portfolio,
        shareOf(equity, regT, portfolio),
        classes,
        points,
        notes);
  }

  private static Figure shareOf(double equity, Figure regT, Figure portfolio) {
    return regT instanceof Figure.Known a && portfolio instanceof Figure.Known b
        ? Figure.of(Math.max(a.value(), b.value()) / equity)
        : regT.plus(portfolio);
  }

  private List<Unit> spxUnits(BookPartition book) {
    List<Unit> units = new ArrayList<>();
    book.condors().forEach(condor -> add(units, StructureKind.IRON_CONDOR, condor.legs()));
    book.structures().forEach(structure -> add(units, structure.kind(), structure.legs()));
    book.leftovers().forEach(leg -> add(units, StructureKind.SINGLE, List.of(leg)));
    return units;
  }

  /** Hedge structures, then what of the hedges' options is in none of them. */
  private List<Unit> vixUnits(BookPartition book) {
    List<Unit> units = new ArrayList<>();
    Map<OptionSeries, Integer> rest = new TreeMap<>();
    for (Position hedge : book.hedges()) {
      if (hedge.instrument() instanceof OptionSeries series) {
        rest.merge(series, hedge.quantity(), Integer::sum);
      }
    }
    for (Structure structure : book.hedgeStructures()) {
      add(units, structure.kind(), structure.legs());
      structure.legs().forEach(leg -> rest.merge(leg.series(), -leg.quantity(), Integer::sum));
    }
    rest.forEach((series, quantity) -> {
      if (quantity != 0) {
        addLiving(units, StructureKind.SINGLE, List.of(margins.held(series, quantity)));
      }
    });
    return units;
  }

  private void add(List<Unit> units, StructureKind kind, List<Leg> legs) {
    addLiving(units, kind, margins.held(legs));
  }

  /** What is left of a structure when one leg has settled is margined leg by leg. */
  private void addLiving(List<Unit> units, StructureKind kind, List<HeldOption> legs) {
    List<HeldOption> living =
        legs.stream().filter(leg -> !leg.value().settled()).toList();
    if (living.size() == legs.size()) {
      units.add(new Unit(kind, legs));
    } else {
      living.forEach(leg -> units.add(new Unit(StructureKind.SINGLE, List.of(leg))));
      legs.stream()
          .filter(leg -> leg.value().settled())
          .forEach(leg -> settled.add(leg.series().symbol()));
    }
  }

  private ClassRow options(
      String group, Underlying underlying, List<Unit> units, List<ScanPointRow> points) {
    MarginRules rules = margins.rules();
    Figure regT = HeldOption.sum(units.stream()
        .map(unit -> StrategyMargin.of(unit.kind(), unit.legs(), rules))
        .map(margin -> margin.configured(rules.unequalCondor()))
        .toList());
    PriceScan scan = PriceScan.of(underlying, netted(units), rules);
    if (scan.contracts() > 0) {
      IntStream.range(0, PriceScan.POINTS)
          .mapToObj(i ->
              new ScanPointRow(group, scan.percents().get(i), scan.profits().get(i)))
          .forEach(points::add);
      notes.add(worstPoint(group, scan));
    }
    return new ClassRow(
        group,
        scan.contracts(),
        regT,
        scan.loss(),
        Figure.of(scan.least()),
        scan.margin(),
        scan.worstPercent());
  }

  private static String worstPoint(String group, PriceScan scan) {
    if (scan.worstPercent() instanceof Figure.Known worst
        && scan.loss() instanceof Figure.Known loss) {
      return loss.value() > 0
          ? String.format(
              Locale.ROOT,
              "%s lose most at %+.2f %%: %,.0f USD.",
              group,
              worst.value(),
              loss.value())
          : group + " lose at no point of the scan.";
    }
    return group + " have no scan: "
        + (scan.loss() instanceof Figure.Missing missing ? missing.reason() : "") + ".";
  }

  private List<HeldOption> netted(List<Unit> units) {
    Map<OptionSeries, Integer> quantities = new TreeMap<>();
    units.stream()
        .flatMap(unit -> unit.legs().stream())
        .forEach(leg -> quantities.merge(leg.series(), leg.quantity(), Integer::sum));
    return quantities.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> margins.held(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Exchange margin; sizes and dates offset each other no more than groups do. */
  private ClassRow futures(List<Position> hedges) {
    Map<VixFuture, Integer> quantities =
        new TreeMap<>(Comparator.comparing(VixFuture::expiry).thenComparing(VixFuture::size));
    for (Position hedge : hedges) {
      if (hedge.instrument() instanceof VixFuture future
          && future.expiry().isAfter(margins.session())) {
        quantities.merge(future, hedge.quantity(), Integer::sum);
      }
    }
    double margin = quantities.entrySet().stream()
        .mapToDouble(entry -> margins.rules().future(entry.getKey(), entry.getValue()))
        .sum();
    int contracts = quantities.values().stream().mapToInt(Math::abs).sum();
    Figure notScanned = Figure.missing(Margins.EXCHANGE_MARGIN);
    return new ClassRow(
        VIX_FUTURES,
        contracts,
        Figure.of(margin),
        notScanned,
        notScanned,
        Figure.of(margin),
        notScanned);
  }
}
