package transportlab.app.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Screens by their numbers. */
class FrameModelTest {
    @Test
    void goesToScreensThatExist() {
        FrameModel model = new FrameModel();
        model.go(6);
        assertThat(model.screenProperty().get()).isEqualTo(FrameModel.Screen.LIBRARY);
        model.go(7);
        assertThat(model.screenProperty().get()).as("there is no seventh").isEqualTo(FrameModel.Screen.LIBRARY);
        model.go(1);
        assertThat(model.screenProperty().get()).isEqualTo(FrameModel.Screen.COMPARE);
    }

    @Test
    void linksLeadBackTheWayTheyCameUnlessOneWentElsewhere() {
        FrameModel model = new FrameModel();
        model.lead(FrameModel.Screen.TIMELINE);
        model.lead(FrameModel.Screen.WIRE);
        assertThat(model.leadBack()).isTrue();
        assertThat(model.screenProperty().get()).isEqualTo(FrameModel.Screen.TIMELINE);
        assertThat(model.leadBack()).isTrue();
        assertThat(model.screenProperty().get()).isEqualTo(FrameModel.Screen.COMPARE);
        assertThat(model.leadBack()).isFalse();
        model.lead(FrameModel.Screen.TIMELINE);
        model.go(6);
        assertThat(model.leadBack()).isFalse();
    }
}
