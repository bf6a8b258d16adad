package io.nightcondor.ingest.chain;

import io.nightcondor.ingest.rejection.RefusedRowException;
import io.nightcondor.ingest.rejection.RejectionCode;
import io.nightcondor.ingest.source.Fields;
import io.nightcondor.ingest.source.SourceOption;
import java.util.Map;

/**
 * The vendor's vols of one quote table, all in one unit: what the source rule says, or else percent
 * where they carry the sign and fractions where they do not. The size of a number says nothing, as
 * 2 may be 2 percent or 200.
 */
final class CboeVolText {

  /** Option of a source rule: the unit of vols that carry no sign. */
  static final SourceOption UNIT =
      SourceOption.optional("ivUnit", "fraction|percent", "fraction or percent");

  private static final double PERCENT = 100;

  /** How the vols of a file are written. */
  private enum Form {
    /** By the first vol above 0. */
    OPEN,
    FRACTION,
    PERCENT,
    /** Each with its sign. */
    SIGNED
  }

  private Form form;

  CboeVolText(Map<String, String> options) {
    String unit = options.get(UNIT.name());
    this.form = unit == null ? Form.OPEN : unit.equals("percent") ? Form.PERCENT : Form.FRACTION;
  }

  /** The vol, a fraction; 0 if it was not computed. */
  double read(String column, String text) throws RefusedRowException {
    boolean signed = text.endsWith("%");
    double number =
        Fields.price(column, signed ? text.substring(0, text.length() - 1).strip() : text);
    if (number == 0) {
      return 0;
    }
    if (form == Form.OPEN) {
      form = signed ? Form.SIGNED : Form.FRACTION;
    }
    boolean fits = switch (form) {
      case OPEN, PERCENT -> true;
      case FRACTION -> !signed;
      case SIGNED -> signed;
    };
    if (!fits) {
      throw new RefusedRowException(
          RejectionCode.BAD_NUMBER,
          column,
          text,
          signed
              ? "a fraction such as 0.184, as in the rest of the file"
              : "a percentage such as 18.4%, as in the rest of the file");
    }
    return form == Form.FRACTION ? number : number / PERCENT;
  }
}
