package goodword.insight;

import goodword.order.PastFigures.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which channel an order came by, from the words that it carries: the store's own name for it, or
/// `utm_source / utm_medium`, or `utm_source` alone. The first of them that the owner has mapped
/// decides; else the first that is there names the channel itself. An order without any is of an
/// unknown channel, and stays there.
///
/// @param mapped the owner's channel for a word, both in small letters
public record Channels(Map<String, String> mapped) {
    /// What an order is of that does not say.
    public static final String UNKNOWN = "";

    /// A name as it is compared and kept: small letters, single spaces.
    public static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// The words of an order by which it can be mapped, the most telling first.
    public static List<String> candidates(Words words) {
        String source = plain(words.source());
        String utmSource = plain(words.utmSource());
        String utmMedium = plain(words.utmMedium());
        boolean both = !utmSource.isEmpty() && !utmMedium.isEmpty();
        return Stream.of(source, both ? utmSource + " / " + utmMedium : "", utmSource)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    public String of(Words words) {
        List<String> candidates = candidates(words);
        Optional<String> chosen = candidates.stream().filter(mapped::containsKey).findFirst();
        return chosen.map(mapped::get)
                .orElseGet(() -> candidates.isEmpty() ? UNKNOWN : candidates.getFirst());
    }
}
