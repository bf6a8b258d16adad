package io.nightcondor.analytics.stress;

import io.nightcondor.analytics.market.VixFuture;
import io.nightcondor.analytics.market.VxPoint;
import io.nightcondor.analytics.risk.RiskBook;
import io.nightcondor.analytics.risk.VolOfVol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a reader of the stresses should know. */
final class StressNotes {

  private StressNotes() {}

  static List<String> of(RiskBook book, VolOfVol volOfVol) {
    List<String> notes = new ArrayList<>();
    notes.add("Profits count from tonight's marks; each option keeps its distance to the smile.");
    notes.add("The unhedged book is taken as a whole at its worst of FLAT, MILD, BASE and ADVERSE"
        + " (0, 1.5, 1.8 and 2.5 VIX points per 1 % fall), the hedge beside it at BASE.");
    notes.add("SPX smiles move along with the forward; the sticky-strike line keeps each strike's"
        + " vol before vols answer.");
    notes.add("VIX futures answer to the VIX by 1 / (1 + (days / 25.9)^0.687), fitted to 2013-2026:"
        + " BASE. LOW is 0.6 of it, the hedge under-delivers; HIGH 1.5 of it, at most 1."
        + " They do not roll down as days pass.");
    notes.add(vvix(volOfVol));
    notes.add("Named days: ABSOLUTE plays the day's points, RELATIVE its per cent of tonight's"
        + " levels. The VIX stays within 9 and 90; measured moves of VX futures, linear between"
        + " their days and by the response beyond them, shrink with it.");
    String interpolated = interpolated(book);
    if (!interpolated.isEmpty()) {
      notes.add("Levels interpolated on the VX curve: " + interpolated + ".");
    }
    return List.copyOf(notes);
  }

  private static String vvix(VolOfVol volOfVol) {
    return switch (volOfVol.source()) {
      case VVIX_CLOSE -> moves("the VVIX close of " + level(volOfVol));
      case VIX_OPTIONS ->
        moves("the vol at the forward of the VIX expiry nearest to 30 days, " + level(volOfVol)
            + ", as there is no VVIX close");
      case NOT_KNOWN ->
        "Vols of VIX options stand still: there is neither a VVIX close nor a VIX expiry.";
    };
  }

  private static String level(VolOfVol volOfVol) {
    return String.format(Locale.ROOT, "%.2f", volOfVol.vvix());
  }

  private static String moves(String level) {
    return "Vols of VIX options move by +9.2 VVIX points at SPX -3 % or less, +7.1 up to -1 %,"
        + " -4.4 from +1 % on, over " + level + "; never up at LOW.";
  }

  /** Futures held whose level no settlement price or option gave. */
  private static String interpolated(RiskBook book) {
    return book.positions().stream()
        .filter(position -> position.instrument() instanceof VixFuture future
            && book.market()
                .vxCurve()
                .at(future.expiry())
                .filter(point -> point.source() != VxPoint.Source.INTERPOLATED)
                .isEmpty())
        .map(position -> position.instrument().symbol())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
