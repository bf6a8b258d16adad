package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.limit.OpenLosses;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.Figure.Known;
import io.nightcondor.analytics.pack.HistoricalPanel;
import io.nightcondor.analytics.pack.HistoricalPanel.ComponentRow;
import io.nightcondor.analytics.pack.HistoricalPanel.TailRow;
import io.nightcondor.analytics.pack.ScenarioPanel;
import io.nightcondor.analytics.pack.ScenarioPanel.NamedScenarioRow;
import io.nightcondor.analytics.pack.ScenarioPanel.SpotLineRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What could hurt a book most, in words, the largest loss first. */
final class TopRisks {

  private static final int SHOWN = 5;

  /** Less than this share of equity is no risk worth a sentence. */
  private static final double LEAST_OF_EQUITY = 0.001;

  private static final double FALL = -5;
  private static final double RISE = 3;
  private static final int NEXT_DAY = 1;

  private record Risk(double loss, String words) {}

  private final double equity;
  private final ScenarioPanel scenarios;
  private final HistoricalPanel historical;
  private final OpenLosses losses;

  TopRisks(double equity, ScenarioPanel scenarios, HistoricalPanel historical, OpenLosses losses) {
    this.equity = equity;
    this.scenarios = scenarios;
    this.historical = historical;
    this.losses = losses;
  }

  List<String> list() {
    List<Risk> risks = new ArrayList<>();
    atExpiry(risks);
    WorstNamedDay.of(scenarios).ifPresent(worst -> namedDay(worst, risks));
    line(FALL).ifPresent(row -> fall(row, risks));
    line(RISE).ifPresent(row -> rise(row, risks));
    tail(risks);
    leaving(risks);
    return risks.stream()
        .filter(risk -> risk.loss() >= LEAST_OF_EQUITY * equity)
        .sorted(Comparator.comparingDouble(Risk::loss).reversed())
        .limit(SHOWN)
        .map(Risk::words)
        .toList();
  }

  private void atExpiry(List<Risk> risks) {
    if (losses.left() instanceof Known left) {
      risks.add(new Risk(
          left.value(),
          "At expiry the structures can still lose %s from tonight's marks, if each meets its worst%s."
              .formatted(
                  amount(left.value()),
                  losses
                      .heaviestExpiry()
                      .map(expiry -> "; %s carries %s of what they could lose since entry"
                          .formatted(expiry.expiry(), Say.usd(expiry.maxLoss())))
                      .orElse(""))));
    } else if (!losses.losses().isEmpty() && losses.left() instanceof Figure.Missing missing) {
      risks.add(new Risk(
          equity,
          missing.reason().equals(OpenLosses.UNLIMITED)
              ? "Nothing bounds what the book can lose at expiry: an option is short without cover."
              : "What the book can lose at expiry is not known (%s).".formatted(missing.reason())));
    }
  }

  private void namedDay(NamedScenarioRow worst, List<Risk> risks) {
    double loss = -worst.hedged().toOptional().orElse(0);
    risks.add(new Risk(
        loss,
        "A day like %s (%s, %s) loses %s%s%s."
            .formatted(
                worst.date(),
                worst.name(),
                worst.rescaling().toLowerCase(Locale.ROOT),
                amount(loss),
                gain(worst.hedge()),
                worst.worst().isEmpty() ? "" : "; %s loses most".formatted(worst.worst()))));
  }

  private void fall(SpotLineRow row, List<Risk> risks) {
    double loss = -row.hedged().toOptional().orElse(0);
    String underDelivers = row.hedge().plus(row.hedgeLow().map(low -> -low)) instanceof Known short_
            && short_.value() >= LEAST_OF_EQUITY * equity
        ? "; if the hedge under-delivers, %s more".formatted(Say.usd(short_.value()))
        : "";
    risks.add(new Risk(
        loss,
        "A fall of %.0f %% by tomorrow loses %s at the worst answer of vols (%s)%s%s."
            .formatted(
                -row.spotShock(), amount(loss), row.response(), gain(row.hedge()), underDelivers)));
  }

  private void rise(SpotLineRow row, List<Risk> risks) {
    double loss = -row.hedged().toOptional().orElse(0);
    risks.add(new Risk(
        loss,
        "A rise of %.0f %% by tomorrow loses %s; a VIX hedge does not help there."
            .formatted(row.spotShock(), amount(loss))));
  }

  private void tail(List<Risk> risks) {
    for (TailRow row : historical.expectedShortfall()) {
      if (row.horizon() == NEXT_DAY
          && row.window() == HistoricalPanel.Window.BOTH
          && row.expectedShortfall() instanceof Known shortfall) {
        risks.add(new Risk(
            shortfall.value(),
            "On the worst day in forty the book loses %s on average, give or take %s%s%s."
                .formatted(
                    amount(shortfall.value()),
                    Say.usd(row.standardError()),
                    relief(row.hedgeRelief()),
                    largestPart())));
      }
    }
  }

  private String largestPart() {
    return historical.componentExpectedShortfall().stream()
        .filter(row -> row.share() instanceof Known)
        .max(Comparator.comparingDouble(
            (ComponentRow row) -> row.share().toOptional().orElse(0)))
        .map(row -> "; %s is %s of it"
            .formatted(row.component(), Say.percent(row.share().toOptional().orElse(0))))
        .orElse("");
  }

  private void leaving(List<Risk> risks) {
    if (scenarios.stressedExitCost() instanceof Known stressed) {
      risks.add(new Risk(
          stressed.value(),
          "Leaving everything costs %s at tonight's spreads and %s at three times as wide."
              .formatted(Say.usd(scenarios.exitCost()), amount(stressed.value()))));
    }
  }

  private Optional<SpotLineRow> line(double spotShock) {
    return scenarios.spotLines().stream()
        .filter(row -> row.days() == NEXT_DAY && row.spotShock() == spotShock)
        .filter(row -> row.hedged() instanceof Known)
        .findFirst();
  }

  private static String gain(Figure hedge) {
    return hedge instanceof Known known && known.value() > 0
        ? ", after %s from the hedge".formatted(Say.usd(known.value()))
        : "";
  }

  private static String relief(Figure relief) {
    return relief instanceof Known known && known.value() != 0
        ? known.value() > 0
            ? "; the hedge takes %s off".formatted(Say.usd(known.value()))
            : "; the hedge adds %s".formatted(Say.usd(-known.value()))
        : "";
  }

  private String amount(double loss) {
    return "%s (%s of equity)".formatted(Say.usd(loss), share(loss / equity));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
