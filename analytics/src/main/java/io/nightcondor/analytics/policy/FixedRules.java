package io.nightcondor.analytics.policy;

import io.nightcondor.analytics.pack.RuleRow;
import java.util.List;

/** Rules in force that no configuration changes, and what is deliberately not built. */
final class FixedRules {

  private FixedRules() {}

  static List<RuleRow> all() {
    return List.of(
        rule(
            "B2",
            "O",
            "quote, parity, surface, rolled, unpriced",
            "order of marks; missing is never zero"),
        rule(
            "B3",
            "O",
            "S* = F",
            "level of the index in every rule: the parity forward of the same root and expiry, as the dividend yield is not known; never the index print"),
        rule(
            "Q18",
            "R",
            "replicated VIX within 0.5 points of the published close",
            "Cboe's calculation of 2014 on the chain's close, rates of the chain; beyond it the night asks for attention"),
        rule(
            "C2",
            "M",
            "|delta| > 0.60",
            "a leg is marked by its out-of-the-money twin plus parity; a vertical's mark is clipped to 0 ... DF x width"),
        rule(
            "C1",
            "O",
            "plain Black-76 delta",
            "at the option's own surface vol, because 0.70 is a screen number"),
        rule(
            "D1",
            "O",
            "4 legs",
            "an iron condor has one root, one expiry and equal quantities; what does not fit is a leftover"),
        rule(
            "D4",
            "O",
            "AM gap: within 2 EDR; PM pin: within 1 EDR",
            "of a short strike to S*, strictly for the gap: for SPX options past their last close before the opening print, for SPXW options that settle at the coming close"),
        rule(
            "D4",
            "O",
            "VIX options within 2 points of their future",
            "listed on their last trading day and the session before it: the opening quotation can depart from the last quote"),
        rule("G2", "O", "10 calendar days", "horizon of the expiry calendar"),
        rule(
            "C4",
            "K",
            "0.85 x straddle, 2 x P(ITM)",
            "cross-checks of the expected move and of the probability of touch"),
        rule(
            "D2",
            "O",
            "TWO_EXPIRIES",
            "a structure that settles at two instants has no largest profit or loss, break-evens or probability of profit: they would be a model's"),
        rule(
            "D5",
            "R",
            "largest loss at settlement by intrinsic value, and a net debit in full",
            "strategy margin of spreads whose longs settle with or after their shorts, same root; never more than leg by leg"),
        rule(
            "D5",
            "R",
            "greater requirement and the other premium",
            "strategy margin of a short put and a short call of one expiry; other legs one by one"),
        rule(
            "D5",
            "O",
            "no relief from a future",
            "conversions and reversals: options leg by leg and the future's exchange margin; VIX options of two dates leg by leg"),
        rule(
            "D5",
            "R",
            "10 points, vols held",
            "portfolio margin: worst loss from tonight's marks, each option at the vol of its own mark; no group offsets another"),
        rule(
            "D2",
            "O",
            "roll 21 days out, widen by one width",
            "what else could be done with a condor, at natural prices; both outcomes use one index level"),
        rule(
            "D1",
            "O",
            "1000 x legs^2 + margin saved / 1000 - 10",
            "score of one lot of a structure, 10 less for unequal wings; the grouping of the greatest sum, then the order of kinds, then lowest strikes; beyond the limit of work GREEDY"),
        rule(
            "D1",
            "O",
            "15 % of strike x 100",
            "margin of an uncovered short option in that score, so that structures do not change with the index; a structure needs its greatest loss at settlement"),
        rule("D3", "O", "sevMark, sevIntrinsic", "two severities; sevMark sizes the hedge"),
        rule(
            "E5",
            "O",
            "SPX -5 %, 2 days, VIX +5 x k(VIX)",
            "calibration stress; k 1.9 up to VIX 17.5, 1.35 from 22.5 to 27.5, 1.3 from 32.5, linear between"),
        rule(
            "E5",
            "O",
            "largest of flat, MILD, BASE, ADVERSE",
            "residual stress loss of the tested side, both values on the smile"),
        rule(
            "E5",
            "O",
            "min(loss x severity, cap x notional)",
            "allowance, frozen the night layer 1 goes live"),
        rule(
            "E5",
            "O",
            "rounded down once per hedge expiry",
            "units are allotted pro rata to the cut requests"),
        rule("E3", "O", "intensity 0", "not computed in this version; 0 gives the lowest cap"),
        rule(
            "E10",
            "O",
            "regime NORMAL",
            "not computed in this version; NVc must stay at or below 0"),
        rule(
            "E6",
            "O",
            "NVc <= 0",
            "profit of condors and hedges under the calibration stress per VIX point, hedges at HIGH beta"),
        rule(
            "E5",
            "O",
            "VX replaces 10 VXM",
            "from 10 units on and only if its spread is tighter; without bid and ask it does not"),
        rule(
            "E7",
            "O",
            "classic pivots of the VX future's day",
            "limit of a hedge order; buys rounded down to the tick, sells up"),
        rule(
            "E13",
            "O",
            "U8, U1, U3, U6",
            "unwind rules in this order, first match per condor and night"),
        rule("E13", "O", "U2, U4, U5, U7", "not evaluated in this version"),
        rule(
            "E5",
            "O",
            "layers 2 and 3",
            "not opened in this version: divergence and event signals are not computed"),
        rule(
            "F2",
            "M",
            "beta = 1 / (1 + (days/25.9)^0.687)",
            "response of a VX future to spot VIX; LOW 0.6, HIGH min(1, 1.5 x beta)"),
        rule(
            "F3",
            "M",
            "MILD 1.5, BASE 1.8, ADVERSE 2.5",
            "VIX points per 1 % fall of SPX, for the condor's vol responses"),
        rule(
            "F3",
            "O",
            "largest of flat, MILD, BASE, ADVERSE; hedge at BASE",
            "conservative line of the stresses: the unhedged book as a whole at its worst response, LOW and HIGH of the hedge beside it"),
        rule(
            "F3",
            "R",
            "grid with EXTREME 5.0 and vols +-15 %, +30 %, +50 %, +100 %",
            "moves of the index from -20 % to +10 % after 0, 1 and 5 days; a relative move of vols moves the VIX by the same share"),
        rule(
            "F3",
            "M",
            "VVIX +9.2 to SPX -3 %, +7.1 to -1 %, -4.4 from +1 %",
            "vols of VIX options in the stresses, as a share of the VVIX; never up at LOW"),
        rule(
            "F4",
            "M",
            "26 days, ABSOLUTE and RELATIVE",
            "days of history on tonight's book, VX futures as measured or by beta; the VIX stays within 9 and 90 and the futures shrink with it"),
        rule("F4", "O", "spreads x 3", "cost of leaving after a day of history"),
        rule(
            "F3",
            "O",
            "own vol = smile + distance tonight",
            "each option keeps its distance to the smile in every stress, down to half the smile's vol; sizing prices on the smile"),
        rule(
            "G2",
            "O",
            "time, spot, vol, rate, quote",
            "order of the stepwise revaluation of the profit since the last session; what was closed in between is not in it"),
        rule(
            "F5",
            "K",
            "instantaneous moves on tonight's levels",
            "past moves of one and ten sessions, as in Basel MAR33 and MAR99: no time passes, smiles go along by moneyness, vols and futures change by the same ratio as then"),
        rule(
            "F5",
            "O",
            "VIX x (30/9)^0.43, VIX, VIX3M, VIX6M",
            "SPX vols at 9, 30, 93 and 186 days on days without a chain; without VIX3M or VIX6M the VIX x (30/days)^0.43"),
        rule(
            "F5",
            "M",
            "0.3 x (100 - SKEW) / 10",
            "skewness of the smile's slope on days without a chain: 0.25, 0.28 and 0.41 of the index's on three chains; without SKEW no change"),
        rule(
            "F5",
            "O",
            "beta x VIX",
            "log change of VIX futures on days without settlements of two contracts, the nearer within 70 days; without VVIX its mean answer to the SPX, without a 2-year yield no change"),
        rule(
            "F5",
            "O",
            "SPX 25 % in a day, vol indexes and futures 4 times, yield 2 %, skewness 5",
            "changes that no market made: such a move is refused and counted, or the factor is filled"),
        rule(
            "F5",
            "O",
            "1,000 resamples, seed 975",
            "bootstrap of the shortfall's error; ten-day moves in blocks of ten neighbours, each window by itself"),
        rule(
            "F5",
            "O",
            "mean loss in the book's tail",
            "a component's part of the expected shortfall (Euler); the parts sum to it"),
        rule(
            "F5",
            "O",
            "250 moves, 95 %",
            "fewer moves in the current window, or so much of what can still be lost lost in a past move: the tail says so"),
        rule(
            "F5",
            "K",
            "0-4 green, 5-9 yellow, 10 red",
            "nights of 250 that lost more than the value at risk, 99 %, one day; a band reached earlier is told"),
        rule(
            "-",
            "S",
            "nothing implemented",
            "the sentence on DeFi, DAO and AMM has no computable content"));
  }

  private static RuleRow rule(String id, String origin, String value, String meaning) {
    return new RuleRow(id, "", value, origin, meaning);
  }
}
