package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.stress.NamedDay.Change;
import io.nightcondor.analytics.stress.NamedDay.FutureChange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of DOMAIN F4. Where it gives a VX future as first or second only, the days to settlement
 * are those of the monthly VIX expiries; that of 24 August 2015 closed 26 % up at 25.125.
 */
final class NamedDays {

  /** The VVIX on 16 March 2020, the one day that has its own. */
  static final Change VVIX_OF_MARCH_2020 = new Change(171, 208);

  /** Its date. */
  static final LocalDate MARCH_2020 = LocalDate.of(2020, 3, 16);

  /** Date; name; origin; SPX %; VIX before and after; days of a VX future, before, after. */
  private static final String TABLE = """
      1987-10-19; Black Monday, by the VXO; K; -20.47; 36.4 150.2
      1997-10-27; Asian crisis; K, M; -6.87; 23.17 31.12
      1998-08-31; Russian default; K, M; -6.80; 39.60 44.28
      2001-09-17; reopening after 11 September; K, M; -4.92; 31.84 41.76
      2007-02-27; Shanghai fall; K, M; -3.47; 11.15 18.31; 22 11.44 14.81; 50 12.54 14.49; 176 14.28 15.10
      2008-09-15; Lehman; K, M; -4.71; 25.66 31.70; 2 24.68 28.84; 37 24.57 25.73; 65 24.42 25.13
      2008-10-15; credit crisis; K, M; -9.03; 55.13 69.25; 7 49.05 58.18; 35 37.94 42.70; 63 32.24 35.55; 182 28.03 29.56
      2008-10-24; credit crisis, VIX high of 89.53; K, M; -3.45; 67.80 79.13; 26 50.02 55.82; 54 40.14 43.56
      2008-11-20; credit crisis, highest VIX close; K, M; -6.71; 74.26 80.86; 27 62.90 66.23; 62 56.87 59.77; 209 41.53 42.64
      2010-05-06; flash crash; K, M; -3.24; 24.91 32.80; 13 24.15 29.20; 41 25.45 29.10; 196 27.65 29.70
      2010-05-20; euro crisis; K, M; -3.90; 35.32 45.79; 27 31.65 35.95; 62 32.05 35.70
      2011-08-08; downgrade of the US; K, M; -6.66; 32.00 48.00; 9 29.15 36.55; 44 26.20 30.20; 191 25.90 27.55
      2015-08-24; yuan devaluation; K, M, R; -3.94; 28.03 40.74; 23 19.9405 25.125
      2016-06-24; vote to leave the EU; M; -3.59; 17.25 25.76; 26 16.70 22.70; 54 17.60 22.10
      2018-02-05; short-volatility collapse; R; -4.10; 17.31 37.32; 9 15.625 33.225; 44 14.975 27.975
      2020-02-24; Covid, first day; M; -3.35; 17.08 25.03; 23 16.95 20.15; 51 17.35 19.42
      2020-03-12; Covid, second week; M; -9.51; 53.90 75.47; 6 46.30 58.25; 34 38.65 45.89
      2020-03-16; Covid, largest fall; M; -11.98; 57.83 82.69; 2 53.43 72.63; 30 43.90 59.15
      2021-01-27; short squeeze of retail shares; M; -2.57; 23.02 37.21; 21 25.41 31.53; 49 27.23 31.23
      2021-11-26; Omicron, half day; M; -2.27; 18.58 28.62; 26 20.35 26.54; 54 22.45 27.01
      2024-08-05; yen carry unwind; K, M, R; -3.00; 23.39 38.57; 16 21.85 32.10; 44 21.98 30.39; 72 22.24 27.30
      2025-04-03; tariffs, first day; K, M, R; -4.84; 21.51 30.02; 13 20.16 26.38; 48 20.02 24.19
      2025-04-04; tariffs, second day; K, M, R; -5.97; 30.02 45.31; 12 26.38 32.50; 47 24.19 28.52
      2025-04-07; tariffs, third day; K, M, R; -0.2; 45.31 46.98; 9 32.50 33.17; 44 28.52 28.14
      2025-04-08; tariffs, fourth day; K, M, R; -1.6; 46.98 52.33; 8 33.17 39.17; 43 28.14 31.43
      2025-04-09; tariffs paused; K, M, R; 9.5; 52.33 33.6; 7 39.17 28.65; 42 31.43 25.19
      """;

  /** In order of date. */
  static final List<NamedDay> ALL = TABLE.lines().map(NamedDays::day).toList();

  private NamedDays() {}

  private static NamedDay day(String line) {
    String[] cells = line.split("; ", -1);
    return new NamedDay(
        LocalDate.parse(cells[0]),
        cells[1],
        cells[2],
        Double.parseDouble(cells[3]),
        change(cells[4], 0),
        Stream.of(cells).skip(5).map(NamedDays::future).toList());
  }

  private static FutureChange future(String cell) {
    return new FutureChange((int) numbers(cell)[0], change(cell, 1));
  }

  private static Change change(String cell, int first) {
    double[] numbers = numbers(cell);
    return new Change(numbers[first], numbers[first + 1]);
  }

  private static double[] numbers(String cell) {
    return Arrays.stream(cell.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
