package io.nightcondor.analytics.recompute;

import io.nightcondor.analytics.alvh.HedgeValuation;
import io.nightcondor.analytics.alvh.layer.EpisodeState;
import io.nightcondor.analytics.book.IronCondor;
import io.nightcondor.analytics.book.Leg;
import io.nightcondor.analytics.condor.CondorValuation;
import io.nightcondor.analytics.condor.Exposures;
import io.nightcondor.analytics.condor.LegValuation;
import io.nightcondor.analytics.condor.PayoffCurve;
import io.nightcondor.analytics.condor.ReturnOnRisk;
import io.nightcondor.analytics.condor.Side;
import io.nightcondor.analytics.condor.SideValuation;
import io.nightcondor.analytics.margin.Alternatives;
import io.nightcondor.analytics.margin.Margins;
import io.nightcondor.analytics.market.ExchangeCalendar;
import io.nightcondor.analytics.market.ExpirySlice;
import io.nightcondor.analytics.market.MarketSnapshot;
import io.nightcondor.analytics.market.OptionSeries;
import io.nightcondor.analytics.market.QualityCode;
import io.nightcondor.analytics.pack.CondorRow;
import io.nightcondor.analytics.pack.Exposure;
import io.nightcondor.analytics.pack.Figure;
import io.nightcondor.analytics.pack.LegRow;
import io.nightcondor.analytics.pack.SideRow;
import io.nightcondor.analytics.policy.Policy;
import io.nightcondor.analytics.settlement.CondorSettlement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Condors and option legs as the reports show them. */
final class CondorRows {

  private final MarketSnapshot market;
  private final LocalDate session;
  private final ExchangeCalendar calendar;
  private final Policy policy;
  private final List<HedgeValuation> hedges;
  private final Figure dailyRange;
  private final CondorSettlement settlement;
  private final Margins margins;
  private final Alternatives alternatives;

  /**
   * @param market at the close
   * @param dailyRange expected daily range, percent
   * @param settlement of the same close
   * @param margins of the same close
   */
  CondorRows(
      MarketSnapshot market,
      ExchangeCalendar calendar,
      Policy policy,
      List<HedgeValuation> hedges,
      Figure dailyRange,
      CondorSettlement settlement,
      Margins margins) {
    this.market = market;
    this.session = market.session();
    this.calendar = calendar;
    this.policy = policy;
    this.hedges = hedges;
    this.dailyRange = dailyRange;
    this.settlement = settlement;
    this.margins = margins;
    this.alternatives = new Alternatives(market, margins);
  }

  CondorRow row(CondorNight night) {
    CondorValuation valuation = night.valuation();
    IronCondor condor = valuation.condor();
    ReturnOnRisk returns = ReturnOnRisk.of(condor);
    List<HedgeValuation> own = hedges.stream()
        .filter(hedge -> hedge.lot().condorId().equals(condor.id()))
        .toList();
    AccountReturn account = AccountReturn.of(List.of(valuation), own, policy, session);
    return new CondorRow(
        condor.id(),
        condor.root().name(),
        condor.expiry(),
        Math.toIntExact(ChronoUnit.DAYS.between(session, condor.expiry())),
        calendar.sessionsBetween(session, condor.expiry()),
        condor.contracts(),
        condor.longPut().series().strike(),
        condor.shortPut().series().strike(),
        condor.shortCall().series().strike(),
        condor.longCall().series().strike(),
        valuation.netCredit(),
        valuation.costToClose(),
        valuation.costToCloseNatural(),
        valuation.pnl(),
        valuation.capturedShare(),
        valuation.maxProfit(),
        valuation.maxLoss(),
        valuation.breakEvenLow(),
        valuation.breakEvenHigh(),
        Likelihoods.ofProfit(valuation),
        valuation.creditToWidth(),
        valuation.extrinsicOfShorts(),
        returns.compounding(),
        returns.simple(),
        account.irr(),
        account.simple(),
        valuation.maxLoss(),
        valuation.spot(),
        valuation.spot(),
        side(night, Side.PUT),
        side(night, Side.CALL),
        exposure(valuation),
        legs(valuation),
        PayoffCurve.of(valuation),
        ExpectedMoves.of(valuation.slice(), valuation.settled(), market),
        margins.of(condor),
        settlement.row(valuation),
        alternatives.of(valuation),
        irregularities(night));
  }

  LegRow row(Leg leg, LegValuation valuation) {
    OptionSeries series = leg.series();
    return new LegRow(
        series.symbol(),
        leg.quantity(),
        series.strike(),
        series.right().name(),
        series.expiry(),
        Figure.of(leg.price(), CondorValuation.UNKNOWN_COST),
        valuation.mark(),
        valuation.rung(),
        valuation.quality().stream().map(QualityCode::code).toList(),
        valuation.bid(),
        valuation.ask(),
        valuation.vol(),
        valuation.delta(),
        valuation.extrinsic(),
        note(valuation));
  }

  static Exposure exposure(CondorValuation valuation) {
    return Exposures.sum(List.of(exposure(valuation, Side.PUT), exposure(valuation, Side.CALL)));
  }

  private static Exposure exposure(CondorValuation valuation, Side side) {
    int contracts = valuation.condor().contracts();
    return Exposures.sum(List.of(
        Exposures.of(valuation.side(side).longLeg(), contracts),
        Exposures.of(valuation.side(side).shortLeg(), -contracts)));
  }

  private List<LegRow> legs(CondorValuation valuation) {
    List<Leg> legs = valuation.condor().legs();
    List<LegRow> rows = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      rows.add(row(legs.get(i), valuation.legs().get(i)));
    }
    return rows;
  }

  private SideRow side(CondorNight night, Side side) {
    SideValuation valuation = night.valuation().side(side);
    return new SideRow(
        night.state(side).delta(),
        night.stateBefore(side).delta(),
        night.state(side).breachedThrough(),
        valuation.shortDelta(),
        valuation.distanceSigma(),
        valuation.distancePoints(),
        Likelihoods.ranges(valuation, dailyRange),
        Likelihoods.inTheMoney(valuation),
        Likelihoods.ofTouch(valuation),
        Likelihoods.inTheMoneyFlat(valuation),
        Likelihoods.ofTouchByRule(valuation),
        valuation.severityMark(),
        valuation.severityIntrinsic(),
        exposure(night.valuation(), side).theta(),
        episode(night, side));
  }

  private static String episode(CondorNight night, Side side) {
    EpisodeState episode = night.episode(side);
    if (!night.isLiving()) {
      return "settled";
    }
    return episode
        .live()
        .map(live -> "live since " + live.start())
        .orElse(episode.reverting() ? "ended, recovered" : "none: entry delta not reached");
  }

  private static String note(LegValuation valuation) {
    List<String> notes = new ArrayList<>(valuation.notes());
    if (valuation.mark() instanceof Figure.Missing missing) {
      notes.add(missing.reason());
    }
    return String.join("; ", notes);
  }

  private static List<String> irregularities(CondorNight night) {
    CondorValuation valuation = night.valuation();
    List<String> remarks = new ArrayList<>(
        valuation.condor().remarks().stream().map(Enum::name).sorted().toList());
    if (valuation.condor().netCredit().isEmpty()
        || valuation.condor().tradeDate().isEmpty()) {
      remarks.add(CondorValuation.UNKNOWN_COST);
    }
    remarks.addAll(LegRemarks.of(valuation.legs(), valuation.settled(), valuation.isPriced()));
    if (night.isLiving() && night.isBeyondQuotes()) {
      remarks.add("LOW_CONF");
    }
    valuation.slice().map(ExpirySlice::flags).stream()
        .flatMap(flags -> flags.stream().map(Enum::name).sorted())
        .forEach(remarks::add);
    return remarks;
  }
}
