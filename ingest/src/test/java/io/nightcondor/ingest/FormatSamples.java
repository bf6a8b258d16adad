package io.nightcondor.ingest;

import io.nightcondor.ingest.inbox.SourceFormat;
import java.util.Map;

/** A small sound file of every format, and the options that its source rule needs. */
public final class FormatSamples {

  private FormatSamples() {}

  /** The text of the file. */
  public static String text(SourceFormat format) {
    return switch (format) {
      case CBOE_WEB_CSV -> Samples.webChain();
      case CBOE_DATASHOP_CSV -> CboeSamples.datashop();
      case CBOE_DELAYED_JSON -> CboeSamples.delayed();
      case COMPACT_JSON -> Samples.compactChain();
      case VX_SETTLEMENTS_CSV -> Samples.settlements();
      case CFE_CONTRACT_CSV -> SeriesSamples.cfeContract();
      case VX_WIDE_CSV -> SeriesSamples.vxWide();
      case ADVANCE_DECLINE_CSV -> SeriesSamples.advanceDecline();
      case RELEASE_CALENDAR_CSV -> SeriesSamples.releases();
      case FOMC_DATES_CSV -> SeriesSamples.fomcDates();
      case TREASURY_PAR_JSON -> SeriesSamples.treasury();
      case SHILLER_CSV -> SeriesSamples.shiller();
      case SOFR_CSV -> SeriesSamples.sofr();
      case FRED_CSV -> SeriesSamples.fred();
      case INDEX_HISTORY_CSV -> Samples.history();
      case POSITIONS_CSV -> Samples.positions();
      case IB_FLEX_XML -> BrokerSamples.flexXml();
      case IB_FLEX_CSV -> BrokerSamples.flexCsv();
      case THINKORSWIM_CSV -> BrokerSamples.thinkorswim();
      case SCHWAB_CSV -> BrokerSamples.schwab();
      case TASTYTRADE_CSV -> BrokerSamples.tastytrade();
      case FIDELITY_CSV -> BrokerSamples.fidelity();
      case MODELLED_MARKER -> "a model\n";
      case OPTIONSDX_CSV -> ChainSamples.optionsDx();
      case ORATS_CSV -> ChainSamples.orats();
      case MAPPED_CSV -> ChainSamples.mappedCsv();
      case MAPPED_JSON -> ChainSamples.mappedJson();
    };
  }

  /** Options with which it is read. */
  public static Map<String, String> options(SourceFormat format) {
    return switch (format) {
      case CBOE_DATASHOP_CSV -> Map.of("snapshot", "EOD");
      case OPTIONSDX_CSV -> ChainSamples.OPTIONSDX;
      case MAPPED_CSV -> ChainSamples.MAPPED_CSV;
      case MAPPED_JSON -> ChainSamples.MAPPED_JSON;
      default ->
        switch (format.kind()) {
          case CHAIN, MARKER -> Map.of();
          case SERIES -> SeriesSamples.OPTIONS;
          case POSITIONS -> Map.of("book", "alpha");
        };
    };
  }
}
