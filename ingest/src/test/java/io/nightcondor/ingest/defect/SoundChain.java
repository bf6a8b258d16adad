package io.nightcondor.ingest.defect;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.Black76;
import io.nightcondor.ingest.calendar.ExchangeCalendars;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A modelled SPX chain in the layout of the Cboe site: Black-76 on one skewed smile, a market of a
 * few ticks around it, no defect by construction. Each expiry has the same strikes.
 */
final class SoundChain {

  static final ExchangeCalendar NYSE = ExchangeCalendars.nyse(Optional.empty());

  static final LocalDate SESSION = LocalDate.of(2024, 8, 5);
  static final double SPOT = 5200;

  static final LocalDate WEEKLY = LocalDate.of(2024, 8, 16);
  static final LocalDate MONTH_END = LocalDate.of(2024, 8, 30);
  static final LocalDate AUTUMN = LocalDate.of(2024, 9, 30);

  private static final double RATE = 0.05;
  private static final int LOWEST_STRIKE = 4800;
  private static final int HIGHEST_STRIKE = 5600;
  private static final int STRIKE_STEP = 20;

  private static final DateTimeFormatter EXPIRY =
      DateTimeFormatter.ofPattern("EEE MMM dd uuuu", Locale.US);
  private static final DateTimeFormatter OSI = DateTimeFormatter.ofPattern("uuMMdd");

  private SoundChain() {}

  /** Where the quotes begin in {@link #lines}. */
  static final int FIRST_QUOTE = 4;

  /** The lines of the file, the quotes of the three expiries one after the other. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(
        "",
        "S&P 500 INDEX,Last: 5200.00,Change: -10.00",
        "\"Date: August 5, 2024 at 4:15 PM EDT\",Bid: 5199.1,Ask: 5201.2,Size: 1*1,Volume: 0",
        "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
            + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest"));
    for (LocalDate expiry : List.of(WEEKLY, MONTH_END, AUTUMN)) {
      lines.addAll(expiry(expiry, LOWEST_STRIKE, HIGHEST_STRIKE, 1));
    }
    return lines;
  }

  /** An expiry with five strikes. */
  static String thin() {
    return String.join("\n", expiry(LocalDate.of(2024, 10, 31), 5160, 5240, 1));
  }

  /** An expiry after all others whose vols are a third of theirs. */
  static String calm() {
    return String.join(
        "\n", expiry(LocalDate.of(2024, 11, 29), LOWEST_STRIKE, HIGHEST_STRIKE, 1.0 / 3));
  }

  private static List<String> expiry(LocalDate expiry, int lowest, int highest, double volFactor) {
    double years = NYSE.yearsToSettlement(SESSION, Root.SPXW, expiry);
    List<String> lines = new ArrayList<>();
    for (int strike = lowest; strike <= highest; strike += STRIKE_STEP) {
      lines.add(line(expiry, strike, years, volFactor));
    }
    return lines;
  }

  /** Place of a strike of an expiry, the first, second or third, in {@link #lines}. */
  static int place(int expiry, int strike) {
    int strikes = (HIGHEST_STRIKE - LOWEST_STRIKE) / STRIKE_STEP + 1;
    return FIRST_QUOTE + expiry * strikes + (strike - LOWEST_STRIKE) / STRIKE_STEP;
  }

  private static String line(LocalDate expiry, int strike, double years, double volFactor) {
    return "%s,%s,%s,%s"
        .formatted(
            EXPIRY.format(expiry),
            side(expiry, strike, years, volFactor, OptionRight.CALL),
            "%d.00".formatted(strike),
            side(expiry, strike, years, volFactor, OptionRight.PUT));
  }

  private static String side(
      LocalDate expiry, int strike, double years, double volFactor, OptionRight right) {
    double discountFactor = StrictMath.exp(-RATE * years);
    double forward = SPOT * StrictMath.exp(0.035 * years);
    double moneyness = StrictMath.log(strike / forward);
    double vol = volFactor * (0.20 - 0.35 * moneyness + 0.6 * moneyness * moneyness);
    double mid = Black76.price(right, forward, strike, vol, years, discountFactor);
    double half = Math.max(0.10, 0.004 * mid);
    double bid = Math.floor((mid - half) * 20) / 20;
    double ask = Math.ceil((mid + half) * 20) / 20;
    double delta = Black76.delta(right, forward, strike, vol, years, discountFactor);
    return String.format(
        Locale.ROOT,
        "SPXW%s%s%08d,0,0,%.2f,%.2f,10,%.4f,%.4f,0.001,200",
        OSI.format(expiry),
        right == OptionRight.CALL ? "C" : "P",
        strike * 1000,
        bid,
        ask,
        vol,
        delta);
  }
}
