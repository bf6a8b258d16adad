package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeLot;
import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.book.BookPartition;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.book.Position;
import io.nightcondor.analytics.book.Structure;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Underlying;
import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.pack.ReconciliationPanel.PositionCheckRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The contracts of the position files against those in the book's parts. */
final class PositionChecks {

  /** Kinds of instruments that are netted among themselves. */
  private enum Group {
    SPX_OPTIONS,
    VIX_OPTIONS,
    VIX_FUTURES;

    static Group of(Instrument instrument) {
      if (instrument instanceof VixFuture) {
        return VIX_FUTURES;
      }
      return ((OptionSeries) instrument).root().underlying() == Underlying.SPX
          ? SPX_OPTIONS
          : VIX_OPTIONS;
    }
  }

  /** Contracts of one series, signed; a share of a hedge may be a fraction. */
  private record Part(Group group, String symbol, double contracts) {

    static Part of(Leg leg) {
      return new Part(Group.of(leg.series()), leg.series().symbol(), leg.quantity());
    }
  }

  private final List<Part> file;
  private final List<Part> condors;
  private final List<Part> structures;
  private final List<Part> leftovers;
  private final List<Part> hedges;

  /**
   * @param positions as the files have them
   * @param hedges lots that are valued
   */
  PositionChecks(List<Position> positions, BookPartition partition, List<HedgeValuation> hedges) {
    this.file = positions.stream()
        .map(position -> new Part(
            Group.of(position.instrument()), position.instrument().symbol(), position.quantity()))
        .toList();
    this.condors = partition.condors().stream()
        .map(IronCondor::legs)
        .flatMap(PositionChecks::parts)
        .toList();
    this.structures = partition.structures().stream()
        .map(Structure::legs)
        .flatMap(PositionChecks::parts)
        .toList();
    this.leftovers = parts(partition.leftovers()).toList();
    this.hedges =
        hedges.stream().map(held -> part(held.instrument(), held.lot())).toList();
  }

  /** Of each kind of instrument that the book holds. */
  List<PositionCheckRow> rows() {
    return Stream.of(Group.values())
        .filter(group -> all().anyMatch(part -> part.group() == group))
        .map(this::row)
        .toList();
  }

  private PositionCheckRow row(Group group) {
    Predicate<Part> own = part -> part.group() == group;
    int contracts = contracts(file, own);
    int inCondors = contracts(condors, own);
    int inStructures = contracts(structures, own);
    int leftOver = contracts(leftovers, own);
    int inHedges = contracts(hedges, own);
    return new PositionCheckRow(
        group.name(),
        Math.toIntExact(file.stream().filter(own).count()),
        contracts,
        contracts - inCondors - inStructures - leftOver - inHedges,
        inCondors,
        inStructures,
        leftOver,
        inHedges,
        difference(own));
  }

  private Stream<Part> all() {
    return Stream.of(file, condors, structures, leftovers, hedges).flatMap(List::stream);
  }

  private int difference(Predicate<Part> own) {
    Map<String, Double> left = new TreeMap<>();
    file.stream()
        .filter(own)
        .forEach(part -> left.merge(part.symbol(), part.contracts(), Double::sum));
    Stream.of(condors, structures, leftovers, hedges)
        .flatMap(List::stream)
        .filter(own)
        .forEach(part -> left.merge(part.symbol(), -part.contracts(), Double::sum));
    return whole(left.values().stream().mapToDouble(Math::abs).sum());
  }

  private static int contracts(List<Part> parts, Predicate<Part> own) {
    return whole(parts.stream()
        .filter(own)
        .mapToDouble(part -> Math.abs(part.contracts()))
        .sum());
  }

  /** Shares of one contract sum to it but for their rounding. */
  private static int whole(double contracts) {
    return Math.toIntExact(Math.round(contracts));
  }

  private static Stream<Part> parts(List<Leg> legs) {
    return legs.stream().map(Part::of);
  }

  private static Part part(Instrument instrument, HedgeLot lot) {
    return new Part(Group.of(instrument), lot.symbol(), lot.units());
  }
}
