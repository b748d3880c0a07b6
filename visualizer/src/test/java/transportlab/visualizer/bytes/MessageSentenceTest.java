package transportlab.visualizer.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import transportlab.visualizer.sentence.Sentences;
import transportlab.wire.message.Message;
import transportlab.words.Words;

/** What is said about messages. */
class MessageSentenceTest {
    private final Words english = Words.of("en", Sentences.WORDS);

    private String said(List<Message> all, int message) {
        return MessageSentence.of(all, 0, english).sentence(all.get(message));
    }

    private static List<Message> exchange(int asked, int answered, List<Long> updates) {
        Message ask = Messages.http(0, Message.Sort.REQUEST, "GET /poll HTTP/1.1\r\n\r\n", asked, -1, List.of());
        String body = "x".repeat(answered);
        Message answer =
                Messages.http(1, Message.Sort.RESPONSE, "HTTP/1.1 200 OK\r\n\r\n" + body, answered, 0, updates);
        return List.of(ask, answer);
    }

    @Test
    void anUpdateHasItsPrice() {
        MessageSentence sentences = new MessageSentence(List.of(), 0, english.get("wire.noun.stock-ticker"), english);
        assertThat(sentences.sentence(Messages.frame())).isEqualTo("154 bytes carry one 120-byte price");
        assertThat(sentences.overhead(Messages.frame())).isEqualTo("34 bytes of overhead, 22%");
        Words korean = Words.of("ko", Sentences.WORDS);
        assertThat(MessageSentence.of(List.of(), 0, korean).sentence(Messages.frame()))
                .isEqualTo("154바이트로 120바이트 업데이트 1건을 전합니다");
    }

    @Test
    void aQuestionIsToldWithItsAnswer() {
        List<Message> empty = exchange(0, 0, List.of());
        assertThat(said(empty, 0)).isEqualTo("22 bytes ask, and there is nothing new: 19 bytes say so");
        assertThat(said(empty, 1)).isEqualTo("19 bytes say that there is nothing new");
        List<Message> news = exchange(0, 100, List.of(7L));
        assertThat(said(news, 0)).isEqualTo("22 bytes ask, and 119 bytes bring what is new");
        assertThat(MessageSentence.of(news, 0, english).cost(news.get(1)))
                .isEqualTo("141 bytes for one update: 22 ask, 119 answer");
        assertThat(MessageSentence.of(empty, 9999, english).sentence(empty.get(1)))
                .as("while connections open, nothing can be new")
                .isEqualTo("19 bytes answer, without an update");
    }

    @Test
    void severalUpdatesAreCounted() {
        List<Message> all = exchange(0, 100, List.of(7L, 8L));
        assertThat(said(all, 1)).isEqualTo("119 bytes carry 2 updates, 100 bytes in all");
        assertThat(MessageSentence.of(all, 0, english).cost(all.get(1)))
                .isEqualTo("141 bytes for 2 updates: 22 ask, 119 answer");
    }

    @Test
    void aQuestionWithoutAnAnswerSaysSo() {
        List<Message> all = exchange(0, 0, List.of()).subList(0, 1);
        assertThat(said(all, 0)).isEqualTo("22 bytes ask, and no answer was recorded");
        assertThat(MessageSentence.of(all, 0, english).overhead(all.get(0))).isEqualTo("all of it overhead");
    }

    @Test
    void everySentenceHasAllItsValues() {
        for (String language : List.of("en", "ko")) {
            MessageSentence sentences =
                    MessageSentence.of(exchange(0, 5, List.of(1L)), 0, Words.of(language, Sentences.WORDS));
            for (Message message : sentences.messages()) {
                assertThat(sentences.sentence(message)).doesNotContain("{");
                assertThat(sentences.cost(message)).doesNotContain("{");
            }
        }
    }
}
