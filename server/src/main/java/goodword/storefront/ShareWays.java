package goodword.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How an advocate passes the offer on, from their own device: we never learn to whom. Each text
/// says that the advocate gets something for it.
///
/// @param link what friends open
/// @param code what friends may type instead
/// @param text what is sent, without the link
/// @param subject of a mail
public record ShareWays(String link, String code, String text, String subject) {
    static ShareWays of(String link, String code, String shopName, SpokenOffer offer) {
        String text =
                "I like shopping at %s. With my link you get %s, and I get %s as a thank-you."
                        .formatted(shopName, offer.you(), offer.advocateOfYou());
        return new ShareWays(link, code, text, "A recommendation: " + shopName);
    }

    public String mail() {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text + "\n\n" + link);
    }

    /// Both telephone systems read this form.
    public String sms() {
        return "sms:?&body=" + encoded(whole());
    }

    public String whatsApp() {
        return "https://wa.me/?text=" + encoded(whole());
    }

    /// The text with the link.
    public String whole() {
        return text + " " + link;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
