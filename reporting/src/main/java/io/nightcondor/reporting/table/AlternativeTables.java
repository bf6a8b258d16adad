package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.CondorRow;
import java.util.List;
import java.util.Locale;

/** What could be done with each condor, side by side. */
final class AlternativeTables {

  private AlternativeTables() {}

  private record Choice(String condor, AlternativeRow row) {}

  static ReportTable of(List<CondorRow> condors) {
    List<Choice> choices = condors.stream()
        .flatMap(c -> c.alternatives().stream().map(row -> new Choice(c.id(), row)))
        .toList();
    return new TableBuilder<Choice>("alternatives", "What could be done")
        .note(
            "Cash at bids and asks. Returns are those of the account's flows since entry, if the index settles where S* stands and if the shorts expire worthless.")
        .text("Condor", Choice::condor)
        .text("Action", c -> c.row().action().toLowerCase(Locale.ROOT).replace('_', ' '))
        .amount("Cash now", USD, 0, c -> c.row().cash())
        .figure("Reg-T after", USD, 0, c -> c.row().regTMargin())
        .figure("Portfolio margin after", USD, 0, c -> c.row().portfolioMargin())
        .figure("Max loss after", USD, 0, c -> c.row().maxLoss())
        .dateIfKnown("Until", c -> c.row().horizon())
        .percent("IRR at S*", 1, c -> Returns.shown(c.row().irr()))
        .percent("IRR if kept", 1, c -> Returns.shown(c.row().irrIfKept()))
        .toned(
            "Erodes IRR",
            c -> c.row().erodesIrr() ? "YES" : "no",
            c -> c.row().erodesIrr() ? Tone.WARN : Tone.PLAIN)
        .prose("How", c -> how(c.row()))
        .build(choices, "No condor is open.");
  }

  private static String how(AlternativeRow row) {
    return row.note().isEmpty() ? row.detail() : "%s; %s".formatted(row.detail(), row.note());
  }
}
