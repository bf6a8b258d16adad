package io.nightcondor.analytics.explain;

import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.policy.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Contributions summed by owner. */
final class ExplainRows {

  private record Owner(PositionKind kind, String name) implements Comparable<Owner> {
    private static final Comparator<Owner> ORDER =
        Comparator.comparing(Owner::kind).thenComparing(Owner::name);

    static Owner of(Contribution part) {
      return new Owner(part.kind(), part.owner());
    }

    @Override
    public int compareTo(Owner other) {
      return ORDER.compare(this, other);
    }
  }

  private ExplainRows() {}

  /** By kind and owner. */
  static List<ExplainRow> of(Policy policy, List<Contribution> parts) {
    return parts.stream()
        .collect(Collectors.groupingBy(Owner::of, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> row(policy, entry.getKey(), entry.getValue()))
        .toList();
  }

  static Figure total(List<Contribution> parts) {
    return parts.stream().map(Contribution::total).reduce(Figure.of(0), Figure::plus);
  }

  static ExplainSteps steps(List<Contribution> parts) {
    return parts.stream()
        .map(Contribution::steps)
        .reduce(ExplainSteps.uniform(Figure.of(0)), ExplainSteps::plus);
  }

  static ExplainTerms terms(List<Contribution> parts) {
    return parts.stream()
        .map(Contribution::terms)
        .reduce(ExplainTerms.uniform(Figure.of(0)), ExplainTerms::plus);
  }

  static double ticks(List<Contribution> parts) {
    return parts.stream().mapToDouble(Contribution::ticks).sum();
  }

  private static ExplainRow row(Policy policy, Owner owner, List<Contribution> parts) {
    Figure total = total(parts);
    ExplainTerms terms = terms(parts);
    Residual residual = Residual.of(policy, total, terms, ticks(parts));
    return new ExplainRow(
        owner.name(),
        owner.kind().name(),
        total,
        steps(parts),
        terms,
        residual.threshold(),
        residual.within(),
        residual.within() ? "" : Residual.words(terms, parts));
  }
}
