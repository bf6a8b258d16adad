package io.nightcondor.app.reference;

import io.nightcondor.ingest.format.Formats;
import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.SourceOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reference of the formats has each format with the options that its reader knows. */
class FormatsReferenceTest {

  private static final String HEAD = """
      # Formats

      A source in `nightcondor.yaml` gives files of the inbox to one of these formats by its id. Every file may be plain, gzipped
      or the one file of a zip; which it is is seen from its bytes, and whether it is of the format from its first lines. Columns
      go by their names in the header, without regard to case. Every format has the option `largestMegabytes`, what a file may
      unpack to (200). An option that ends in a dot stands for several: what follows it is the name of a column or an account.
      `nightcondor validate FILE` says what the program makes of a file.
      """;

  @Test
  void givenFormats_whenTheReferenceIsWritten_thenTheFileIsTheSame() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (SourceFormat.Kind kind : SourceFormat.Kind.values()) {
      lines.add("## " + title(kind) + "\n");
      Arrays.stream(SourceFormat.values())
          .filter(format -> format.kind() == kind)
          .forEach(format -> add(format, lines));
    }
    Generated.assertIs("formats.md", String.join("\n", lines));
  }

  private static String title(SourceFormat.Kind kind) {
    return switch (kind) {
      case CHAIN -> "Option chains: one session's market, judged by its date, rows and quotes";
      case SERIES -> "Series: prices, levels and releases of many dates";
      case POSITIONS -> "Positions: what books hold";
      case MARKER -> "Marks";
    };
  }

  private static void add(SourceFormat format, List<String> lines) {
    lines.add("### " + format.id() + "\n");
    lines.add(content(format) + "\n");
    List<SourceOption> options = Formats.reader(format).options();
    if (options.isEmpty()) {
      return;
    }
    lines.add("| option | may be | |");
    lines.add("| --- | --- | --- |");
    options.forEach(option -> lines.add("| `%s%s` | %s | %s |"
        .formatted(
            option.name(),
            option.name().endsWith(".") ? "<name>" : "",
            Generated.cell(option.expected()),
            option.required() ? "required" : "")));
    lines.add("");
  }

  /** What a file of it holds, column by column where the format is ours or a plain table. */
  private static String content(SourceFormat format) {
    return switch (format) {
      case CBOE_WEB_CSV ->
        "Option quote table of the Cboe web site in each form that it had since 2019, in ten languages: lines with the underlying, its last and the date, then a header and a line per expiration and strike: `Expiration Date`, `Calls`, nine columns of the call (last sale, net, bid, ask, volume, IV, delta, gamma, open interest), `Strike`, `Puts`, the same nine of the put.";
      case CBOE_DATASHOP_CSV ->
        "Cboe DataShop's option EOD summary, with calcs (34 columns) or without (26): `underlying_symbol`, `quote_date`, `root`, `expiration`, `strike`, `option_type`, then bid, ask, sizes and underlying at 15:45 and at the close, volume, open interest.";
      case CBOE_DELAYED_JSON ->
        "Delayed quotes of the Cboe site: `timestamp`, and `data` with `options[]` of OSI symbol, `bid`, `ask`, sizes, `iv`, greeks, `volume`, `open_interest`.";
      case COMPACT_JSON ->
        "A compact copy of Cboe delayed quotes with `sym`, `spot`, `asof`, `o[]`, `bars[]`; it has no roots, which are resolved or refused.";
      case OPTIONSDX_CSV ->
        "OptionsDX history, a line per strike with `[QUOTE_UNIXTIME]`, `[EXPIRE_DATE]`, `[STRIKE]`, `[C_BID]`, `[C_ASK]`, `[P_BID]`, `[P_ASK]`, vols, greeks and volumes; a root that its times leave open is refused.";
      case ORATS_CSV ->
        "ORATS near-EOD strikes, a line per strike, all underlyings in one file: `ticker`, `expirDate`, `strike`, `cBidPx`, `cAskPx`, `pBidPx`, `pAskPx`; and if there, `trade_date`, symbols, vols, volumes, open interest.";
      case MAPPED_CSV ->
        "Any table of option quotes whose columns the source names, one line per contract or per strike.";
      case MAPPED_JSON ->
        "Any JSON list of option quotes whose keys the source names, one object per contract or per strike.";
      case VX_SETTLEMENTS_CSV ->
        "VIX futures settlements, one line per date and slot (`VX1`..): `date`, `slot`, `open`, `high`, `low`, `close`, `settle`, `days_to_expiry`; with or without `bid`, `ask`, `volume`, `open_interest`.";
      case CFE_CONTRACT_CSV ->
        "One VIX future a file as the futures exchange publishes it: `Trade Date`, `Futures`, open to close, `Settle`, `Total Volume`, `Open Interest`; prices before 2007-03-26 are divided by ten.";
      case VX_WIDE_CSV ->
        "VIX futures, one line a date and one column a slot (`M1`.. or `VX1`..), with or without VIX and S&P 500.";
      case ADVANCE_DECLINE_CSV -> "Breadth by day: `date`, `advances`, `declines`.";
      case RELEASE_CALENDAR_CSV ->
        "Releases in our own layout: `series`, `reference_period`, `release_timestamp`, `actual_first_print`, `consensus`, `revised`; a release to come has no figure.";
      case FOMC_DATES_CSV -> "Days of FOMC statements, one column `announce_date`.";
      case TREASURY_PAR_JSON -> "US Treasury par yields, `families.nominal.rows[]`.";
      case SHILLER_CSV -> "Shiller's monthly stock market table; 0.0 is a missing figure.";
      case SOFR_CSV -> "The SOFR by day, dates such as 20240805.";
      case FRED_CSV ->
        "Macro series by date in the layout of FRED; the column names the series, or an option does.";
      case INDEX_HISTORY_CSV ->
        "Daily bars of one index: a date, and a close with or without open, high and low; Cboe, Yahoo, TradingView and Investing.com layouts.";
      case POSITIONS_CSV ->
        "Positions in our own layout: `book`, `symbol` (OSI, or a VIX future such as VXMU24), `quantity` (signed), and if known `price`, `trade_date`, `strategy_id`, `condor_id` (the condor that a hedge protects).";
      case IB_FLEX_XML ->
        "Activity Flex Query of Interactive Brokers as XML: open positions, trades, cash.";
      case IB_FLEX_CSV -> "The same as CSV, with a header for each section.";
      case THINKORSWIM_CSV -> "The position statement that thinkorswim exports.";
      case SCHWAB_CSV -> "The positions page of the Schwab site.";
      case TASTYTRADE_CSV -> "The positions page of tastytrade.";
      case FIDELITY_CSV -> "The file Portfolio_Positions of the Fidelity site.";
      case MODELLED_MARKER ->
        "The file MODELLED: its text says which model a night's market comes from, and every report repeats it. It needs no source.";
    };
  }
}
