package transportlab.app.ui.compare;

import transportlab.visualizer.why.Why;
import transportlab.visualizer.why.Why.Column;
import transportlab.visualizer.why.Whys;
import transportlab.words.Words;

/**
 * Makes the cards that explain a result, with the ways that lead from them.
 *
 * @param layer shows the cards
 */
record WhyWays(CompareModel model, Words words, WhyLayer layer, WhyLinks links) {
    /** The card of a figure; null if there is nothing to explain. */
    WhyCard card(String transport, Column column) {
        return new Whys(model.result(), words)
                .of(transport, column, model.eachProperty().get())
                .map(this::card)
                .orElse(null);
    }

    private WhyCard card(Why why) {
        boolean traced = links.has(why);
        Expanded expanded = Expanded.valueOf(why.column().name());
        return new WhyCard(
                why,
                new WhyCard.Ways(
                        traced ? () -> links.timeline(why) : null,
                        traced ? () -> links.wire(why) : null,
                        () -> model.expandedProperty().set(expanded)),
                words);
    }
}
