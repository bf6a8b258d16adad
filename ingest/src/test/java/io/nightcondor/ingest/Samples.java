package io.nightcondor.ingest;

/** Small invented files of each format; the prices come from no vendor. */
public final class Samples {

  private Samples() {}

  private static final String HEADER =
      "Expiration Date,Calls,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest,Strike,"
          + "Puts,Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest\n";

  /** Six quotes of Monday, 5 August 2024: four sound ones, one without a market, one crossed. */
  public static String webChain() {
    return "\nS&P 500 INDEX,Last: 5186.33,Change: -160.23\n"
        + "\"Date: August 5, 2024 at 5:10 PM EDT\",Bid: 5180.1,Ask: 5190.2,Size: 1*1,Volume: 0\n"
        + HEADER
        + webLine("SPXW", "5180", "60.1,61.2", "52.0,53.1")
        + webLine("SPXW", "5200", "50.1,51.2", "0,0")
        + webLine("SPXW", "5220", "41.3,40.2", "72.0,73.1");
  }

  public static String webLine(String root, String strike, String callMarket, String putMarket) {
    String symbol = root + "240809%s0" + strike + "000";
    return "Fri Aug 09 2024,%s,55.5,-1.5,%s,12,0.31,0.51,0.002,100,%s.00,%s,0,0,%s,7,0.33,-0.49,0.002,200\n"
        .formatted(symbol.formatted("C"), callMarket, strike, symbol.formatted("P"), putMarket);
  }

  /**
   * SPX on 3 August 2026 with a weekly expiry and the third Friday in two runs, the second dearer.
   */
  public static String compactChain() {
    return """
        {"sym":"SPX","spot":7600.5,"asof":"2026-08-03T16:14:41","fetched":"x","extra":{"a":[1]},"o":[
        %s,%s,
        %s,%s,%s,%s,%s],
        "bars":[{"t":1785504600000,"o":7462.1,"h":7512.0,"l":7399.8,"c":7489.7,"v":1},
        {"t":1785763800000,"o":7504.8,"h":7610.0,"l":7504.8,"c":7600.5,"v":1}]}
        """.formatted(
            option(1786132800L, "C", "7600", "40", "41"),
            option(1786132800L, "P", "7600", "38", "39"),
            option(1787342400L, "C", "7600", "90", "91"),
            option(1787342400L, "P", "7600", "80", "81"),
            option(1787342400L, "C", "7650", "60", "61"),
            option(1787342400L, "C", "7600", "92", "93"),
            option(1787342400L, "P", "7600", "82", "83"));
  }

  public static String option(long expiry, String right, String strike, String bid, String ask) {
    return "{\"e\":%d,\"t\":\"%s\",\"k\":%s,\"iv\":0,\"oi\":5,\"v\":0,\"b\":%s,\"a\":%s,\"l\":0}"
        .formatted(expiry, right, strike, bid, ask);
  }

  /** Friday's and Monday's settlements and one of the day after. */
  public static String settlements() {
    return "date,slot,open,high,low,close,settle,volume,open_interest,days_to_expiry,roll_indicator,contract_id\n"
        + "2024-08-02,VX1,18,22,17.9,21.8,21.85,1,1,19,0,1\n"
        + "2024-08-05,VX1,22,38,21.5,32,32.10,1,1,16,0,1\n"
        + "2024-08-05,VX2,0,0,0,0,28.30,1,1,44,0,1\n"
        + "2024-08-06,VX1,30,30,25,25,25.50,1,1,15,0,1\n";
  }

  public static String history() {
    return "DATE,OPEN,HIGH,LOW,CLOSE\r\n08/01/2024,16.2,19.5,16.1,18.59\r\n08/02/2024,20,29.7,19,23.39\r\n"
        + "08/05/2024,23.4,65.7,23.4,38.57\r\n08/06/2024,33.7,34.8,24,27.71\r\n";
  }

  /** With a byte order mark, CRLF, blank lines and both kinds of symbols. */
  public static String positions() {
    return "\ufeffbook,symbol,quantity,price,trade_date,strategy_id,condor_id\r\n\r\n"
        + "alpha,SPXW  240809P05320000,-10,12.35,2024-07-10,IC1,\r\n"
        + "alpha,SPXW240809P05170000,10,7.10,2024-07-10,IC1,\r\n"
        + "alpha,VXMU24,3,,2024-08-02,,\"SPXW 2024-08-09 5170/5320/5600/5750\"\r\n"
        + "beta,VIX240918C00030000,5,0.85,2024-08-02,,\r\n";
  }
}
