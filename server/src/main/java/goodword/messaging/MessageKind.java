package goodword.messaging;

import java.util.Arrays;
import java.util.Locale;

/// What a message is about.
public enum MessageKind {
    /// Somebody has become an advocate: their link and their page.
    YOUR_LINK("Your link"),
    /// A friend of an advocate has bought.
    FRIEND_BOUGHT("A friend bought"),
    /// A reward waits, for another reason than the return window.
    REWARD_HELD("Reward waits"),
    /// A reward can be used.
    REWARD_READY("Reward ready");

    private final String title;

    MessageKind(String title) {
        this.title = title;
    }

    /// As staff read it.
    public String title() {
        return title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
