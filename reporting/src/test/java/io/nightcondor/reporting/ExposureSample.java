package io.nightcondor.reporting;

import io.nightcondor.analytics.pack.AggregateRow;
import io.nightcondor.analytics.pack.AlternativeRow;
import io.nightcondor.analytics.pack.BookMetrics;
import io.nightcondor.analytics.pack.ExpectedMoveRow;
import io.nightcondor.analytics.pack.ExplainPanel;
import io.nightcondor.analytics.pack.ExplainSteps;
import io.nightcondor.analytics.pack.ExplainTerms;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.MarginPanel;
import io.nightcondor.analytics.pack.MarginRow;
import io.nightcondor.analytics.pack.MarketPanel.EventRow;
import io.nightcondor.analytics.pack.Rung;
import io.nightcondor.analytics.pack.SettlementPanel;
import io.nightcondor.analytics.pack.SettlementRow;
import io.nightcondor.analytics.pack.StructureRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The parts of a sample pack that say what a book is exposed to; plausible, not computed. */
final class ExposureSample {

  private static final LocalDate FRIDAY = LocalDate.of(2024, 8, 2);
  private static final LocalDate THIRD_FRIDAY = LocalDate.of(2024, 8, 16);
  private static final Figure UNPRICED = Figure.missing("UNPRICED_LEG");

  private static final Figure UNKNOWN = Figure.missing("UNKNOWN_COST");

  private ExposureSample() {}

  static ExpectedMoveRow move(double forward, double points) {
    return new ExpectedMoveRow(
        Figure.of(points),
        Figure.of(forward - points),
        Figure.of(forward + points),
        Figure.of(points * 0.98));
  }

  static BookMetrics metrics() {
    return new BookMetrics(
        UNKNOWN,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNPRICED,
        Figure.missing("UNDER_30_DAYS"),
        Figure.of(-1.24));
  }

  static MarginRow margin(double margin, double wider, double both, double portfolio) {
    return new MarginRow(
        Figure.of(margin),
        Figure.of(wider),
        Figure.of(both),
        Figure.of(portfolio),
        Figure.of(portfolio),
        Figure.of(-8));
  }

  static MarginRow unpriced() {
    return new MarginRow(
        Figure.of(25_000), Figure.of(25_000), Figure.of(50_000), UNPRICED, UNPRICED, UNPRICED);
  }

  static SettlementRow settlement(String style, String at, double nearest) {
    return new SettlementRow(
        style,
        at,
        nearest < 150,
        false,
        Figure.of(nearest),
        Figure.of(138.9),
        List.of(new EventRow("CPI", LocalDate.of(2024, 8, 14), 7, "SCHEDULED", "calendar.csv")),
        List.of(
            new SettlementRow.PointRow(Figure.of(-1), 5047.43, Figure.of(-262_700)),
            new SettlementRow.PointRow(Figure.of(0), 5186.33, Figure.of(-230_040)),
            new SettlementRow.PointRow(Figure.of(1), 5325.23, Figure.of(37_300))));
  }

  static List<AlternativeRow> alternatives() {
    return List.of(
        new AlternativeRow(
            "DO_NOTHING",
            "hold to settlement",
            Figure.of(0),
            Figure.of(300_000),
            Figure.of(263_410),
            Figure.of(262_700),
            Optional.of(LocalDate.of(2024, 8, 9)),
            Figure.of(-0.9981),
            Figure.of(3.7037),
            false,
            ""),
        new AlternativeRow(
            "ROLL_OUT",
            "same strikes, 2024-09-06",
            Figure.of(-9_800),
            Figure.of(300_000),
            Figure.of(201_700),
            Figure.of(272_500),
            Optional.of(LocalDate.of(2024, 9, 6)),
            Figure.of(-0.9992),
            Figure.of(1.204),
            true,
            "priced at bids and asks"),
        new AlternativeRow(
            "WIDEN",
            "buy the put wing one width further out",
            Figure.missing("NOT_QUOTED"),
            Figure.missing("NOT_QUOTED"),
            Figure.missing("NOT_QUOTED"),
            Figure.missing("NOT_QUOTED"),
            Optional.empty(),
            Figure.missing("NOT_QUOTED"),
            Figure.missing("NOT_QUOTED"),
            false,
            "no strike at or beyond 5020 is quoted"));
  }

  static List<StructureRow> structures() {
    return List.of(
        structure(
            "VERTICAL SPXW 2024-08-30 P 4900/5000",
            "VERTICAL",
            Optional.empty(),
            List.of("UNEQUAL_WINGS")),
        structure(
            "CALENDAR SPXW 2024-08-30/2024-09-30 P 5000",
            "CALENDAR",
            Optional.of(LocalDate.of(2024, 9, 30)),
            List.of()));
  }

  static List<StructureRow> nastyStructures(String payload) {
    return List.of(structure(payload, payload, Optional.empty(), List.of(payload)));
  }

  private static StructureRow structure(
      String id, String kind, Optional<LocalDate> farExpiry, List<String> remarks) {
    return new StructureRow(
        id,
        kind,
        "SPXW",
        LocalDate.of(2024, 8, 30),
        farExpiry,
        3,
        Figure.of(12.4),
        Figure.of(31.15),
        Figure.of(32.5),
        Figure.of(-5625),
        Figure.of(-1.512),
        Figure.missing("UNDER_30_DAYS"),
        Figure.of(1.722),
        Figure.of(3720),
        Figure.of(26_280),
        List.of(4987.6),
        Figure.of(0.7213),
        Figure.of(9_120),
        margin(30_000, 30_000, 30_000, 24_110),
        new Exposure(
            Figure.of(41.2),
            Figure.of(41.3),
            Figure.of(-3.1),
            Figure.of(-88.4),
            Figure.of(64.02),
            Figure.of(-1.2),
            Figure.of(2.2),
            Figure.of(0.4),
            Figure.of(0),
            Figure.of(0)),
        List.of(new LegRow(
            "SPXW240830P05000000",
            -3,
            5000,
            "PUT",
            LocalDate.of(2024, 8, 30),
            Figure.of(41.1),
            Figure.of(83.5),
            Rung.QUOTE,
            List.of(),
            Figure.of(83),
            Figure.of(84),
            Figure.of(0.271),
            Figure.of(-0.312),
            Figure.of(83.5),
            "")),
        remarks);
  }

  static List<AggregateRow> aggregates() {
    Exposure vertical = structures().get(0).exposure();
    return List.of(
        aggregate("BOOK", "all", unpriced(800)),
        aggregate("EXPIRY", "SPXW 2024-08-30", vertical),
        aggregate("STRATEGY", "iron condors", unpriced(0)),
        aggregate("STRATEGY", "other structures", vertical),
        aggregate("STRATEGY", "hedges", vix(800)));
  }

  private static Exposure unpriced(double vixDelta) {
    return new Exposure(
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        UNPRICED,
        Figure.of(vixDelta),
        Figure.of(0));
  }

  private static Exposure vix(double delta) {
    Figure none = Figure.of(0);
    return new Exposure(none, none, none, none, none, none, none, none, Figure.of(delta), none);
  }

  static List<AggregateRow> nastyAggregates(String payload) {
    return List.of(aggregate(payload, payload, structures().get(0).exposure()));
  }

  private static AggregateRow aggregate(String dimension, String key, Exposure net) {
    return new AggregateRow(
        dimension,
        key,
        12,
        35,
        37,
        net,
        Figure.of(1810.4),
        Figure.of(2204.1),
        Figure.of(1711.9),
        Figure.of(57_310),
        Figure.of(-8_020),
        Figure.of(1088.4),
        Figure.of(56_448));
  }

  static MarginPanel bookMargin() {
    return margin("SPX options", "The portfolio margin of the SPX group is worst at -8 %.");
  }

  static MarginPanel nastyMargin(String payload) {
    return margin(payload, payload);
  }

  private static MarginPanel margin(String group, String note) {
    return new MarginPanel(
        "SUM",
        Figure.of(455_000),
        UNPRICED,
        Figure.of(0.182),
        List.of(new MarginPanel.ClassRow(
            group, 72, Figure.of(455_000), UNPRICED, Figure.of(2_700), UNPRICED, UNPRICED)),
        List.of(
            new MarginPanel.ScanPointRow(group, -8, Figure.of(-311_000)),
            new MarginPanel.ScanPointRow(group, 6, Figure.of(41_200.5))),
        List.of(note));
  }

  static ExplainPanel explain() {
    return explain("SPXW 2024-08-09 5170/5320/5600/5750", "from 2024-08-02, 1 session", "gamma");
  }

  static ExplainPanel nastyExplain(String payload) {
    return explain(payload, payload, payload);
  }

  private static ExplainPanel explain(String position, String span, String reason) {
    ExplainSteps steps = new ExplainSteps(
        Figure.of(1_210.44),
        Figure.of(-120_400.12),
        Figure.of(-31_020.5),
        Figure.of(4.2),
        Figure.of(-311.02),
        Figure.of(0));
    ExplainTerms terms = new ExplainTerms(
        Figure.of(-101_010.2),
        Figure.of(-18_220.4),
        Figure.of(-25_120),
        Figure.of(-4_210.3),
        Figure.of(1_190.4),
        Figure.of(-2_011.8),
        Figure.of(311.6),
        Figure.of(4.4),
        Figure.of(0),
        Figure.of(0),
        Figure.of(-1_450.7),
        Figure.of(-311.02));
    return new ExplainPanel(
        Optional.of(FRIDAY),
        1,
        span,
        UNPRICED,
        Figure.of(-150_517),
        Figure.missing("UNKNOWN_COST"),
        Figure.of(0),
        steps,
        terms,
        Figure.of(1_325.85),
        false,
        reason,
        Figure.of(-120.5),
        Figure.of(1_310.9),
        Figure.of(0),
        List.of(new ExplainPanel.ExplainRow(
            position, "CONDOR", Figure.of(-150_517), steps, terms, Figure.of(400), false, reason)),
        List.of(new ExplainPanel.ClosedRow(position, -2, Figure.of(1.35), Figure.of(-270))));
  }

  /** What a first night says. */
  static ExplainPanel firstNight() {
    Figure none = Figure.missing("FIRST_NIGHT");
    return new ExplainPanel(
        Optional.empty(),
        0,
        "First night of this book: there is nothing to explain from.",
        none,
        none,
        none,
        none,
        new ExplainSteps(none, none, none, none, none, none),
        new ExplainTerms(none, none, none, none, none, none, none, none, none, none, none, none),
        none,
        true,
        "",
        none,
        none,
        none,
        List.of(),
        List.of());
  }

  static SettlementPanel settlement() {
    return settlement("SPXW", "PM_PIN");
  }

  static SettlementPanel nastySettlement(String payload) {
    return settlement(payload, payload);
  }

  private static SettlementPanel settlement(String root, String flag) {
    return new SettlementPanel(
        List.of(new SettlementPanel.ExpiryRow(
            THIRD_FRIDAY,
            9,
            root,
            "PM",
            "2024-08-16 16:00",
            1,
            20,
            Figure.missing("UNKNOWN_COST"),
            List.of(flag))),
        List.of(new SettlementPanel.SpecialOpeningRow(
            root,
            2,
            35,
            LocalDate.of(2024, 8, 20),
            LocalDate.of(2024, 8, 21),
            Figure.of(33.85),
            Figure.of(1.15),
            false)));
  }
}
