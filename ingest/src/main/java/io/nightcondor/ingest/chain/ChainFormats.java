package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.inbox.SourceFormat;
import io.nightcondor.ingest.source.SourceReader;

/** The readers of option chains. */
public final class ChainFormats {

  private ChainFormats() {}

  /** The reader of a format of this kind. */
  public static SourceReader reader(SourceFormat format) {
    return switch (format) {
      case CBOE_WEB_CSV -> new CboeWebCsv();
      case CBOE_DATASHOP_CSV -> new CboeDatashopCsv();
      case CBOE_DELAYED_JSON -> new CboeDelayedJson();
      case COMPACT_JSON -> new CompactJson();
      case OPTIONSDX_CSV -> new OptionsDxCsv();
      case ORATS_CSV -> new OratsCsv();
      case MAPPED_CSV -> new MappedCsv();
      case MAPPED_JSON -> new MappedJson();
      default -> throw new IllegalArgumentException("not here: " + format);
    };
  }
}
