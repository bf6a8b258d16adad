package io.nightcondor.reporting.table;

import static io.nightcondor.reporting.table.TableBuilder.USD;

import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.reporting.table.ReportList.Item;
import java.util.List;

/** What could be done with each tested condor: never a choice of two. */
final class RankingTables {

  private static final String NONE = "No condor is tested, so nothing is ranked.";

  private RankingTables() {}

  static List<ReportBlock> of(List<RankingRow> ranking) {
    return List.of(words(ranking), theses(ranking), actions(ranking), scores(ranking));
  }

  private static ReportList words(List<RankingRow> ranking) {
    List<Item> items = ranking.stream()
        .map(r -> new Item(
            SafeText.oneLine(r.condorId() + ", " + r.side()),
            SafeText.oneLine(r.words()),
            SafeText.oneLine("thesis " + Words.ofCode(r.thesis())),
            tone(r.thesis())))
        .toList();
    return new ReportList("rankingWords", "What stands first", "", items, NONE);
  }

  private static ReportTable theses(List<RankingRow> ranking) {
    return new TableBuilder<RankingRow>("theses", "Thesis by condor")
        .note(
            "KEPT at a risk-neutral probability of profit of 40 % or more, QUESTIONED from 20 %, BROKEN below. It weighs the scores of closing and rolling and forces nothing.")
        .text("Condor", RankingRow::condorId)
        .text("Side", RankingRow::side)
        .toned("Thesis", RankingRow::thesis, r -> tone(r.thesis()))
        .percent("Probability of profit", 1, RankingRow::probabilityOfProfit)
        .number("Actions", "ranked", 0, r -> r.actions().size())
        .build(ranking, NONE);
  }

  private static Tone tone(String thesis) {
    return switch (thesis) {
      case "KEPT" -> Tone.GOOD;
      case "QUESTIONED" -> Tone.WARN;
      case "BROKEN" -> Tone.BAD;
      default -> Tone.WATCH;
    };
  }

  private record Action(RankingRow condor, ActionRow row) {}

  private static ReportTable actions(List<RankingRow> ranking) {
    return new TableBuilder<Action>("actions", "Actions, ranked")
        .note(
            "Best first, by the score; what cannot be done stands last with its reason. Cost to do it: half-spreads and commissions tonight, one way, and the premium charged; no carry.")
        .text("Condor", a -> a.condor().condorId())
        .text("Side", a -> a.condor().side())
        .text("Action", a -> Words.ofCode(a.row().action()))
        .figure("Rank", "", 0, a -> TableBuilder.unlessZero(a.row().rank(), "CANNOT_BE_DONE"))
        .figure("Score", "0 to 1.5", 3, a -> a.row().score())
        .figure("Left to lose", USD, 0, a -> a.row().residualStressLoss())
        .figure("Cost to do it", USD, 0, a -> a.row().cost())
        .figure("Margin after", USD, 0, a -> a.row().margin())
        .percent("IRR at S*", 1, a -> Returns.shown(a.row().irr()))
        .prose("What would be traded", a -> detail(a.row()))
        .build(each(ranking), NONE);
  }

  private static ReportTable scores(List<RankingRow> ranking) {
    return new TableBuilder<Action>("actionScores", "How the actions were scored")
        .note(
            "Each score from 0 to 1 among the actions of a condor, higher is better; their weighed sum times the factor of the thesis is the score.")
        .foldable()
        .text("Condor", a -> a.condor().condorId())
        .text("Side", a -> a.condor().side())
        .text("Action", a -> Words.ofCode(a.row().action()))
        .figure("Loss score", "0 to 1", 2, a -> a.row().lossScore())
        .figure("Cost score", "0 to 1", 2, a -> a.row().costScore())
        .figure("Margin score", "0 to 1", 2, a -> a.row().marginScore())
        .figure("IRR score", "0 to 1", 2, a -> a.row().irrScore())
        .number("Thesis", "factor", 2, a -> a.row().thesisFactor())
        .figure("Score", "0 to 1.5", 3, a -> a.row().score())
        .build(each(ranking), NONE);
  }

  private static List<Action> each(List<RankingRow> ranking) {
    return ranking.stream()
        .flatMap(r -> r.actions().stream().map(a -> new Action(r, a)))
        .toList();
  }

  private static String detail(ActionRow row) {
    if (row.detail().isBlank()) {
      return row.note();
    }
    return row.note().isBlank() ? row.detail() : row.detail() + "; " + row.note();
  }
}
