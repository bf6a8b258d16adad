package io.nightcondor.analytics.theta;

import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainPanel.ExplainRow;
import io.nightcondor.analytics.pack.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Theta and roll-down that the nights so far have realised, from their P&L explain. Simple types
 * throughout, so that it can be stored as JSON.
 *
 * @param cumulated one a living condor with its hedges, and one for the book
 */
public record ThetaMemory(List<Cumulated> cumulated) {

  /** Before the first night. */
  public static final ThetaMemory NONE = new ThetaMemory(List.of());

  /** Id under which the book is kept. */
  static final String BOOK = "";

  /** What stands in a hedge's row between its symbol and the condor that it is for. */
  private static final String FOR = " for ";

  /**
   * @param condorId condor; empty for the book
   * @param usd theta of the options and roll-down of the futures, cumulated
   * @param since session from whose close it counts
   * @param nights explained
   * @param missed nights without a figure: they are not in it
   */
  public record Cumulated(String condorId, double usd, LocalDate since, int nights, int missed) {}

  public ThetaMemory {
    cumulated = List.copyOf(cumulated);
  }

  /**
   * After one more night.
   *
   * @param explain of the night
   * @param living ids of the condors that live on; the others are forgotten
   */
  public ThetaMemory next(ExplainPanel explain, Collection<String> living) {
    if (explain.from().isEmpty()) {
      return this;
    }
    Map<String, Figure> tonight = tonight(explain.rows());
    Map<String, Cumulated> next = new TreeMap<>();
    for (Cumulated known : cumulated) {
      if (known.condorId().equals(BOOK) || living.contains(known.condorId())) {
        next.put(known.condorId(), known);
      }
    }
    tonight.forEach((id, usd) -> {
      if (id.equals(BOOK) || living.contains(id)) {
        next.put(
            id, added(Optional.ofNullable(next.get(id)), id, usd, explain.from().get()));
      }
    });
    return new ThetaMemory(new ArrayList<>(next.values()));
  }

  /** USD, or why there is none yet. */
  Figure of(String condorId) {
    return find(condorId)
        .filter(known -> known.nights() > 0)
        .map(known -> Figure.of(known.usd()))
        .orElse(Figure.missing("NO_NIGHT_EXPLAINED"));
  }

  Optional<Cumulated> find(String condorId) {
    return cumulated.stream().filter(known -> known.condorId().equals(condorId)).findFirst();
  }

  private static Cumulated added(
      Optional<Cumulated> known, String id, Figure tonight, LocalDate from) {
    Cumulated before = known.orElse(new Cumulated(id, 0, from, 0, 0));
    return tonight instanceof Figure.Known usd
        ? new Cumulated(
            id, before.usd() + usd.value(), before.since(), before.nights() + 1, before.missed())
        : new Cumulated(id, before.usd(), before.since(), before.nights(), before.missed() + 1);
  }

  private static Map<String, Figure> tonight(List<ExplainRow> rows) {
    Map<String, Figure> sums = new TreeMap<>();
    for (ExplainRow row : rows) {
      if (row.kind().equals("CONDOR") || row.kind().equals("HEDGE")) {
        Figure earned = row.terms().theta().plus(row.terms().carry());
        sums.merge(BOOK, earned, Figure::plus);
        String condor = condorOf(row);
        if (!condor.equals(BOOK)) {
          sums.merge(condor, earned, Figure::plus);
        }
      }
    }
    return sums;
  }

  /** A hedge's row is named after its symbol and the condor that it is for, if it has one. */
  private static String condorOf(ExplainRow row) {
    if (row.kind().equals("CONDOR")) {
      return row.position();
    }
    int at = row.position().indexOf(FOR);
    return at < 0 ? BOOK : row.position().substring(at + FOR.length());
  }
}
