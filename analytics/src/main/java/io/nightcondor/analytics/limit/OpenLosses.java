package io.nightcondor.analytics.limit;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.risk.Component;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The largest losses at expiry of a book's open condors, structures and legs: each meets its worst,
 * whatever the others do, so their sum is an upper bound.
 *
 * @param losses one for each
 */
public record OpenLosses(List<OpenLoss> losses) {

  /** Of a short option that nothing covers. */
  public static final String UNLIMITED = "UNLIMITED";

  /** Largest losses of one expiry together. */
  public record OfExpiry(LocalDate expiry, Figure maxLoss) {}

  public OpenLosses {
    losses = List.copyOf(losses);
  }

  /** USD, positive. */
  public Figure maxLoss() {
    return sum(losses.stream(), OpenLoss::maxLoss);
  }

  /** USD from tonight's marks, positive. */
  public Figure left() {
    return sum(losses.stream(), OpenLoss::left);
  }

  /** USD from tonight's marks by name, those of which it is known. */
  public Map<String, Figure> leftByComponent() {
    return losses.stream()
        .filter(loss -> loss.left() instanceof Figure.Known)
        .collect(Collectors.toMap(
            loss -> loss.component().name(), OpenLoss::left, Figure::plus, TreeMap::new));
  }

  /** The condor that can lose most; one without a known loss goes before all others. */
  public Optional<OpenLoss> worstCondor() {
    return losses.stream()
        .filter(loss -> loss.component().kind() == Component.Kind.CONDOR)
        .max(Comparator.comparingDouble(
            (OpenLoss loss) -> loss.maxLoss().toOptional().orElse(Double.MAX_VALUE)));
  }

  /** The expiry that carries most, the first of equal ones; empty for an empty book. */
  public Optional<OfExpiry> heaviestExpiry() {
    SortedMap<LocalDate, Figure> byExpiry = new TreeMap<>();
    losses.forEach(loss -> byExpiry.merge(loss.expiry(), loss.maxLoss(), OpenLosses::plus));
    return byExpiry.entrySet().stream()
        .map(entry -> new OfExpiry(entry.getKey(), entry.getValue()))
        .reduce((one, other) -> weight(other) > weight(one) ? other : one);
  }

  private static double weight(OfExpiry expiry) {
    return expiry.maxLoss().toOptional().orElse(Double.MAX_VALUE);
  }

  /** An unlimited loss says more than an unknown one. */
  private static Figure plus(Figure one, Figure other) {
    return isUnlimited(other) ? other : one.plus(other);
  }

  /** Whether nothing bounds a loss. */
  static boolean isUnlimited(Figure loss) {
    return loss instanceof Figure.Missing missing && missing.reason().equals(UNLIMITED);
  }

  private static Figure sum(Stream<OpenLoss> losses, Function<OpenLoss, Figure> figure) {
    return losses.map(figure).reduce(Figure.of(0), OpenLosses::plus);
  }
}
