package io.nightcondor.ingest;

import java.util.Map;
import java.util.TreeMap;

/**
 * Small invented chains of Monday, 5 August 2024, in the layouts of vendors; the prices come from
 * none of them.
 */
public final class ChainSamples {

  /** 16:00 in New York on Monday, 5 August 2024, as Unix seconds. */
  public static final long MONDAY_CLOSE = 1_722_888_000L;

  private static final long DAY = 86_400;

  public static final Map<String, String> OPTIONSDX = Map.of("underlying", "SPX");

  /** The rule that goes with {@link #mappedCsv()}. */
  public static final Map<String, String> MAPPED_CSV = with(
      Map.of(),
      "layout",
      "strike",
      "separator",
      ";",
      "decimal",
      "comma",
      "column.quoteDate",
      "Day",
      "unit.quoteDate",
      "us",
      "column.expiry",
      "Expiry",
      "unit.expiry",
      "compact",
      "column.strike",
      "Strike",
      "value.root",
      "SPXW",
      "call.bid",
      "Call Bid",
      "call.ask",
      "Call Ask",
      "call.vol",
      "Call IV",
      "put.bid",
      "Put Bid",
      "put.ask",
      "Put Ask",
      "put.openInterest",
      "Put OI",
      "unit.vol",
      "percent");

  /** The rule that goes with {@link #mappedJson()}. */
  public static final Map<String, String> MAPPED_JSON = with(
      Map.of(),
      "layout",
      "contract",
      "rows",
      "/data/options",
      "column.quoteTime",
      "/timestamp",
      "unit.quoteTime",
      "utc",
      "column.symbol",
      "option",
      "column.bid",
      "bid",
      "column.ask",
      "ask",
      "column.bidSize",
      "bid_size",
      "column.askSize",
      "ask_size",
      "column.last",
      "last_trade_price",
      "column.volume",
      "volume",
      "column.openInterest",
      "open_interest",
      "column.vol",
      "iv",
      "column.delta",
      "delta");

  private ChainSamples() {}

  /** A rule with some keys more, or with another value; a value of nothing takes a key away. */
  public static Map<String, String> with(Map<String, String> rule, String... keysAndValues) {
    Map<String, String> changed = new TreeMap<>(rule);
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1].isEmpty()) {
        changed.remove(keysAndValues[i]);
      } else {
        changed.put(keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return Map.copyOf(changed);
  }

  public static String optionsDxHeader() {
    return "[QUOTE_UNIXTIME], [QUOTE_READTIME], [QUOTE_DATE], [QUOTE_TIME_HOURS], [UNDERLYING_LAST],"
        + " [EXPIRE_DATE], [EXPIRE_UNIX], [DTE], [C_DELTA], [C_GAMMA], [C_VEGA], [C_THETA],"
        + " [C_RHO], [C_IV], [C_VOLUME], [C_LAST], [C_SIZE], [C_BID], [C_ASK], [STRIKE], [P_BID],"
        + " [P_ASK], [P_SIZE], [P_LAST], [P_DELTA], [P_GAMMA], [P_VEGA], [P_THETA], [P_RHO],"
        + " [P_IV], [P_VOLUME], [STRIKE_DISTANCE], [STRIKE_DISTANCE_PCT]\n";
  }

  /**
   * A line for one strike.
   *
   * @param quoted Unix seconds on {@code quoteDate}
   * @param expires Unix seconds on {@code expiry}
   * @param call bid, ask and IV of the call, with commas between
   */
  public static String optionsDxLine(
      long quoted, String quoteDate, String expiry, long expires, String strike, String call) {
    String[] parts = call.split(",", -1);
    return String.join(
            ", ",
            Long.toString(quoted),
            quoteDate + " 16:00",
            quoteDate,
            "16.000000",
            "5186.330000",
            expiry,
            Long.toString(expires),
            "4.00",
            "0.480000, 0.002, 2.1, -3.2, 0.3",
            parts[2],
            "12.000000",
            "55.500000",
            "7 x 40",
            parts[0],
            parts[1],
            strike,
            "61.300000",
            "62.400000",
            "0 x 11",
            "0.000000",
            "-0.520000, 0.002, 2.1, -3.1, -0.3",
            "0.312000",
            "",
            "13.7",
            "0.003")
        + "\n";
  }

  /** A line of Friday, a weekly strike, and a third Friday once at 09:30 and once at 16:00. */
  public static String optionsDx() {
    long friday = MONDAY_CLOSE + 4 * DAY;
    long thirdFriday = MONDAY_CLOSE + 11 * DAY;
    long morning = thirdFriday - 13 * 1800;
    return optionsDxHeader()
        + optionsDxLine(
            MONDAY_CLOSE - 3 * DAY, "2024-08-02", "2024-08-09", friday, "5200.000000", "9,9.5,0.2")
        + optionsDxLine(
            MONDAY_CLOSE, "2024-08-05", "2024-08-09", friday, "5200.000000", "50.1,51.2,")
        + optionsDxLine(
            MONDAY_CLOSE, "2024-08-05", "2024-08-16", morning, "5200.000000", "70.1,71.2,0.29")
        + optionsDxLine(
            MONDAY_CLOSE, "2024-08-05", "2024-08-16", thirdFriday, "5200.000000", "72,73,0.29");
  }

  private static final String ORATS_HEADER =
      "ticker,cOpra,pOpra,stkPx,expirDate,yte,strike,cVolu,cOi,pVolu,pOi,cBidPx,cValue,cAskPx,"
          + "pBidPx,pValue,pAskPx,cBidIv,cMidIv,cAskIv,smoothSmvVol,pBidIv,pMidIv,pAskIv,iRate,"
          + "divRate,residualRateData,delta,gamma,theta,vega,rho,phi,driftlessTheta,extVol,"
          + "extCTheo,extPTheo,spot_px,trade_date\n";

  /**
   * A line for one strike.
   *
   * @param symbols cOpra and pOpra with a comma between, either may be empty
   */
  public static String oratsLine(String ticker, String symbols, String expiry, String strike) {
    return ticker + "," + symbols + ",5191.77," + expiry + ",0.01096," + strike
        + ",12,340,7,21,50.1,50.6,51.2,61.3,61.9,62.4,0.30,0.31,0.32,0.315,0,0,0.4,0.053,0,-0.01,"
        + "0.48,0.002,-3.2,2.1,0.3,-0.3,-3.1,0.3,50.5,6.2e1,,8/5/2024\n";
  }

  /** Another ticker, an SPXW weekly, a third Friday of both roots, a VIX weekly and a monthly. */
  public static String orats() {
    return ORATS_HEADER
        + oratsLine("AAPL", "AAPL  240809C00200000,AAPL  240809P00200000", "8/9/2024", "200.00")
        + oratsLine("SPX", "SPXW  240809C05200000,SPXW  240809P05200000", "8/9/2024", "5200.00")
        + oratsLine("SPX", "SPX   240816C05200000,SPX   240816P05200000", "8/16/2024", "5200.00")
        + oratsLine("SPX", "SPXW  240816C05200000,SPXW  240816P05200000", "8/16/2024", "5200.00")
        + oratsLine("VIX", "VIX   240814C00030000,VIX   240814P00030000", "8/14/2024", "30.00")
        + oratsLine("VIX", "VIX   240821C00030000,VIX   240821P00030000", "8/21/2024", "30.00");
  }

  /** As the vendor's page lists the columns: without OPRA symbols and without a date. */
  public static String oratsWithoutSymbolsAndDate() {
    StringBuilder text = new StringBuilder();
    orats().lines().forEach(line -> {
      String[] fields = line.split(",", -1);
      text.append(fields[0]);
      for (int i = 3; i < fields.length - 1; i++) {
        text.append(',').append(fields[i]);
      }
      text.append('\n');
    });
    return text.toString();
  }

  /** Two strikes as a spreadsheet of another country saves them. */
  public static String mappedCsv() {
    return "Day;Expiry;Strike;Call Bid;Call Ask;Call IV;Put Bid;Put Ask;Put OI;Note\n"
        + "8/5/2024;20240809;5180;60,10;61,20;31,5;52,00;53,10;200;\n"
        + "8/5/2024;20240809;5200,5;50,10;51,20;;;;0;no put\n";
  }

  /** Two options as a delayed feed has them. */
  public static String mappedJson() {
    return """
        {"timestamp":"2024-08-05 21:17:42","data":{"symbol":"SPX","options":[
        {"option":"SPXW240809C05200000","bid":50.1,"bid_size":7.0,"ask":51.2,"ask_size":40.0,"iv":0.31,
         "open_interest":340.0,"volume":12.0,"delta":0.48,"gamma":2.0E-3,"last_trade_price":55.5,"tick":"up"},
        {"option":"SPXW240809P05200000","bid":0.0,"bid_size":0.0,"ask":0.05,"ask_size":11.0,"iv":0.0,
         "open_interest":21.0,"volume":0.0,"delta":-1.0E-4,"gamma":0.0,"last_trade_price":0.0,"tick":"down"}]}}
        """;
  }
}
