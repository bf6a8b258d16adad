package io.nightcondor.ingest.defect;

import static io.nightcondor.ingest.defect.SoundChain.place;

import io.nightcondor.ingest.defect.Defect.Field;
import java.util.List;

/**
 * Forty defects that chains have had, each at a strike of its own. Those that end a quote stand in
 * the last expiry, those that only flag it in the first two, with sound strikes between them.
 */
final class ChainDefects {

  /** The last expiry. */
  private static final int AUTUMN = 2;

  private static final int WEEKLY = 0;
  private static final int MONTH_END = 1;

  private ChainDefects() {}

  static List<Defect> all() {
    return List.of(
        // what ends a row
        Defect.of("crossed", "Q01", place(AUTUMN, 4800), Field.CALL_BID, "999.00"),
        Defect.of("no market", "Q04", place(AUTUMN, 4820), Field.PUT_BID, "0")
            .and(Field.PUT_ASK, "0"),
        Defect.of(
            "unknown root", "Q13", place(AUTUMN, 4840), Field.CALL, s -> "XSP" + s.substring(4)),
        Defect.of(
            "root of the other chain",
            "Q13",
            place(AUTUMN, 4860),
            Field.CALL,
            s -> "VIXW" + s.substring(4)),
        Defect.of(
            "30 February",
            "Q14",
            place(AUTUMN, 4880),
            Field.CALL,
            s -> s.replace("240930", "240230")),
        Defect.of("expired", "Q14", place(AUTUMN, 4900), Field.EXPIRY, "Fri Aug 02 2024")
            .and(Field.CALL, "SPXW240802C04900000"),
        Defect.of(
            "expiry on a Saturday", "Q14", place(AUTUMN, 4920), Field.EXPIRY, "Sat Sep 28 2024"),
        Defect.of(
            "wrong weekday name", "Q14", place(AUTUMN, 4940), Field.EXPIRY, "Tue Sep 30 2024"),
        Defect.of(
            "expiry not the symbol's", "Q14", place(AUTUMN, 4960), Field.EXPIRY, "Mon Oct 07 2024"),
        new Defect("line twice", "Q15", place(AUTUMN, 4980), line -> line + "\n" + line),
        Defect.of("words for a price", "BAD_NUMBER", place(AUTUMN, 5000), Field.CALL_BID, "n/a"),
        Defect.of("percent sign", "BAD_NUMBER", place(AUTUMN, 5020), Field.CALL_DELTA, "18.4%"),
        Defect.of("exponent", "BAD_NUMBER", place(AUTUMN, 5040), Field.CALL_ASK, "1e5"),
        Defect.of("negative bid", "BAD_NUMBER", place(AUTUMN, 5060), Field.CALL_BID, "-0.05"),
        Defect.of("NaN", "BAD_NUMBER", place(AUTUMN, 5080), Field.CALL_BID, "NaN"),
        Defect.of("infinity", "BAD_NUMBER", place(AUTUMN, 5100), Field.CALL_ASK, "Infinity"),
        Defect.of("missing bid", "BAD_NUMBER", place(AUTUMN, 5120), Field.CALL_BID, ""),
        Defect.of("missing ask", "BAD_NUMBER", place(AUTUMN, 5140), Field.PUT_ASK, " "),
        Defect.of(
            "strike not the symbol's", "BAD_NUMBER", place(AUTUMN, 5160), Field.STRIKE, "5165.00"),
        Defect.of(
            "no strike",
            "BAD_NUMBER",
            place(AUTUMN, 5180),
            Field.CALL,
            s -> s.substring(0, 11) + "00000000"),
        Defect.of(
            "put among the calls",
            "BAD_TEXT",
            place(AUTUMN, 5200),
            Field.CALL,
            s -> s.replace('C', 'P')),
        Defect.of(
            "lower-case symbol",
            "BAD_TEXT",
            place(AUTUMN, 5220),
            Field.CALL,
            s -> "spxw" + s.substring(4)),
        Defect.of(
            "control character", "BAD_TEXT", place(AUTUMN, 5240), Field.CALL, s -> s + "\u0007"),
        Defect.of(
            "fraction of a contract", "BAD_NUMBER", place(AUTUMN, 5260), Field.CALL_VOLUME, "10.5"),
        Defect.of(
            "negative open interest",
            "BAD_NUMBER",
            place(AUTUMN, 5280),
            Field.CALL_OPEN_INTEREST,
            "-3"),
        Defect.of(
            "full-width digits", "BAD_NUMBER", place(AUTUMN, 5300), Field.CALL_ASK, "\uff11\uff12"),
        new Defect(
            "fields missing",
            "BAD_ROW",
            place(AUTUMN, 5320),
            line -> line.substring(0, line.lastIndexOf(','))),
        Defect.of(
            "thousands separator", "BAD_ROW", place(AUTUMN, 5340), Field.CALL_BID, "1,234.50"),
        new Defect("quote never closed", "BAD_ROW", place(AUTUMN, 5360), line -> "\"" + line),
        new Defect(
            "endless line", "BAD_ROW", place(AUTUMN, 5380), line -> line + "x".repeat(20_000)),
        // what flags a quote that is kept, or ends it in calibration
        Defect.of("locked", "Q02", place(WEEKLY, 5000), Field.PUT_BID, "16.00")
            .and(Field.PUT_ASK, "16.00"),
        Defect.of("no bid", "Q03", place(WEEKLY, 4820), Field.PUT_BID, "0"),
        Defect.of("wide", "Q05", place(WEEKLY, 5100), Field.PUT_ASK, "60.00"),
        Defect.of("ask below intrinsic value", "Q07", place(WEEKLY, 4900), Field.CALL_BID, "250.00")
            .and(Field.CALL_ASK, "251.00"),
        Defect.of("call dear to its put", "Q08", place(MONTH_END, 5200), Field.CALL_BID, "150.00")
            .and(Field.CALL_ASK, "151.00"),
        Defect.of(
                "call dearer than the strike below",
                "Q09",
                place(MONTH_END, 5500),
                Field.CALL_BID,
                "90.00")
            .and(Field.CALL_ASK, "90.50"),
        Defect.of("butterfly below zero", "Q10", place(MONTH_END, 5000), Field.PUT_BID, "70.00")
            .and(Field.PUT_ASK, "70.40"),
        Defect.of("vol beyond 400 %", "Q12", place(WEEKLY, 5560), Field.CALL_BID, "1900.00")
            .and(Field.CALL_ASK, "1910.00"),
        new Defect(
            "expiry of few strikes",
            "Q16",
            place(MONTH_END, 4800),
            line -> line + "\n" + SoundChain.thin()),
        new Defect(
            "less variance than the expiry before",
            "Q11",
            place(MONTH_END, 4820),
            line -> line + "\n" + SoundChain.calm()));
  }
}
