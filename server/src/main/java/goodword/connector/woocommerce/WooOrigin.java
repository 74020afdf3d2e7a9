package goodword.connector.woocommerce;

import goodword.connector.Field;
import goodword.connector.Landing;
import goodword.connector.OrderRules;
import goodword.connector.StoreJson;
import goodword.order.Origin;
import goodword.order.Origin.Campaign;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where an order of WooCommerce came from, as its meta tells: our companion's first, then the
/// address on which the session began.
final class WooOrigin {
    private static final String ATTRIBUTION = "_wc_order_attribution_";

    private final Map<String, Field> meta = new HashMap<>();

    private WooOrigin(StoreJson order) {
        for (StoreJson each : order.loose("meta_data")) {
            String key = each.field("key").text();
            if (key != null) {
                meta.putIfAbsent(key, each.field("value"));
            }
        }
    }

    static Origin of(StoreJson order) {
        return new WooOrigin(order).read();
    }

    private Origin read() {
        Landing landing = Landing.of(attributed("session_entry"));
        @Nullable String code = OrderRules.code(meta("_goodword_ref"));
        return new Origin(
                attributed("source_type").cutName(),
                code == null ? landing.code() : code,
                meta("_goodword_visitor").wholeLine(),
                null,
                campaign(landing.campaign(attributed("referrer").cutLine())));
    }

    private Campaign campaign(Campaign landing) {
        return new Campaign(
                either("utm_source", landing.utmSource()),
                either("utm_medium", landing.utmMedium()),
                either("utm_campaign", landing.utmCampaign()),
                either("utm_term", landing.utmTerm()),
                either("utm_content", landing.utmContent()),
                landing.landingUrl(),
                landing.referrerUrl());
    }

    private @Nullable String either(String name, @Nullable String landing) {
        String attributed = attributed(name).cutName();
        return attributed == null ? landing : attributed;
    }

    private Field attributed(String name) {
        return meta(ATTRIBUTION + name);
    }

    private Field meta(String key) {
        return meta.getOrDefault(key, new Field("meta_data." + key, null));
    }
}
