package io.nightcondor.ingest;

import java.util.Map;

/** Small invented files of futures, histories and macro series; the figures come from no vendor. */
public final class SeriesSamples {

  /** Options with which every sample can be read. */
  public static final Map<String, String> OPTIONS =
      Map.of("symbol", "VIX", "symbols", "NYSE_ADV,NYSE_DECL", "unit", "percent");

  private SeriesSamples() {}

  /**
   * The contract of August 2024: a day without a settlement, one with quotes and no trade, one
   * traded, one after the session.
   */
  public static String cfeContract() {
    return "Data are furnished without responsibility, \"as is\".\r\n"
        + "Trade Date,Futures,Open,High,Low,Close,Settle,Change,Total Volume,EFP,Open Interest\r\n"
        + "08/01/2024,Q (Aug 24),0.00,0.00,0.00,0.00,0.00,0.00,0,0,0\r\n"
        + "08/02/2024,Q (Aug 24),0.00,18.15,18.80,0.00,21.85,0.00,0,0,10\r\n"
        + "08/05/2024,Q (Aug 24),22.00,38.00,21.50,32.00,32.10,10.25,900,0,90\r\n"
        + "08/06/2024,Q (Aug 24),30.00,30.00,25.00,25.00,25.50,-6.60,800,0,80\r\n";
  }

  /** Two days with three slots and both indices, one cell of a slot not listed. */
  public static String vxWide() {
    return ",DATE,VIX,VX1,VX2,VX3,SP500\r\n"
        + "1,2024-08-02,23.39,21.85,20.5,NA,5346.56\r\n"
        + "2,2024-08-05,38.57,32.1,28.3,25.7,5186.33\r\n";
  }

  public static String advanceDecline() {
    return "date,advances,declines,unchanged\n2024-08-02,700,2100,60\n2024-08-05,400,2400,50\n";
  }

  public static String releases() {
    return "series,reference_period,release_timestamp,actual_first_print,consensus,revised,remark\n"
        + "CPI,2024-06,2024-07-11T08:30-04:00,-0.1,0.1,0.0,month on month\n"
        + "CPI,2024-07,2024-08-14T08:30-04:00,,0.2,,to come\n"
        + "GDP,2024-Q2,2024-07-25T08:30-04:00,2.8,,,\n";
  }

  public static String fomcDates() {
    return "announce_date\n2024-06-12\n2024-07-31\n2024-09-18\n";
  }

  public static String treasury() {
    return """
        {"contractVersion":"x/v1","families":{
        "nominal":{"state":"fresh","years":[2024],"rows":[
        {"date":"2024-08-02","y3m":5.2,"y2":3.9,"y5":3.6,"y10":3.8,"y30":4.1},
        {"date":"2024-08-05","y3m":5.1,"y2":null,"y5":3.5,"y10":3.7,"y30":4}]},
        "real":{"rows":[{"date":"2024-08-05","y5":1.6}]}}}
        """;
  }

  /** Two months of which the second has nothing but a price yet. */
  public static String shiller() {
    return "Date,SP500,Dividend,Earnings,Consumer Price Index,Long Interest Rate,Real Price,"
        + "Real Dividend,Real Earnings,PE10\n"
        + "2024-05-01,5200.0,72.0,195.0,314.0,4.5,5300.0,73.0,198.0,34.5\n"
        + "2024-06-01,5400.0,0.0,0.0,0.0,4.3,0.0,0.0,0.0,0.0\n";
  }

  public static String sofr() {
    return "DATE,OPEN,HIGH,LOW,CLOSE,VOLUME\r\n20240802,5.3500,5.3500,5.3500,5.3500,0\r\n"
        + "20240805,5.3300,5.3300,5.3300,5.3300,0\r\n";
  }

  /** A price index of which one month is missing and one is not public yet. */
  public static String fred() {
    return "DATE,CPIAUCSL\n2024-04-01,313.0\n2024-05-01,.\n2024-06-01,313.4\n2024-07-01,313.9\n";
  }
}
