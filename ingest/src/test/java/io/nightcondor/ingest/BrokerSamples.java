package io.nightcondor.ingest;

/**
 * Small invented files in the layouts of brokers, all of the close of Monday, 5 August 2024: one
 * condor of ten SPXW contracts, hedges, cash, and what is passed over.
 */
public final class BrokerSamples {

  private BrokerSamples() {}

  /** Two lots of one put, a put with its trades, futures, a share, cash in two currencies. */
  public static String flexXml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <FlexQueryResponse queryName="night" type="AF">
        <FlexStatements count="1">
        <FlexStatement accountId="U1234567" fromDate="20240701" toDate="20240805" period="" whenGenerated="20240805;202345">
        <EquitySummaryInBase><EquitySummaryByReportDateInBase accountId="U1234567" reportDate="20240805" total="2500000" /></EquitySummaryInBase>
        <CashReport>
        <CashReportCurrency accountId="U1234567" currency="BASE_SUMMARY" toDate="20240805" endingCash="112345.67" />
        <CashReportCurrency accountId="U1234567" currency="USD" toDate="20240805" endingCash="101345.67" />
        <CashReportCurrency accountId="U1234567" currency="EUR" toDate="20240805" endingCash="-10000" />
        </CashReport>
        <OpenPositions>
        %s
        %s
        %s
        %s
        %s
        <OpenPosition accountId="U1234567" currency="USD" assetCategory="STK" symbol="SPY" multiplier="1" position="100" reportDate="20240805" costBasisPrice="520" levelOfDetail="SUMMARY" />
        <OpenPosition accountId="U1234567" currency="USD" assetCategory="OPT" symbol="SPY   240809P00500000" multiplier="100" position="-1" reportDate="20240805" costBasisPrice="2" levelOfDetail="SUMMARY" />
        </OpenPositions>
        <Trades>
        %s
        %s
        %s
        <Trade accountId="U1234567" currency="USD" assetCategory="STK" symbol="SPY" multiplier="1" tradeDate="20240710" dateTime="20240710;101500" quantity="100" tradePrice="520" levelOfDetail="EXECUTION" />
        </Trades>
        </FlexStatement>
        </FlexStatements>
        </FlexQueryResponse>
        """.formatted(
        flexOption("P", "5170", "10", "SUMMARY", "costBasisPrice=\"7.1234\""),
        flexOption("P", "5170", "4", "LOT", "openPrice=\"7.10\" openDateTime=\"20240710;101500\""),
        flexOption("P", "5170", "6", "LOT", "openPrice=\"7.15\" openDateTime=\"20240714;201500\""),
        flexOption("P", "5320", "-10", "SUMMARY", "costBasisPrice=\"12.31\""),
        "<OpenPosition accountId=\"U1234567\" currency=\"USD\" assetCategory=\"FUT\" symbol=\"VXMU4\""
            + " underlyingSymbol=\"VIX\" expiry=\"20240918\" multiplier=\"100\" reportDate=\"20240805\""
            + " position=\"3\" costBasisPrice=\"18.25\" levelOfDetail=\"SUMMARY\" />",
        flexTrade("20240711;110000", "-8", "12.40"),
        flexTrade("20240710;101500", "-5", "12.35"),
        flexTrade("20240715;150000", "3", "9.00"));
  }

  public static String flexOption(
      String right, String strike, String position, String level, String cost) {
    return "<OpenPosition accountId=\"U1234567\" currency=\"USD\" assetCategory=\"OPT\""
        + " symbol=\"SPXW  240809%s0%s000\" underlyingSymbol=\"SPX\" putCall=\"%s\" strike=\"%s\""
            .formatted(right, strike, right, strike)
        + " expiry=\"20240809\" multiplier=\"100\" reportDate=\"20240805\" position=\"%s\""
            .formatted(position)
        + " %s levelOfDetail=\"%s\" />".formatted(cost, level);
  }

  /** A trade of the put 5320. */
  public static String flexTrade(String time, String quantity, String price) {
    return "<Trade accountId=\"U1234567\" currency=\"USD\" assetCategory=\"OPT\""
        + " symbol=\"SPXW  240809P05320000\" multiplier=\"100\" tradeDate=\"%s\" dateTime=\"%s\""
            .formatted(time.substring(0, 8), time)
        + " quantity=\"%s\" tradePrice=\"%s\" levelOfDetail=\"EXECUTION\" />"
            .formatted(quantity, price);
  }

  private static final String CASH_HEADER =
      "\"ClientAccountID\",\"CurrencyPrimary\",\"LevelOfDetail\",\"FromDate\",\"ToDate\",\"EndingCash\"";
  private static final String POSITIONS_HEADER =
      "\"ClientAccountID\",\"CurrencyPrimary\",\"AssetClass\",\"Symbol\",\"Multiplier\",\"Strike\",\"Expiry\","
          + "\"Put/Call\",\"ReportDate\",\"Quantity\",\"OpenPrice\",\"CostBasisPrice\",\"LevelOfDetail\",\"OpenDateTime\"";
  private static final String TRADES_HEADER =
      "\"ClientAccountID\",\"CurrencyPrimary\",\"AssetClass\",\"Symbol\",\"Multiplier\",\"TradeDate\",\"DateTime\","
          + "\"Quantity\",\"TradePrice\",\"LevelOfDetail\"";

  private static final String CASH_ROWS = """
      "U1234567","USD","Currency","20240701","20240805","101345.67"
      "U1234567","USD","BaseCurrency","20240701","20240805","112345.67"
      """;
  private static final String POSITION_ROWS = """
      "U1234567","USD","OPT","SPXW  240809P05170000","100","5170","20240809","P","20240805","10","7.1","7.1234","LOT","20240710;101500"
      "U1234567","USD","OPT","SPXW  240809P05320000","100","5320","20240809","P","20240805","-10","","12.31","SUMMARY",""
      "U1234567","USD","FUT","VXU24","1000","","20240918","","20240805","2","","18.2","SUMMARY",""
      "U1234567","USD","STK","SPY","1","","","","20240805","100","","520","SUMMARY",""
      """;
  private static final String TRADE_ROWS = """
      "U1234567","USD","OPT","SPXW  240809P05320000","100","20240710","20240710;101500","-10","12.35","EXECUTION"
      """;

  /** Sections one below the other. */
  public static String flexCsv() {
    return CASH_HEADER + "\n" + CASH_ROWS + POSITIONS_HEADER + "\n" + POSITION_ROWS + TRADES_HEADER
        + "\n" + TRADE_ROWS;
  }

  /** The same with the records that begin and end file, account and section. */
  public static String flexCsvWithTrailers() {
    return "\"BOF\",\"U1234567\",\"night\",\"1\",\"20240701\",\"20240805\",\"20240805;202345\"\n"
        + "\"BOA\",\"U1234567\"\n"
        + "\"BOS\",\"CRTT\",\"Cash Report; trade date basis\"\n" + CASH_HEADER + "\n" + CASH_ROWS
        + "\"EOS\",\"CRTT\",\"2\"\n"
        + "\"BOS\",\"POST\",\"Position; trade date basis\"\n" + POSITIONS_HEADER + "\n"
        + POSITION_ROWS
        + "\"EOS\",\"POST\",\"4\"\n"
        + "\"BOS\",\"TRNT\",\"Trades; trade date basis\"\n" + TRADES_HEADER + "\n" + TRADE_ROWS
        + "\"EOS\",\"TRNT\",\"1\"\n\"EOA\",\"U1234567\"\n\"EOF\"\n";
  }

  /** The same with a code at the beginning of each line. */
  public static String flexCsvWithLineCodes() {
    return "\"BOF\",\"U1234567\",\"night\",\"1\",\"20240701\",\"20240805\",\"20240805;202345\"\n"
        + coded("CRTT", CASH_HEADER, CASH_ROWS)
        + coded("POST", POSITIONS_HEADER, POSITION_ROWS)
        + coded("TRNT", TRADES_HEADER, TRADE_ROWS)
        + "\"EOF\"\n";
  }

  private static String coded(String section, String header, String rows) {
    StringBuilder lines = new StringBuilder("\"HEADER\",\"" + section + "\"," + header + "\n");
    rows.lines()
        .forEach(row -> lines
            .append("\"DATA\",\"")
            .append(section)
            .append("\",")
            .append(row)
            .append('\n'));
    return lines.toString();
  }

  public static String thinkorswim() {
    return """
        Position Statement for 123456789 (desk) on 8/5/24 16:59:00

        None
        Instrument,Qty,Days,Trade Price,Mark,Mrk Chng,P/L Open,P/L Day,BP Effect
        /VX,+2,,18.20,32.10,+10.25,"$27,800.00","$20,500.00","($15,000.00)"
        "Cboe VIX Futures, Sep-24 (prev. /VXU4)",+2,44,18.20,32.10,+10.25,"$27,800.00","$20,500.00",
        SPX,,,,,,"($12,500.00)","($8,000.00)",$0.00
        S&P 500 INDEX,0,,.00,5186.33,-160.23,$0.00,$0.00,
        100 (Weeklys) 9 AUG 24 5320 PUT,-10,4,12.35,140.10,N/A,"($127,750.00)","($1,000.00)",
        100 (Weeklys) 9 AUG 24 5170 PUT,+10,4,7.10,52.55,N/A,"$45,450.00","$1,000.00",
        100 16 AUG 24 5500 CALL,0,11,.00,3.10,N/A,$0.00,$55.00,
        .SPXW240809C5750,"+1,000",4,.05,.05,0,$0.00,$0.00,
        VIX,,,,,,$100.00,$100.00,$0.00
        100 18 SEP 24 30 CALL,+5,44,.85,3.10,N/A,$100.00,$100.00,
        SPY,+100,,520.00,517.38,-15.52,"($262.00)","($1,552.00)",
        100 (Weeklys) 9 AUG 24 500 PUT,-1,4,2.00,3.10,N/A,$10.00,$10.00,

        Cash & Sweep Vehicle,"$101,345.67"
        OVERALL P/L YTD,"($4,250.00)"
        """;
  }

  public static String schwab() {
    return """
        "Positions for account Individual ...123 as of 04:59 PM ET, 2024/08/05"

        "Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","Cost Basis","Security Type",
        "SPXW 08/09/2024 5320.00 P","PUT S & P 500 INDEX $5320 EXP 08/09/24","-10","140.10","-$140,100.00","-$12,350.00","Option",
        "SPXW 08/09/2024 5170.00 P","PUT S & P 500 INDEX $5170 EXP 08/09/24","10","52.55","$52,550.00","$7,100.00","Option",
        "VIX 09/18/2024 30.00 C","CALL VIX $30 EXP 09/18/24","5","3.10","$1,550.00","Incomplete","Option",
        "SPY","SPDR S&P 500 ETF","1,100","$517.38","$569,118.00","--","ETFs & Closed End Funds",
        "SPY 08/09/2024 500.00 P","PUT SPDR $500 EXP 08/09/24","-1","3.10","-$310.00","-$200.00","Option",
        "Cash & Cash Investments","--","--","--","$101,345.67","--","Cash and Money Market",
        "Positions Total","","--","--","$583,103.67","$1.00","--",
        """;
  }

  public static String tastytrade() {
    return """
        Account,Symbol,Type,Quantity,Exp Date,DTE,Strike Price,Call/Put,Underlying Last Price,P/L Open,Trade Price
        5WT00001,SPXW  240809P05320000,OPTION,-10,2024-08-09,4,5320,PUT,5186.33,-127750,12.35
        5WT00001,SPXW  240809P05170000,OPTION,10,2024-08-09,4,5170,PUT,5186.33,45450,7.10
        5WT00001,./VXU4,FUTURE,2,2024-09-18,44,,,38.57,27800,18.20
        5WT00001,SPY,EQUITY,100,,,,,517.38,-262,520.00
        5WT00001,./ESU4 E3AQ4 240816P5000,FUTURE_OPTION,1,2024-08-16,11,5000,PUT,5220,0,20
        5WT00002,VIX   240918C00030000,OPTION,5,2024-09-18,44,30,CALL,38.57,1125,--
        """;
  }

  public static String fidelity() {
    return """
        Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,Today's Gain/Loss Dollar,Today's Gain/Loss Percent,Total Gain/Loss Dollar,Total Gain/Loss Percent,Percent Of Account,Cost Basis Total,Average Cost Basis,Type
        Z12345678,Individual,FCASH**,HELD IN FCASH,,,,"$101,345.67",,,,,17.00%,,,Cash,
        Z12345678,Individual, -SPXW240809P5320,SPXW AUG 09 2024 $5320 PUT,-10,$140.10,+$90.00,"-$140,100.00",,,,,,"$12,350.00",$12.35,Margin,
        Z12345678,Individual, -SPXW240809P5170,SPXW AUG 09 2024 $5170 PUT,10,$52.55,+$30.00,"$52,550.00",,,,,,"$7,100.00",$7.10,Margin,
        Z87654321,Joint, -VIX240918C30,VIX SEP 18 2024 $30 CALL,5,$3.10,+$2.00,"$1,550.00",,,,,,--,--,Margin,
        Z12345678,Individual,SPY,SPDR S&P 500 ETF,100.5,$517.38,-$15.52,"$51,996.69",,,,,,"$52,000.00",$517.41,Cash,
        Z12345678,Individual,Pending activity,,,,,-$50.00,,,,,,,,,

        "The data and information in this spreadsheet is provided to you solely for your use."

        "Date downloaded Aug-05-2024 at 5:10 p.m ET"
        """;
  }
}
