package io.nightcondor.analytics.vix;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.OptionQuote;
import io.nightcondor.analytics.market.OptionRight;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.analytics.pricing.ZeroCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sample of Cboe's VIX white paper of 2014: 9:46 in Chicago, an SPX series that settles at the
 * open in 25 days and an SPXW series that settles at the close in 32. The paper names no date; a
 * Monday 25 days before a third Friday stands in. Where the paper lists only the mid of the side
 * that takes part, the quote is locked at it.
 */
final class WhitePaperChain {

  static final Instant QUOTED = Instant.parse("2014-07-21T14:46:00Z");
  static final LocalDate NEAR_EXPIRY = LocalDate.of(2014, 8, 15);
  static final LocalDate NEXT_EXPIRY = LocalDate.of(2014, 8, 22);
  static final ExchangeCalendar CALENDAR = new ExchangeCalendar(Set.of(), Set.of());
  static final ZeroCurve RATES = new ZeroCurve(
      List.of(
          new ZeroCurve.Point(35_924 / 525_600.0, 0.000305),
          new ZeroCurve.Point(46_394 / 525_600.0, 0.000286)),
      ZeroCurve.Source.FALLBACK);

  private static final double NEAR_CENTRE = 1960;
  private static final double NEXT_CENTRE = 1960;

  /** Asks of the zero bids; the paper's rule looks at the bid alone. */
  private static final double ASK_WITHOUT_BID = 0.05;

  /** Strike and mid of the put below 1960 and of the call above it. */
  private static final String NEAR = """
      1370:0.2 1375:0.125 1380:0.15 1385:0.225 1390:0.225 1395:0.125 1400:0.125 1410:0.225
      1420:0.225 1425:0.175 1430:0.225 1435:0.275 1440:0.175 1445:0.225 1450:0.2 1455:0.25
      1460:0.25 1465:0.25 1470:0.25 1475:0.2 1480:0.25 1485:0.35 1490:0.175 1495:0.275 1500:0.325
      1505:0.325 1510:0.3 1515:0.3 1520:0.35 1525:0.35 1530:0.325 1535:0.375 1540:0.375 1545:0.375
      1550:0.5 1555:0.425 1560:0.425 1565:0.425 1570:0.475 1575:0.55 1580:0.525 1585:0.525
      1590:0.525 1595:0.525 1600:0.675 1605:0.575 1610:0.625 1615:0.625 1620:0.625 1625:0.675
      1630:0.675 1635:0.725 1640:0.725 1645:0.775 1650:0.675 1655:0.825 1660:0.825 1665:0.875
      1670:0.875 1675:0.925 1680:0.975 1685:1.025 1690:1.025 1695:1.075 1700:1.125 1705:1.125
      1710:1.175 1715:1.225 1720:1.275 1725:1.325 1730:1.375 1735:1.425 1740:1.475 1745:1.55
      1750:1.6 1755:1.675 1760:1.75 1765:1.825 1770:1.9 1775:2 1780:2.075 1785:2.175 1790:2.25
      1795:2.375 1800:2.525 1805:2.625 1810:2.775 1815:2.95 1820:3.075 1825:3.3 1830:3.45
      1835:3.65 1840:3.9 1845:4.1 1850:4.35 1855:4.65 1860:4.95 1865:5.25 1870:5.6 1875:6 1880:6.4
      1885:6.85 1890:7.35 1895:7.9 1900:8.3 1905:9 1910:9.65 1915:10.6 1920:11.4 1925:12.1
      1930:13.25 1935:14.15 1940:15.25 1945:16.55 1950:18.25 1955:19.75 1960:22.775 1965:21.05
      1970:18.1 1975:15.25 1980:12.75 1985:10.45 1990:8.45 1995:6.65 2000:4.95 2005:3.8 2010:2.875
      2015:2.025 2020:1.45 2025:1.125 2030:0.725 2035:0.525 2040:0.5 2045:0.4 2050:0.25 2055:0.325
      2060:0.225 2065:0.175 2070:0.15 2075:0.15 2080:0.25 2085:0.225 2090:0.1 2095:0.2 2100:0.1
      2125:0.1
      """;

  private static final String NEXT = """
      1275:0.075 1325:0.15 1350:0.15 1375:0.175 1400:0.2 1425:0.25 1450:0.3 1475:0.35 1500:0.4
      1510:0.425 1520:0.45 1525:0.475 1530:0.5 1540:0.525 1550:0.55 1555:0.575 1560:0.6 1565:0.625
      1570:0.65 1575:0.675 1580:0.675 1585:0.7 1590:0.725 1595:0.75 1600:0.775 1605:0.8 1610:0.825
      1615:0.85 1620:0.875 1625:0.9 1630:0.95 1635:0.975 1640:1 1645:1.025 1650:1.075 1655:1.1
      1660:1.15 1665:1.2 1670:1.225 1675:1.275 1680:1.325 1685:1.375 1690:1.425 1695:1.475
      1700:1.525 1705:1.6 1710:1.675 1715:1.725 1720:1.8 1725:1.85 1730:1.925 1735:2 1740:2.1
      1745:2.175 1750:2.275 1755:2.375 1760:2.475 1765:2.575 1770:2.725 1775:2.825 1780:3 1785:3.1
      1790:3.25 1795:3.45 1800:3.6 1805:3.8 1810:3.95 1815:4.2 1820:4.4 1825:4.65 1830:4.9
      1835:5.15 1840:5.45 1845:5.75 1850:6.05 1855:6.45 1860:6.75 1865:7.15 1870:7.65 1875:8.15
      1880:8.6 1885:9.2 1890:9.75 1895:10.4 1900:11.1 1905:11.8 1910:12.6 1915:13.45 1920:14.4
      1925:15.4 1930:16.4 1935:17.6 1940:18.8 1945:20.2 1950:21.6 1955:23.2 1960:26.1 1965:24.15
      1970:21.1 1975:18.3 1980:15.7 1985:13.3 1990:11.1 1995:9.15 2000:7.4 2005:5.85 2010:4.65
      2015:3.55 2020:2.7 2025:2.05 2030:1.55 2035:1.15 2040:0.875 2045:0.675 2050:0.575 2060:0.35
      2070:0.25 2075:0.2 2100:0.15 2125:0.1 2150:0.1 2200:0.075
      """;

  private final Map<OptionSeries, OptionQuote> quotes = new TreeMap<>();

  private WhitePaperChain() {
    mids(Root.SPX, NEAR_EXPIRY, NEAR, NEAR_CENTRE);
    add(Root.SPX, NEAR_EXPIRY, OptionRight.CALL, 1960, 23.40, 25.10);
    add(Root.SPX, NEAR_EXPIRY, OptionRight.PUT, 1960, 20.60, 22.00);
    add(Root.SPX, NEAR_EXPIRY, OptionRight.CALL, 1965, 20.30, 21.80);
    add(Root.SPX, NEAR_EXPIRY, OptionRight.PUT, 1965, 22.30, 24.00);
    zeroBids(Root.SPX, NEAR_EXPIRY, OptionRight.PUT, 1360, 1365, 1405, 1415);
    zeroBids(Root.SPX, NEAR_EXPIRY, OptionRight.CALL, 2120, 2150, 2175, 2200);
    for (double strike : new double[] {1300, 1325, 1350, 1355}) {
      add(Root.SPX, NEAR_EXPIRY, OptionRight.PUT, strike, 0.05, 0.35);
    }
    add(Root.SPX, NEAR_EXPIRY, OptionRight.CALL, 2225, 0.05, 0.10);
    mids(Root.SPXW, NEXT_EXPIRY, NEXT, NEXT_CENTRE);
    add(Root.SPXW, NEXT_EXPIRY, OptionRight.CALL, 1960, 27.00, 27.60);
    add(Root.SPXW, NEXT_EXPIRY, OptionRight.PUT, 1960, 24.70, 25.10);
    zeroBids(Root.SPXW, NEXT_EXPIRY, OptionRight.PUT, 1225, 1250);
    zeroBids(Root.SPXW, NEXT_EXPIRY, OptionRight.CALL, 2225, 2250);
  }

  static List<OptionQuote> read() {
    return new ArrayList<>(new WhitePaperChain().quotes.values());
  }

  static VixInput input(List<OptionQuote> quotes) {
    return new VixInput(QUOTED, CALENDAR, quotes, RATES, 30);
  }

  private void mids(Root root, LocalDate expiry, String mids, double centre) {
    for (String pair : mids.strip().split("\\s+")) {
      double strike = Double.parseDouble(pair.split(":")[0]);
      double mid = Double.parseDouble(pair.split(":")[1]);
      OptionRight right = strike < centre ? OptionRight.PUT : OptionRight.CALL;
      add(root, expiry, right, strike, mid, mid);
    }
  }

  private void zeroBids(Root root, LocalDate expiry, OptionRight right, double... strikes) {
    for (double strike : strikes) {
      add(root, expiry, right, strike, 0, ASK_WITHOUT_BID);
    }
  }

  private void add(
      Root root, LocalDate expiry, OptionRight right, double strike, double bid, double ask) {
    OptionQuote quote = quote(root, expiry, right, strike, bid, ask);
    quotes.put(quote.series(), quote);
  }

  static OptionQuote quote(
      Root root, LocalDate expiry, OptionRight right, double strike, double bid, double ask) {
    return new OptionQuote(
        new OptionSeries(root, expiry, right, strike),
        bid,
        ask,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "white-paper",
        1);
  }
}
