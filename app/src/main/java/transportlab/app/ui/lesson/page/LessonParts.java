package transportlab.app.ui.lesson.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import transportlab.app.lesson.FigureWords;
import transportlab.app.ui.base.Listening;
import transportlab.app.ui.base.Shared;
import transportlab.app.ui.lesson.chart.LessonChart;
import transportlab.app.ui.lesson.chart.LowBars;
import transportlab.app.ui.lesson.links.LessonLeads;
import transportlab.app.ui.lesson.play.LessonModel;
import transportlab.catalogue.Catalogue;
import transportlab.lesson.Block;
import transportlab.lesson.Show;
import transportlab.lesson.check.Checked;
import transportlab.lesson.check.LessonTexts;

/** Parts of the page that is open, for screens that arrange them in their own way. */
public final class LessonParts {
    private final LessonModel model;
    private final Shared shared;
    private final LessonLeads leads;
    private final Listening listening;
    private final double size;

    /**
     * @param leads null where links lead nowhere, as in a presentation
     * @param listening takes the listeners of all parts
     * @param size how many times as large as usual the letters are
     */
    public LessonParts(LessonModel model, Shared shared, LessonLeads leads, Listening listening, double size) {
        this.model = model;
        this.shared = shared;
        this.leads = leads;
        this.listening = listening;
        this.size = size;
    }

    /** Text with its figures. */
    public List<Node> text(List<Block> blocks) {
        return new LessonText(model, shared.words()).blocks(blocks);
    }

    /** Text with its figures, as it is read out. */
    public String plain(Block block) {
        return new LessonTexts(model.lesson(), model.evidence(), shared.words())
                .fill(block.plain(), model.step().experiment());
    }

    /** The lanes of the run, while it is on. */
    public Region lanes() {
        return new LessonChart(model, shared, leads, listening, size);
    }

    /**
     * What the run has shown: low bars of a figure, messages, a timeline, a sweep, or what survived.
     *
     * @param first transports that come before all others where there is a row for each
     */
    public Region show(Show show, List<String> first) {
        if (show instanceof Show.Chart chart) {
            return new LowBars(model, chart.of(), shared, leads, listening, size);
        }
        LessonSide side = new LessonSide(model, shared, leads, listening, size);
        return show instanceof Show.Survived survived ? side.survived(survived, first) : side.of(show);
    }

    /** What something that is shown is called beside others of its kind: its figure, or its transport. */
    public Optional<String> name(Show show) {
        if (show instanceof Show.Chart chart) {
            return Optional.of(new FigureWords(shared.words()).title(chart.of()));
        }
        return show instanceof Show.Messages messages
                ? Optional.of(
                        Catalogue.name(messages.transport(), shared.words().language()))
                : Optional.empty();
    }

    /** What stands in place of an explanation that the figures do not bear out. */
    public Region doubt(List<Checked> doubtful) {
        return new DoubtPane(model, doubtful, shared.words());
    }

    /** Why nothing could run. */
    public Region problem() {
        return new LessonPage(model, shared, listening)
                .problem(model.problemProperty().get());
    }
}
