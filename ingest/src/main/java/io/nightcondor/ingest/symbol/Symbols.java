package io.nightcondor.ingest.symbol;

import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.Instrument;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.OsiSymbol;
import io.nightcondor.analytics.market.Root;
import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Symbols to instruments, each fault under its own code. */
public final class Symbols {

  private static final Pattern OSI = Pattern.compile("([A-Z]{1,6}) *(\\d{6})([CP])(\\d{8})");
  private static final String NO_STRIKE = "00000000";
  private static final Pattern FUTURE = Pattern.compile("VXM?[FGHJKMNQUVXZ]\\d{2}");

  private Symbols() {}

  public static OptionSeries option(String column, String symbol) throws RefusedRowException {
    Matcher osi = OSI.matcher(symbol);
    if (!osi.matches()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT, column, symbol, "an OSI symbol such as SPXW240809P05320000");
    }
    if (Root.of(osi.group(1)).isEmpty()) {
      throw new RefusedRowException(
          RejectionCode.Q13, column, symbol, "a root of SPX, SPXW, VIX or VIXW");
    }
    if (osi.group(4).equals(NO_STRIKE)) {
      throw new RefusedRowException(RejectionCode.BAD_NUMBER, column, symbol, "a strike above 0");
    }
    try {
      return OsiSymbol.parse(symbol);
    } catch (IllegalArgumentException noSuchDay) {
      throw new RefusedRowException(
          RejectionCode.Q14, column, symbol, "a day of the calendar as yymmdd after the root");
    }
  }

  /** An option, or a monthly VIX future such as VXU24 or VXMU24. */
  public static Instrument instrument(
      String column, String symbol, LocalDate session, ExchangeCalendar calendar)
      throws RefusedRowException {
    if (FUTURE.matcher(symbol).matches()) {
      return FutureSymbols.future(column, symbol, session, calendar);
    }
    if (!OSI.matcher(symbol).matches()) {
      throw new RefusedRowException(
          RejectionCode.BAD_TEXT,
          column,
          symbol,
          "an OSI symbol such as SPXW240809P05320000 or a VIX future such as VXU24 or VXMU24");
    }
    return option(column, symbol);
  }
}
