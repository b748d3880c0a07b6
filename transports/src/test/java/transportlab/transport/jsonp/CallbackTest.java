package transportlab.transport.jsonp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CallbackTest {
    @Test
    void identifiersJoinedByDotsCanBeCalled() {
        for (String right :
                List.of("onNews", "$", "_", "a.b.c", "lab.default", "this.onNews", "$1._2", "x".repeat(128))) {
            assertThat(Callback.isOne(right)).as(right).isTrue();
        }
    }

    @Test
    void whatIsNoExpressionOrNoFunctionIsRefused() {
        for (String wrong : List.of(
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "1a",
                "a.1",
                "if",
                "null",
                "true.x",
                "class.x",
                "function",
                "this",
                "a b",
                "a-b",
                "a;b",
                "a\n",
                "a()",
                "a[0]",
                "\u00e9",
                "\uff21",
                "x".repeat(129))) {
            assertThat(Callback.isOne(wrong)).as(wrong).isFalse();
        }
    }
}
