package goodword.sharing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells people's browsers from programs that fetch a link to show a preview. Programs that call
/// themselves a browser pass as people; no list can tell them apart.
final class Agents {
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "bot\\b|bot/|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog"
                            + "|whatsapp/|telegram|slackbot|slack-img|discord|skypeuri|linkedinbot"
                            + "|twitterbot|pinterest/|embedly|vkshare|iframely|snapchat|viber"
                            + "|googleimageproxy|yahoomailproxy|bingpreview|outbrain|quora link"
                            + "|headlesschrome|curl/|wget/|python-|okhttp|java/|go-http-client"
                            + "|apache-httpclient|libwww|monitor|uptime|lighthouse");

    private Agents() {}

    /// A missing or empty agent is a program's.
    static boolean isPerson(@Nullable String userAgent) {
        return userAgent != null
                && !userAgent.isBlank()
                && !PROGRAM.matcher(userAgent.toLowerCase(Locale.ROOT)).find();
    }
}
