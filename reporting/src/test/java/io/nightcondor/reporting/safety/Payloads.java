package io.nightcondor.reporting.safety;

import io.nightcondor.reporting.safety.Payload.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * The corpus. Formulas after OWASP ASVS 1.2.10 and its CSV injection page, markup after the OWASP
 * filter evasion cheat sheet and the HTML standard's parser, headers after RFC 5322, RFC 2047 and
 * RFC 2231.
 */
public final class Payloads {

  /** What script of a payload does if it runs; a test looks for the attribute. */
  static final String CANARY = "document.documentElement.dataset.canary=1";

  /** A host that a payload asks for something if it can. */
  static final String HOST = "http://canary.invalid";

  /** {@code all} for every payload in every sink; otherwise a share of each kind. */
  private static final boolean WHOLE = "all".equals(System.getProperty("injection"));

  /** Payloads of each kind in a short run. */
  private static final int SHARE = 4;

  private static final long SEED = 20240805;

  private Payloads() {}

  /** Every payload. */
  public static List<Payload> all() {
    return Stream.of(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  /** Every payload of a kind. */
  public static List<Payload> of(Kind kind) {
    List<String> texts = switch (kind) {
      case FORMULA -> FormulaPayloads.TEXTS;
      case MARKUP -> MarkupPayloads.TEXTS;
      case HEADER -> HeaderPayloads.TEXTS;
      case XML -> XmlPayloads.TEXTS;
      case PATH -> PathPayloads.TEXTS;
    };
    return texts.stream().map(text -> new Payload(kind, text)).toList();
  }

  /** A few of each kind, drawn by a fixed seed; all of them with {@code -Dinjection=all}. */
  static List<Payload> some() {
    if (WHOLE) {
      return all();
    }
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Payload> some = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Payload> left = new ArrayList<>(of(kind));
      for (int i = 0; i < SHARE; i++) {
        some.add(left.remove(random.nextInt(left.size())));
      }
    }
    return some;
  }

  /**
   * Two hundred names that no sheet may have, or only one of two: forbidden signs, quotes at the
   * ends, too long, alike but for the case or after a cut at 31 characters, names of cells and of
   * Excel's own.
   */
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of(
        "\u00A0",
        "\u2007",
        "'",
        "''",
        "History",
        "A1",
        "R1C1",
        "XFD1048576",
        "_xlnm.Print_Area",
        "#REF!",
        "TRUE",
        "=A1",
        "Sheet1!A1",
        "[Book1]Sheet1",
        "'[C:\\x.xlsx]Sheet1'!A1",
        "Summary",
        "summary",
        "SUMMARY ",
        "x".repeat(31) + "1",
        "x".repeat(31) + "2",
        "\uD83D\uDE00".repeat(16),
        "x".repeat(30) + "\uD83D\uDE00",
        "\u0130stanbul",
        "\u0131stanbul",
        "stra\u00DFe",
        "STRASSE"));
    for (char sign : "[]:*?/\\'!#$&\"<>|,;=+-@%^~`(){}\0\t\n\r\u00A0\u200B\u202E\uFEFF\uFFFE\uD800"
        .toCharArray()) {
      names.addAll(
          List.of(sign + "front", "end" + sign, "mid" + sign + "dle", sign + "both" + sign));
    }
    for (int i = 0; names.size() < 200; i++) {
      names.add("Same but for the end of a long name " + i);
    }
    return names;
  }

  /** As {@link #names}, each once whatever the case. */
  static List<String> distinct(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
  }
}
