package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.Say;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.pack.RankingRow;
import io.nightcondor.analytics.pack.RankingRow.ActionRow;
import io.nightcondor.analytics.ranking.Action;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ranking says beside a decision, so that the front page never differs from it unsaid. */
final class RankingView {

  /** Actions named beside the one in question. */
  private static final int NAMED = 2;

  private final List<RankingRow> rows;

  RankingView(List<RankingRow> rows) {
    this.rows = rows;
  }

  /** Such as "Ranking: close 0.93, roll 0.68, this 0.62."; empty if that side is not ranked. */
  String beside(String condorId, Side side, Action action) {
    return of(condorId, side)
        .map(row -> " Ranking: %s%s.".formatted(scores(row, action.name()), advice(row, action)))
        .orElse("");
  }

  /** The two best of a side for which no order is placed. */
  String best(String condorId, Side side) {
    return of(condorId, side)
        .map(row -> " Ranking: %s.".formatted(scores(row, "")))
        .orElse("");
  }

  /** Of each condor that shares a purchase. */
  String ofShared(List<String> condorIds) {
    String words = condorIds.stream()
        .flatMap(id -> of(id, Side.PUT).stream())
        .map(row -> "%s %s".formatted(row.condorId(), scores(row, Action.HEDGE.name())))
        .collect(Collectors.joining("; "));
    return words.isEmpty()
        ? ""
        : " Ranking, this order among it: %s; if you close or roll one of them, buy its share less."
            .formatted(words);
  }

  /** The action that stands first for the condor, in lower case; empty if it is not ranked. */
  Optional<String> first(String condorId) {
    return rows.stream()
        .filter(row -> row.condorId().equals(condorId))
        .flatMap(row -> possible(row).limit(1))
        .findFirst()
        .map(RankingView::word);
  }

  private Optional<RankingRow> of(String condorId, Side side) {
    return rows.stream()
        .filter(row -> row.condorId().equals(condorId) && row.side().equals(side.name()))
        .filter(row -> possible(row).findAny().isPresent())
        .findFirst();
  }

  private static Stream<ActionRow> possible(RankingRow row) {
    return row.actions().stream().filter(action -> action.rank() > 0);
  }

  /** The two best, and the action in question, which is called "this". */
  private static String scores(RankingRow row, String action) {
    return possible(row)
        .filter(known -> known.rank() <= NAMED || known.action().equals(action))
        .map(known -> "%s %s"
            .formatted(
                known.action().equals(action) ? "this" : word(known), Say.two(known.score())))
        .collect(Collectors.joining(", "));
  }

  private static String advice(RankingRow row, Action action) {
    ActionRow best = possible(row).findFirst().orElseThrow();
    boolean leaves = Action.valueOf(best.action()).leaves();
    if (best.action().equals(action.name())) {
      return "";
    }
    return switch (action) {
      case HEDGE ->
        leaves
            ? "; if you %s, do not send this order".formatted(word(best))
            : "; the rule asks for the order, the ranking forces nothing";
      case UNWIND ->
        leaves
            ? "; if you %s, what is still held is sold the next day (U1)".formatted(word(best))
            : "; the rule asks for the sale, the ranking forces nothing";
      case HOLD, CLOSE, ROLL, WIDEN -> "";
    };
  }

  private static String word(ActionRow row) {
    return row.action().toLowerCase(Locale.ROOT);
  }
}
