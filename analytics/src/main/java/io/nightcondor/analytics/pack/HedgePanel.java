package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * The layered VIX hedge of the book.
 *
 * @param held hedge legs of the position file, oldest first
 * @param layers one row for each condor side that has, or was asked for, an episode; call sides say
 *     that no VIX layer fits them
 * @param instruments candidates tonight, best first
 * @param orders to type tonight: sales, then purchases
 * @param pivots of the VIX futures considered
 * @param ladder rungs of the 4/4/2 ladder and of VXTH, for the policy that has one and for
 *     comparison
 * @param effects the book without the hedge, with it, and with tonight's orders filled
 */
public record HedgePanel(
    List<HedgeLegRow> held,
    List<LayerRow> layers,
    List<InstrumentRow> instruments,
    List<OrderRow> orders,
    List<PivotRow> pivots,
    List<LadderRow> ladder,
    List<HedgeEffectRow> effects) {}
