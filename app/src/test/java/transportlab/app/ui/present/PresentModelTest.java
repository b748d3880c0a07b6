package transportlab.app.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages for the room. */
class PresentModelTest {
    @Test
    void turnsPagesAndStopsAtBothEnds() {
        PresentModel model = new PresentModel();
        model.back();
        assertThat(model.page()).isEqualTo(PresentModel.Page.REQUESTS);
        for (int i = 0; i < 9; i++) {
            model.next();
        }
        assertThat(model.page()).isEqualTo(PresentModel.Page.SO_WHAT);
    }

    @Test
    void aBlackScreenEndsWithTheNextPage() {
        PresentModel model = new PresentModel();
        model.toggleBlank();
        assertThat(model.isBlank()).isTrue();
        model.next();
        assertThat(model.isBlank()).isFalse();
    }
}
