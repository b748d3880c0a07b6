package transportlab.visualizer.pictogram;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.trial.Recording;
import transportlab.visualizer.pictogram.Pictogram.Arrow;
import transportlab.visualizer.pictogram.Pictogram.Bar;
import transportlab.visualizer.pictogram.Pictogram.What;
import transportlab.wire.Direction;
import transportlab.wire.Kind;
import transportlab.wire.trace.ClientTrace;
import transportlab.wire.trace.Trace;
import transportlab.wire.trace.TrialTrace;

/** Two seconds of one client, drawn from events made up by hand; an arrow takes 10 ms. */
class PictogramTest {
    private final List<Trace.Event> events = new ArrayList<>();

    private void passes(double millis, Direction direction, String text, Kind... kinds) {
        List<Trace.Run> runs =
                Arrays.stream(kinds).map(kind -> new Trace.Run(kind, 1)).toList();
        byte[] data = text.getBytes(US_ASCII);
        long micros = (long) (millis * 1000);
        events.add(new Trace.Event(micros, micros, 1, Trace.What.BYTES, direction, data.length, runs, data, null));
    }

    private void asks(double millis) {
        passes(millis, Direction.UP, "GET", Kind.HEADERS);
    }

    private void answers(double millis, Kind... kinds) {
        passes(millis, Direction.DOWN, "HTTP/1.1 200 OK", kinds);
    }

    private Pictogram picture(Double... updates) {
        // the plan begins when the first byte leaves the client
        return picture(events.isEmpty() ? 0 : events.get(0).atMicros() - 10_000, updates);
    }

    private Pictogram picture(long began, Double... updates) {
        List<Trace.Event> shifted = events.stream()
                .map(event -> new Trace.Event(
                        event.atMicros() - began,
                        null,
                        event.connection(),
                        event.what(),
                        event.direction(),
                        event.length(),
                        event.runs(),
                        event.data(),
                        null))
                .toList();
        ClientTrace client = new ClientTrace(0, List.of(), shifted, List.of(), true);
        TrialTrace trace = new TrialTrace("a", 0, "model", 0, 2_000_000, 10_000, List.of(client));
        return Pictogram.of(new Recording(
                trace, 2, Arrays.stream(updates).map(at -> at - began / 1000.0).toList()));
    }

    @Test
    void itBeginsWhereTheFirstBytesLeaveTheClientAndStarsOutsideAreLeftOut() {
        asks(100);
        answers(140, Kind.HEADERS, Kind.PAYLOAD);
        Pictogram picture = picture(50.0, 90.0, 590.0, 2090.0, 2091.0);
        assertThat(picture.stars()).containsExactly(0.0, 500.0, 2000.0);
        assertThat(picture.arrows()).containsExactly(new Arrow(10, true, false), new Arrow(50, false, true));
        assertThat(picture.millis()).isEqualTo(2000);
    }

    @Test
    void aQuestionIsHeldUntilItsAnswerAndOneWithoutAnyToTheEnd() {
        asks(10);
        answers(510, Kind.HEADERS);
        asks(600);
        assertThat(picture().bars()).containsExactly(new Bar(10, 510, What.HELD), new Bar(600, 2000, What.HELD));
    }

    @Test
    void anAnswerThatGoesOnIsHeldToTheEnd() {
        asks(10);
        answers(30, Kind.HEADERS);
        answers(530, Kind.PAYLOAD);
        answers(1530, Kind.PAYLOAD);
        assertThat(picture().bars())
                .containsExactly(
                        new Bar(10, 30, What.HELD),
                        new Bar(30, 530, What.HELD),
                        new Bar(530, 1530, What.HELD),
                        new Bar(1530, 2000, What.HELD));
    }

    @Test
    void behindASwitchOfProtocolsBothMaySpeak() {
        asks(10);
        passes(30, Direction.DOWN, "HTTP/1.1 101 Switching Protocols", Kind.HEADERS);
        passes(530, Direction.DOWN, "x", Kind.FRAMING, Kind.PAYLOAD);
        passes(600, Direction.UP, "y", Kind.FRAMING, Kind.PAYLOAD);
        assertThat(picture().bars()).containsExactly(new Bar(10, 30, What.HELD), new Bar(30, 2000, What.CHANNEL));
        assertThat(picture().arrows()).last().isEqualTo(new Arrow(600, true, true));
    }

    @Test
    void aConnectionWithoutHttpIsAChannelFromItsFirstUpdateOn() {
        passes(10, Direction.UP, "SUB", Kind.CONTROL);
        passes(30, Direction.DOWN, "{}", Kind.CONTROL);
        passes(530, Direction.DOWN, "x", Kind.PAYLOAD);
        assertThat(picture().bars()).containsExactly(new Bar(10, 30, What.HELD), new Bar(30, 2000, What.CHANNEL));
    }

    @Test
    void whatComesBehindTheTwoSecondsIsNotDrawn() {
        asks(10);
        answers(30, Kind.HEADERS);
        asks(2001);
        assertThat(picture().arrows()).hasSize(2);
    }

    /** Two techniques of one plan: what each does to open lies before time 0, and an update stands at one place. */
    @Test
    void withTheBeginningOfAPlanStarsStandWhereTheyStandInEveryPicture() {
        asks(100);
        answers(120, Kind.HEADERS);
        asks(160);
        answers(710, Kind.HEADERS, Kind.PAYLOAD);
        Pictogram picture = picture(200_000, 700.0);
        assertThat(picture.stars()).containsExactly(500.0);
        assertThat(picture.arrows()).containsExactly(new Arrow(510, false, true));
        assertThat(picture.bars()).containsExactly(new Bar(0, 510, What.HELD));
    }
}
