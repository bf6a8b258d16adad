package io.nightcondor.app.store;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LimitState;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.overview.KeyFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a night's books that stand on its front page. */
public final class FigureStore {

  private static final int GAP_LIMIT = 400;
  private static final int STATES_LIMIT = 200;

  private final JdbcClient jdbc;

  public FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the figures of a book; replaces what an earlier try left. */
  public void save(NightKey key, String book, KeyFigures figures) {
    jdbc.sql("DELETE FROM book_figure WHERE session_date = ? AND revision = ? AND book = ?")
        .params(key.session(), key.revision(), book)
        .update();
    JdbcClient.StatementSpec insert = jdbc.sql("""
            INSERT INTO book_figure (session_date, revision, book, equity, shortfall_limit, states,
              decisions, shortfall, shortfall_gap, max_loss, max_loss_gap, margin, margin_gap,
              severity, severity_gap, profit, profit_gap)
            VALUES (:session, :revision, :book, :equity, :limit, :states, :decisions, :shortfall,
              :shortfallGap, :maxLoss, :maxLossGap, :margin, :marginGap, :severity, :severityGap,
              :profit, :profitGap)""")
        .param("session", key.session())
        .param("revision", key.revision())
        .param("book", book)
        .param("equity", figures.equity())
        .param("limit", figures.shortfallLimit().name())
        .param("states", RunStore.cut(figures.states(), STATES_LIMIT))
        .param("decisions", figures.decisions());
    insert = with(insert, "shortfall", figures.expectedShortfall());
    insert = with(insert, "maxLoss", figures.maxLossNow());
    insert = with(insert, "margin", figures.marginUsed());
    insert = with(insert, "severity", figures.worstSeverity());
    insert = with(insert, "profit", figures.profit());
    insert.update();
  }

  private static JdbcClient.StatementSpec with(
      JdbcClient.StatementSpec statement, String name, Figure figure) {
    if (figure instanceof Figure.Known known) {
      return statement.param(name, known.value()).param(name + "Gap", "");
    }
    String reason = ((Figure.Missing) figure).reason();
    return statement
        .param(name, null, Types.DOUBLE)
        .param(name + "Gap", RunStore.cut(reason, GAP_LIMIT));
  }

  /** The figures of the computed books from the first ordinal up to, but without, the second. */
  public Map<String, KeyFigures> range(NightKey key, int from, int to) {
    Map<String, KeyFigures> figures = new TreeMap<>();
    // the night is asked of the outcomes: asked of the figures, H2 reads those of all books each
    // time
    jdbc.sql("""
            SELECT f.* FROM book_outcome o JOIN book_figure f ON f.session_date = o.session_date
            AND f.revision = o.revision AND f.book = o.book
            WHERE o.session_date = ? AND o.revision = ? AND o.ordinal >= ? AND o.ordinal < ?""").params(key.session(), key.revision(), from, to).query(row -> {
      figures.put(row.getString("book"), figures(row));
    });
    return figures;
  }

  private static KeyFigures figures(ResultSet row) throws SQLException {
    return new KeyFigures(
        row.getDouble("equity"),
        figure(row, "shortfall"),
        LimitState.valueOf(row.getString("shortfall_limit")),
        figure(row, "max_loss"),
        figure(row, "margin"),
        figure(row, "severity"),
        row.getString("states"),
        figure(row, "profit"),
        row.getInt("decisions"));
  }

  private static Figure figure(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Figure.missing(row.getString(column + "_gap")) : Figure.of(value);
  }
}
