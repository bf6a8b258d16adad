package io.nightcondor.ingest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small invented files in the layouts of Cboe; all are of Monday, 5 August 2024. */
public final class CboeSamples {

  /** Header of the table without vols and greeks. */
  public static final String CUT_HEADER =
      "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,Open Interest,Strike,"
          + "Puts,Last Sale,Net,Bid,Ask,Volume,Open Interest\n";

  /** The names of DataShop's columns with calcs, in its order. */
  public static final String DATASHOP_HEADER =
      "underlying_symbol,quote_date,root,expiration,strike,option_type,open,high,low,close,"
          + "trade_volume,bid_size_1545,bid_1545,ask_size_1545,ask_1545,underlying_bid_1545,"
          + "underlying_ask_1545,implied_underlying_price_1545,active_underlying_price_1545,"
          + "implied_volatility_1545,delta_1545,gamma_1545,theta_1545,vega_1545,rho_1545,"
          + "bid_size_eod,bid_eod,ask_size_eod,ask_eod,underlying_bid_eod,underlying_ask_eod,"
          + "vwap,open_interest,delivery_code\n";

  private CboeSamples() {}

  /**
   * The table of before 2021: one line with a vol, one with the 0.02 of a vol that was not computed
   * and one that has no market.
   */
  public static String oldTable() {
    return Stream.of(
            "^SPX (Standard & Poors 500 Index),5186.33,-160.23",
            "Aug 05 2024 @ 17:10 ET,Bid,5180.1,Ask,5190.2,Size,1x1,Vol,",
            "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Vol,IV,Delta,Gamma,Open Int,Strike,"
                + "Puts,Last Sale,Net,Bid,Ask,Vol,IV,Delta,Gamma,Open Int",
            oldLine("05180000", "5180.000", "60.1,61.2", "0.31"),
            oldLine("01200000", "1200.000", "3980.5,3991.5", "0.02"),
            oldLine("09000000", "9000.000", "0,0", "27.4"))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static String oldLine(String strikeCode, String strike, String market, String vol) {
    return "08/09/2024,SPXW240809C%s,0,0,%s,12,%s,0.51,0.002,100,%s,SPXW240809P%s,0,0,52,53.1,7,%s,-0.49,0.002,200,"
        .formatted(strikeCode, market, vol, strike, strikeCode, vol);
  }

  /** A line of the table without vols and greeks. */
  public static String cutLine() {
    return "Fri Aug 09 2024,SPXW240809C05180000,55.5,-1.5,60.1,61.2,12,100,5180.00,"
        + "SPXW240809P05180000,0,0,52,53.1,7,200\n";
  }

  /** Two quotes of SPX, one of VIX and five rows of others. */
  public static String datashop() {
    return DATASHOP_HEADER
        + datashopLine("A", "A", "2024-08-16", "130.000", "C", "131.88,131.91")
        + datashopLine("^RUT", "RUTW", "2024-08-09", "2030.000", "P", "0.0000,0.0000")
        + datashopLine("^SPX", "SPXW", "2024-08-09", "5180.000", "C", "5184.10,5188.50")
        + datashopLine("^SPX", "SPX", "2024-08-16", "5180.000", "P", "5184.10,5188.50")
        + datashopLine("^SPXEW", "SPXEW", "2024-08-09", "5180.000", "C", "6700.1,6710.2")
        + datashopLine("^VIX", "VIX", "2024-08-21", "30.000", "C", "0.0000,0.0000")
        + datashopLine("SPX", "SPX", "2024-08-16", "5180.000", "C", "1.00,1.01")
        + datashopLine("ZTS", "ZTS", "2024-08-16", "180.000", "P", "181.2,181.3");
  }

  /** A row whose two snapshots differ in every column. */
  public static String datashopLine(
      String underlying, String root, String expiry, String strike, String type, String closing) {
    return "%s,2024-08-05,%s,%s,%s,%s,58.0000,66.0000,50.0000,0.0000,120,11,60.1000,12,61.2000,"
            .formatted(underlying, root, expiry, strike, type)
        + "5170.00,5180.00,5175.2000,5175.0000,0.3100,0.5100,0.0020,-1.2,2.1,0.3,"
        + "21,58.3000,22,59.4000,%s,57.1000,1500,\n".formatted(closing);
  }

  /** Two quotes of SPX, sizes and counts written as the site does, taken in the evening. */
  public static String delayed() {
    return """
        {"timestamp":"2024-08-06 01:17:42","data":{"options":[
        %s,
        %s],
        "symbol":"^SPX","security_type":"index","current_price":5186.33,"iv30":33.1,
        "last_trade_time":"2024-08-05T16:15:04","tick":"down"},"symbol":"_SPX"}
        """.formatted(
            delayedOption("SPXW240809C05180000", "60.1", "61.2", "0.31"),
            delayedOption("SPXW240809P05180000", "52.0", "53.1", "0.0"));
  }

  /** One option of the delayed quotes. */
  public static String delayedOption(String symbol, String bid, String ask, String vol) {
    return """
        {"option":"%s","bid":%s,"bid_size":7.0,"ask":%s,"ask_size":86.0,"iv":%s,\
        "open_interest":22.0,"volume":3.0,"delta":0.51,"gamma":0.002,"theta":-1.2,"rho":0.3,\
        "vega":2.1,"theo":60.6,"change":0.0,"open":0.0,"high":0.0,"low":0.0,"tick":"up",\
        "last_trade_price":55.5,"last_trade_time":null,"percent_change":0.0,"prev_day_close":57.0}""".formatted(symbol, bid, ask, vol);
  }
}
