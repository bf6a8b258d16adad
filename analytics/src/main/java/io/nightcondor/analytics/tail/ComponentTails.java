package io.nightcondor.analytics.tail;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.risk.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each component has of the book's tail (Euler), and how near its own loss is to its most. */
final class ComponentTails {

  private final List<Component> components;
  private final HorizonTail oneDay;
  private final HorizonTail tenDays;
  private final Map<String, Figure> maxLoss;

  /** @param maxLoss by component; one without an entry is not bounded */
  ComponentTails(
      List<Component> components,
      HorizonTail oneDay,
      HorizonTail tenDays,
      Map<String, Figure> maxLoss) {
    this.components = components;
    this.oneDay = oneDay;
    this.tenDays = tenDays;
    this.maxLoss = maxLoss;
  }

  List<ComponentRow> rows() {
    List<Figure> parts = oneDay.parts();
    List<Figure> partsOfTen = tenDays.parts();
    List<Figure> alone = oneDay.alone();
    List<Figure> aloneOfTen = tenDays.alone();
    Figure whole = parts.stream().reduce(Figure.of(0), Figure::plus);
    return IntStream.range(0, components.size())
        .mapToObj(i -> new ComponentRow(
            components.get(i).name(),
            components.get(i).kind().name(),
            parts.get(i),
            partsOfTen.get(i),
            ratio(parts.get(i), whole, "NO_SHORTFALL"),
            alone.get(i),
            aloneOfTen.get(i),
            mostOf(i),
            ratio(alone.get(i).map(any -> largestLoss(i)), mostOf(i), "NOTHING_TO_LOSE")))
        .toList();
  }

  private double largestLoss(int component) {
    return Math.max(oneDay.largestLoss(component), tenDays.largestLoss(component));
  }

  private Figure mostOf(int component) {
    return maxLoss.getOrDefault(components.get(component).name(), Figure.missing("NOT_BOUNDED"));
  }

  /** Missing for that reason where the whole is not above 0. */
  private static Figure ratio(Figure part, Figure whole, String reason) {
    if (part instanceof Figure.Known one && whole instanceof Figure.Known all) {
      return all.value() > 0 ? Figure.of(one.value() / all.value()) : Figure.missing(reason);
    }
    return part instanceof Figure.Missing ? part : whole;
  }
}
