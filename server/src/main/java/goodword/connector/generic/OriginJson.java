package goodword.connector.generic;

import goodword.connector.Field;
import goodword.connector.OrderRules;
import goodword.order.Origin;
import goodword.order.Origin.Campaign;
import java.util.Set;

/// Where an order came from.
final class OriginJson {
    private static final Set<String> FIELDS =
            Set.of(
                    "source",
                    "code",
                    "visitorId",
                    "recipientDigest",
                    "utmSource",
                    "utmMedium",
                    "utmCampaign",
                    "utmTerm",
                    "utmContent",
                    "landingUrl",
                    "referrerUrl");

    private OriginJson() {}

    static Origin read(JsonObject order) {
        JsonObject origin = order.object("origin", FIELDS);
        return new Origin(
                origin.text("source").ifGiven(Field::line),
                OrderRules.code(origin.text("code")),
                origin.text("visitorId").ifGiven(Field::line),
                origin.text("recipientDigest").ifGiven(Field::line),
                campaign(origin));
    }

    private static Campaign campaign(JsonObject origin) {
        return new Campaign(
                origin.text("utmSource").cutLine(),
                origin.text("utmMedium").cutLine(),
                origin.text("utmCampaign").cutLine(),
                origin.text("utmTerm").cutLine(),
                origin.text("utmContent").cutLine(),
                origin.text("landingUrl").cutLine(),
                origin.text("referrerUrl").cutLine());
    }
}
