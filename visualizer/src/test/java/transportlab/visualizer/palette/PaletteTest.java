package transportlab.visualizer.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrasts, computed (WCAG 2.2). */
class PaletteTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryGround(Theme theme) {
        Palette p = Palette.of(theme);
        for (int ground : new int[] {p.page(), p.surface(), p.sunk(), p.warning(), p.outOfDate()}) {
            assertThat(Palette.contrast(p.ink(), ground)).isGreaterThanOrEqualTo(7);
        }
        for (int ground : new int[] {p.page(), p.surface(), p.sunk()}) {
            assertThat(Palette.contrast(p.muted(), ground)).isGreaterThanOrEqualTo(4.5);
            assertThat(Palette.contrast(p.link(), ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void transportsStandOutAndTheirChipsCanBeRead(Theme theme) {
        Palette p = Palette.of(theme);
        for (String id : TransportStyle.known()) {
            double least = theme == Theme.LIGHT ? 3.2 : 4.4;
            assertThat(Palette.contrast(p.transport(id), p.surface())).as(id).isGreaterThanOrEqualTo(least);
            assertThat(Palette.contrast(p.chipInk(id), p.transport(id))).as(id).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsInBarsCanBeRead(Theme theme) {
        for (KindStyle kind : KindStyle.ALL) {
            assertThat(Palette.contrast(kind.ink(theme), kind.colour(theme)))
                    .as(kind.key())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noTwoTransportsLookAlike(Theme theme) {
        Set<String> seen = new HashSet<>();
        for (String id : TransportStyle.known()) {
            TransportStyle style = TransportStyle.of(id);
            assertThat(seen.add(style.colour(theme) + "")).as(id).isTrue();
            assertThat(seen.add(style.marker() + "")).as(id).isTrue();
        }
        assertThat(TransportStyle.of("from a newer program").marker()).isNotNull();
    }
}
