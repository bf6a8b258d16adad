package io.nightcondor.analytics.pack;

import java.util.List;

/**
 * The layered VIX hedge of the book.
 *
 * @param held hedge legs of the position file, oldest first
 * @param layers one row for each condor side that has, or was asked for, an episode; call sides say
 *     that no VIX layer fits them
 * @param instruments candidates tonight, best first
 */
public record HedgePanel(
    List<HedgeLegRow> held, List<LayerRow> layers, List<InstrumentRow> instruments) {}
