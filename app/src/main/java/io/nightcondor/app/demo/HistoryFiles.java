package io.nightcondor.app.demo;

import io.nightcondor.app.demo.HistoryModel.Bar;
import io.nightcondor.app.demo.HistoryModel.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The history files of one session by name, each with the model's window of days that ends at that
 * session.
 */
final class HistoryFiles {

  private static final int SLOTS = 6;

  private final HistoryModel history;
  private final VxModel futures;

  HistoryFiles(HistoryModel history, VxModel futures) {
    this.history = history;
    this.futures = futures;
  }

  /** The files of a session. */
  Map<String, String> of(LocalDate session) {
    List<Day> days = history.until(session);
    Map<String, String> files = new TreeMap<>(common("", days));
    files.put("nyse_advances_history.csv", closes(days, Day::advances));
    files.put("nyse_declines_history.csv", closes(days, Day::declines));
    files.put("dgs2_history.csv", series("DGS2", days, Day::twoYearYield));
    files.put("forward_pe_history.csv", series("FORWARD_PE", days, MacroModel::forwardRatio));
    return files;
  }

  /** The files that are handed in once: the window of stress and the monthly exchange rate. */
  Map<String, String> ofFirstNight(StressModel stress) {
    Map<String, String> files = new TreeMap<>(common("stress_", stress.days()));
    files.put("rbusbis_history.csv", MacroModel.effectiveRates());
    return files;
  }

  private Map<String, String> common(String prefix, List<Day> days) {
    return Map.of(
        prefix + "spx_history.csv", bars(days, Day::spx),
        prefix + "vix_history.csv", bars(days, Day::vix),
        prefix + "vix3m_history.csv", bars(days, Day::vix3m),
        prefix + "vix6m_history.csv", bars(days, Day::vix6m),
        prefix + "skew_history.csv", closes(days, Day::skew),
        prefix + "vvix_history.csv", bars(days, Day::vvix),
        prefix + "us2y_history.csv", closes(days, Day::twoYearYield),
        prefix + "vx_settlements.csv", futures(days));
  }

  private static String bars(List<Day> days, Function<Day, Bar> column) {
    StringBuilder text = new StringBuilder("Date,Open,High,Low,Close\n");
    for (Day day : days) {
      Bar bar = column.apply(day);
      text.append(day.date());
      for (double price : new double[] {bar.open(), bar.high(), bar.low(), bar.close()}) {
        text.append(',');
        Decimals.append(text, price, 2);
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String closes(List<Day> days, ToDoubleFunction<Day> column) {
    return column("Date,Close", days, column);
  }

  /** In the layout of FRED, under the id of the series. */
  private static String series(String id, List<Day> days, ToDoubleFunction<Day> column) {
    return column("observation_date," + id, days, column);
  }

  private static String column(String header, List<Day> days, ToDoubleFunction<Day> column) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (Day day : days) {
      text.append(day.date()).append(',');
      Decimals.append(text, column.applyAsDouble(day), 2);
      text.append('\n');
    }
    return text.toString();
  }

  private String futures(List<Day> days) {
    StringBuilder text =
        new StringBuilder("date,slot,open,high,low,close,settle,volume,open_interest,"
            + "days_to_expiry,roll_indicator,contract_id\n");
    for (int i = 0; i < days.size(); i++) {
      Day before = days.get(Math.max(i - 1, 0)); // the first day of the window did not move
      Day day = days.get(i);
      List<LocalDate> expiries = futures.monthlies(day.date());
      boolean rolled = !expiries.get(0).equals(futures.monthlies(before.date()).get(0));
      for (int slot = 0; slot < SLOTS; slot++) {
        LocalDate expiry = expiries.get(slot);
        VxDay prices = VxDay.of(futures, before, day, expiry);
        text.append(day.date()).append(",VX").append(slot + 1);
        for (double price : new double[] {
          prices.open(), prices.high(), prices.low(), prices.settle(), prices.settle()
        }) {
          text.append(',');
          Decimals.append(text, price, 2);
        }
        double busy = Hash.uniform(day.date().toEpochDay(), expiry.toEpochDay());
        text.append(',')
            .append((long) (120_000 * (0.7 + 0.6 * busy) / (1 + slot * slot)))
            .append(',')
            .append((long) (150_000 * (0.8 + 0.4 * busy) / (1 + slot)))
            .append(',')
            .append(ChronoUnit.DAYS.between(day.date(), expiry))
            .append(rolled ? ",1," : ",0,")
            .append(expiries.get(0).getYear() * 12 + expiries.get(0).getMonthValue())
            .append('\n');
      }
    }
    return text.toString();
  }
}
