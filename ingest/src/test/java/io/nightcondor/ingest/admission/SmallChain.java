package io.nightcondor.ingest.admission;

import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An SPX chain of one expiry in the layout of the Cboe site, written here: 82 quotes that obey
 * put-call parity at a stated forward.
 *
 * @param quotes in order of strike, each call before its put
 */
public record SmallChain(List<Quote> quotes) {

  private static final String HEADER =
      "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
          + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest\n";

  private static final int STRIKES = 41;
  private static final double LOWEST = 4800;
  private static final double STEP = 20;

  /** Bid and ask in index points. */
  public record Quote(OptionSeries series, double bid, double ask) {}

  /** The Friday of the week after next, so that a week lies between. */
  public static LocalDate expiry(LocalDate session) {
    return session.plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }

  /** Strikes 4800 to 5600 by 20; the time value falls off around the forward. */
  public static SmallChain of(LocalDate expiry, double forward) {
    List<Quote> quotes = new ArrayList<>();
    for (int i = 0; i < STRIKES; i++) {
      double strike = LOWEST + i * STEP;
      double timeValue = 2 + 60 * Math.exp(-Math.pow((strike - forward) / 200, 2));
      for (OptionRight right : OptionRight.values()) {
        double sign = right == OptionRight.CALL ? 1 : -1;
        double mid = Math.max(sign * (forward - strike), 0) + timeValue;
        quotes.add(new Quote(
            new OptionSeries(Root.SPXW, expiry, right, strike),
            cents(mid - 0.2),
            cents(mid + 0.2)));
      }
    }
    return new SmallChain(quotes);
  }

  private static double cents(double price) {
    return Math.round(price * 100) / 100.0;
  }

  /** The same but for that many quotes furthest from the forward, which are those of the other. */
  public SmallChain keeping(int count, SmallChain other, double forward) {
    List<Integer> furthestFirst = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      furthestFirst.add(i);
    }
    furthestFirst.sort(
        Comparator.comparingDouble(i -> -Math.abs(quotes.get(i).series().strike() - forward)));
    List<Quote> kept = new ArrayList<>(quotes);
    furthestFirst.stream().limit(count).forEach(i -> kept.set(i, other.quotes().get(i)));
    return new SmallChain(kept);
  }

  /** Only the first strikes. */
  public SmallChain cut(int strikes) {
    return new SmallChain(quotes.subList(0, 2 * strikes));
  }

  /** The first quotes without bid and ask. */
  public SmallChain wiped(int count) {
    List<Quote> wiped = new ArrayList<>(quotes);
    for (int i = 0; i < count; i++) {
      wiped.set(i, new Quote(quotes.get(i).series(), 0, 0));
    }
    return new SmallChain(wiped);
  }

  /** As admission keeps them. */
  QuoteColumns columns() {
    QuoteColumns.Builder columns = new QuoteColumns.Builder();
    quotes.forEach(quote -> columns.add(quote.series(), quote.bid(), quote.ask()));
    return columns.build();
  }

  /**
   * The file.
   *
   * @param date as after "Date: ", such as "August 5, 2024 at 5:10 PM EDT"
   * @param print last price of the index
   */
  public String text(String date, double print) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "\nS&P 500 INDEX,Last: %.2f,Change: 1.5\n", print))
        .append("\"Date: ")
        .append(date)
        .append("\",Bid: 5180.1,Ask: 5190.2,Size: 1*1,Volume: 0\n")
        .append(HEADER);
    for (int i = 0; i < quotes.size(); i += 2) {
      Quote call = quotes.get(i);
      Quote put = quotes.get(i + 1);
      text.append(DateTimeFormatter.ofPattern("EEE MMM dd uuuu", Locale.US)
              .format(call.series().expiry()))
          .append(side(call))
          .append(String.format(Locale.ROOT, ",%.2f", call.series().strike()))
          .append(side(put))
          .append('\n');
    }
    return text.toString();
  }

  private static String side(Quote quote) {
    return String.format(
        Locale.ROOT,
        ",%s,0,0,%.2f,%.2f,7,0.2,0.5,0.002,100",
        quote.series().symbol(),
        quote.bid(),
        quote.ask());
  }
}
