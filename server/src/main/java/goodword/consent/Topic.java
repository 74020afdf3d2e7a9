package goodword.consent;

import java.util.regex.Pattern;

/// What an objection is about: everything that a shop writes, or one kind of message.
public record Topic(String word) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]{0,39}");

    /// Everything.
    public static final Topic ALL = new Topic("all");

    public Topic {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("a topic is a word in lower case");
        }
    }
}
