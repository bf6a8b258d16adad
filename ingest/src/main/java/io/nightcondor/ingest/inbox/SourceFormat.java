package io.nightcondor.ingest.inbox;

import java.util.Arrays;
import java.util.Optional;

/** The formats that can be read; the more special first, as they are tried on an unknown file. */
public enum SourceFormat {
  /** Option chain as the Cboe site exports it, in each form that it had over the years. */
  CBOE_WEB_CSV("cboe-web-csv", Kind.CHAIN),
  /** Cboe DataShop's Option EOD Summary; the option snapshot says which of its two quotes. */
  CBOE_DATASHOP_CSV("cboe-datashop-csv", Kind.CHAIN),
  /** Delayed quotes of the Cboe site as JSON. */
  CBOE_DELAYED_JSON("cboe-delayed-json", Kind.CHAIN),
  /** Compact option chain without root symbols. */
  COMPACT_JSON("compact-json", Kind.CHAIN),
  /**
   * OptionsDX history, a line per strike with bracketed headers; the option underlying names it.
   */
  OPTIONSDX_CSV("optionsdx-csv", Kind.CHAIN),
  /** ORATS strikes near the end of the day, a line per strike, all underlyings in one file. */
  ORATS_CSV("orats-csv", Kind.CHAIN),
  /** Any CSV of option quotes; its source rule names the columns. */
  MAPPED_CSV("mapped-csv", Kind.CHAIN),
  /** Any JSON list of option quotes; its source rule names the keys. */
  MAPPED_JSON("mapped-json", Kind.CHAIN),
  /** VIX futures settlements, one line per date and slot. */
  VX_SETTLEMENTS_CSV("vx-settlements-csv", Kind.SERIES),
  /** Positions of one or more books. */
  POSITIONS_CSV("positions-csv", Kind.POSITIONS),
  /** One VIX future a file, as the futures exchange publishes it. */
  CFE_CONTRACT_CSV("cfe-contract-csv", Kind.SERIES),
  /** VIX futures settlements, one line per date and one column per slot. */
  VX_WIDE_CSV("vx-wide-csv", Kind.SERIES),
  /** Advancing and declining issues; the option symbols names both series. */
  ADVANCE_DECLINE_CSV("advance-decline-csv", Kind.SERIES),
  /** Releases with first print, consensus and revision, in our own layout. */
  RELEASE_CALENDAR_CSV("release-calendar-csv", Kind.SERIES),
  /** Statement days of the Federal Open Market Committee. */
  FOMC_DATES_CSV("fomc-dates-csv", Kind.SERIES),
  /** US Treasury par yields. */
  TREASURY_PAR_JSON("treasury-par-json", Kind.SERIES),
  /** The monthly table of Robert Shiller. */
  SHILLER_CSV("shiller-csv", Kind.SERIES),
  /** The Secured Overnight Financing Rate by day. */
  SOFR_CSV("sofr-csv", Kind.SERIES),
  /** Macro series by date, in the layout of FRED. */
  FRED_CSV("fred-csv", Kind.SERIES),
  /** Open positions, trades and cash of an Interactive Brokers Flex Query, as XML. */
  IB_FLEX_XML("ib-flex-xml", Kind.POSITIONS),
  /** The same as CSV, with a header for each section. */
  IB_FLEX_CSV("ib-flex-csv", Kind.POSITIONS),
  /** The position statement that thinkorswim exports. */
  THINKORSWIM_CSV("thinkorswim-csv", Kind.POSITIONS),
  /** The positions page of the Schwab site. */
  SCHWAB_CSV("schwab-csv", Kind.POSITIONS),
  /** The positions page of tastytrade. */
  TASTYTRADE_CSV("tastytrade-csv", Kind.POSITIONS),
  /** The file Portfolio_Positions of the Fidelity site. */
  FIDELITY_CSV("fidelity-csv", Kind.POSITIONS),
  /** Daily history of one index; the option symbol names it. */
  INDEX_HISTORY_CSV("index-history-csv", Kind.SERIES),
  /** The file MODELLED: its text says which model a night comes from. It has no rows. */
  MODELLED_MARKER("modelled-marker", Kind.MARKER);

  private final String id;
  private final Kind kind;

  /** What a file holds, which decides how it is judged. */
  public enum Kind {
    /** One session's market: judged by its date, its rows and its quotes. */
    CHAIN,
    /** Prices, levels and releases of many dates; what is dated after the session is not read. */
    SERIES,
    /** What books hold. */
    POSITIONS,
    MARKER
  }

  SourceFormat(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** The name in configuration and store. */
  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  /** True if a file of this format holds one session's market and is judged by its date. */
  public boolean isChain() {
    return kind == Kind.CHAIN;
  }

  public static Optional<SourceFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }
}
