package goodword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import goodword.messaging.Stationery.Written;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StationeryTest {
    private final Stationery stationery = new Stationery();

    private static Map<String, Object> words() {
        Map<String, Object> words = new HashMap<>();
        words.put("shop", "Tea & <b>Co</b>");
        words.put("unsubscribe", "https://refer.example/unsubscribe/word");
        words.put("because", "you recommend it to friends");
        words.put("link", "https://refer.example/r/ALICE");
        words.put("page", "");
        words.put("amount", "£10.00");
        words.put("until", "15 Mar 2026");
        words.put("code", "");
        words.put("home", "");
        return words;
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void every_mail_says_who_sends_it_why_and_how_to_stop_it(MessageKind kind) {
        Written written = stationery.write(kind, words());

        assertThat(written.subject()).contains("Tea & <b>Co</b>").doesNotContain("\n");
        assertThat(written.text())
                .contains("Tea & <b>Co</b> sent you this mail because you recommend it to friends.")
                .endsWith("To get no more of these mails: https://refer.example/unsubscribe/word\n")
                .doesNotContain("{{", "\n\n\n");
        assertThat(written.html())
                .contains("Tea &amp; &lt;b&gt;Co&lt;/b&gt;")
                .contains("<a href=\"https://refer.example/unsubscribe/word\">")
                .doesNotContain("<b>", "{{", "<img", "<script", "<link", "url(");
    }

    @Test
    void a_waiting_reward_is_told_with_its_day() {
        Map<String, Object> words = words();
        words.put("returnable", true);

        Written written = stationery.write(MessageKind.FRIEND_BOUGHT, words);

        assertThat(written.text())
                .isEqualTo(
                        """
                        Hello,

                        A friend who followed your recommendation has bought at Tea & <b>Co</b>. Thank you!

                        Your reward: £10.00. It waits until 15 Mar 2026, because the order can be
                        returned until then. We tell you when it is ready.

                        Your link, for the next friend: https://refer.example/r/ALICE

                        With thanks,
                        Tea & <b>Co</b>

                        --
                        Tea & <b>Co</b> sent you this mail because you recommend it to friends.
                        To get no more of these mails: https://refer.example/unsubscribe/word
                        """);
    }

    @Test
    void what_a_value_holds_is_no_template_and_no_object_is_looked_into() {
        Map<String, Object> words = words();
        words.put("shop", "{{link}} {{class}} {{> /etc/passwd}} {{{until}}}");

        Written written = stationery.write(MessageKind.YOUR_LINK, words);

        assertThat(written.text()).contains("{{link}} {{class}} {{> /etc/passwd}} {{{until}}}");
    }

    @Test
    void a_word_that_is_missing_is_a_bug_and_no_gap() {
        Map<String, Object> words = words();
        words.remove("link");

        assertThatThrownBy(() -> stationery.write(MessageKind.YOUR_LINK, words))
                .isInstanceOf(MustacheException.class);
    }
}
