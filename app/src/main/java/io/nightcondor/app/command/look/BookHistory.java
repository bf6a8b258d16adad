package io.nightcondor.app.command.look;

import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.app.command.console.TextTable;
import io.nightcondor.app.store.BookProgress;
import io.nightcondor.app.store.BookStore;
import io.nightcondor.app.store.FigureStore;
import io.nightcondor.app.store.NightRun;
import io.nightcondor.app.store.RunStore;
import io.nightcondor.ingest.store.NightKey;
import io.nightcondor.reporting.overview.KeyFigures;
import io.nightcondor.reporting.table.NumberText;
import io.nightcondor.reporting.table.Rounding;
import io.nightcondor.reporting.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One book over its last nights, a row a session in its last revision. */
final class BookHistory {

  private static final int PERCENT = 100;

  private BookHistory() {}

  /**
   * One night of the book.
   *
   * @param status of its pack, FAILED without reports
   * @param states number of condors by state, in words
   * @param decisions for a person to take
   * @param figures by name, each a number or why there is none
   */
  record Row(
      LocalDate session,
      int revision,
      String status,
      String states,
      int decisions,
      SortedMap<String, Value> figures) {}

  /**
   * A figure.
   *
   * @param value in the unit; absent if it is missing
   * @param missing why; empty if it is not
   */
  record Value(Optional<Double> value, String unit, String missing) {

    static Value of(Figure figure, String unit) {
      return figure instanceof Figure.Known known
          ? new Value(Optional.of(known.value()), unit, "")
          : new Value(Optional.empty(), unit, ((Figure.Missing) figure).reason());
    }
  }

  /** @param last sessions that are looked at */
  static List<Row> of(DataSource source, String book, int last) {
    JdbcClient jdbc = JdbcClient.create(source);
    Map<LocalDate, NightKey> newest = new LinkedHashMap<>();
    for (NightRun run : new RunStore(jdbc).all()) {
      newest.put(run.key().session(), run.key());
    }
    List<NightKey> nights = new ArrayList<>(newest.values());
    BookStore books = new BookStore(jdbc);
    FigureStore figures = new FigureStore(jdbc);
    return nights.subList(Math.max(0, nights.size() - last), nights.size()).stream()
        .flatMap(night -> books
            .find(night, book)
            .map(progress -> row(
                night,
                progress,
                Optional.ofNullable(figures
                    .range(night, progress.ordinal(), progress.ordinal() + 1)
                    .get(book))))
            .stream())
        .toList();
  }

  private static Row row(NightKey night, BookProgress progress, Optional<KeyFigures> known) {
    SortedMap<String, Value> figures = new TreeMap<>();
    known.ifPresent(key -> {
      figures.put("expectedShortfall", Value.of(key.expectedShortfall(), "USD"));
      figures.put("maxLoss", Value.of(key.maxLossNow(), "USD"));
      figures.put("margin", Value.of(key.marginUsed(), "USD"));
      figures.put("profit", Value.of(key.profit(), "USD"));
      figures.put("worstSeverity", Value.of(key.worstSeverity(), "fraction"));
    });
    return new Row(
        night.session(),
        night.revision(),
        progress.failed() ? "FAILED" : progress.status(),
        known.map(KeyFigures::states).orElse(""),
        known.map(KeyFigures::decisions).orElse(0),
        figures);
  }

  static List<String> lines(List<Row> rows) {
    TextTable table = new TextTable(
        List.of(
            "session",
            "rev",
            "status",
            "shortfall USD",
            "max loss USD",
            "margin USD",
            "profit USD",
            "severity",
            "condors",
            "decisions"),
        List.of(10, 4, 12, 24, 24, 24, 24, 24, 40, 9));
    for (Row row : rows) {
      table.row(List.of(
          row.session().toString(),
          Integer.toString(row.revision()),
          row.status(),
          usd(row, "expectedShortfall"),
          usd(row, "maxLoss"),
          usd(row, "margin"),
          usd(row, "profit"),
          text(row, "worstSeverity", PERCENT, " %"),
          row.states().isEmpty() ? "-" : row.states(),
          Integer.toString(row.decisions())));
    }
    return table.lines();
  }

  private static String usd(Row row, String figure) {
    return text(row, figure, 1, "");
  }

  private static String text(Row row, String figure, int times, String unit) {
    Value value = row.figures().get(figure);
    if (value == null) {
      return "-";
    }
    return value
        .value()
        .map(number -> NumberText.of(Rounding.round(number * times, 0), "-") + unit)
        .orElse(Words.ofCode(value.missing()));
  }
}
