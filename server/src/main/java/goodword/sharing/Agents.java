package goodword.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells people's browsers from programs that fetch a link to show a preview. Programs that call
/// themselves a browser pass as people; no list can tell them apart. Remembers the names that came
/// lately, because the redirect asks for every click. Thread-safe.
public final class Agents {
    private static final int LETTERS_READ = 512;
    private static final int REMEMBERED = 10_000;

    /// What preview bots call themselves.
    private static final Pattern PREVIEW = Pattern.compile(previews());

    /// Other programs: robots by whatever name (but CUBOT makes telephones), and the libraries that
    /// programs speak HTTP with.
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?<!cu)bot\\b|crawl|spider|slurp|preview|scrap(?:er|y)|facebookcatalog"
                            + "|slack-img|embedly|outbrain|headlesschrome|curl/|wget/|python-"
                            + "|okhttp|^java/|java-http-client|go-http-client|apache-httpclient"
                            + "|libwww|axios/|node-fetch|monitor|uptime|lighthouse",
                    Pattern.CASE_INSENSITIVE);

    private static final Cache<String, Boolean> PEOPLE =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private Agents() {}

    /// A missing or empty agent is a program's.
    public static boolean isPerson(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return false;
        }
        String read =
                userAgent.length() <= LETTERS_READ
                        ? userAgent
                        : userAgent.substring(0, LETTERS_READ);
        return PEOPLE.get(read, Agents::soundsLikeAPerson);
    }

    private static boolean soundsLikeAPerson(String userAgent) {
        return !PREVIEW.matcher(userAgent).find() && !PROGRAM.matcher(userAgent).find();
    }

    private static String previews() {
        try (InputStream file = Agents.class.getResourceAsStream("preview-agents.txt")) {
            if (file == null) {
                throw new IllegalStateException("this program carries no list of preview bots");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
