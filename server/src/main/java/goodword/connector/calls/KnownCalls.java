package goodword.connector.calls;

import goodword.connector.StoreCalls;
import goodword.connector.StoreHookCalls;
import goodword.connector.magento.MagentoCalls;
import goodword.connector.medusa.MedusaCalls;
import goodword.connector.shopify.ShopifyCalls;
import goodword.connector.vendure.VendureCalls;
import goodword.connector.woocommerce.WooCalls;
import goodword.platform.clock.Chance;
import goodword.platform.outbound.Outbound;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of stores that can be asked. Thread-safe.
///
/// @param hooks of those that let us set up their messages, by the word of the kind
public record KnownCalls(List<StoreCalls> all, Map<String, StoreHookCalls> hooks) {
    public KnownCalls {
        all = List.copyOf(all);
        hooks = Map.copyOf(hooks);
    }

    /// Every kind that Goodword can ask.
    public static KnownCalls over(Outbound outbound, InstantSource clock, Chance chance) {
        StoreLine line = new StoreLine(outbound);
        OneLeggedOAuth oauth = new OneLeggedOAuth(clock, chance);
        WooCalls woo = new WooCalls(line, oauth);
        ShopifyCalls shopify = new ShopifyCalls(line, clock);
        return new KnownCalls(
                List.of(
                        woo,
                        new MedusaCalls(line),
                        new VendureCalls(line),
                        shopify,
                        new MagentoCalls(line, oauth)),
                Map.of(woo.word(), woo.hooks(), shopify.word(), shopify.hooks()));
    }

    /// Those of the kind that is called so.
    public Optional<StoreCalls> find(String word) {
        return all.stream().filter(one -> one.word().equals(word)).findFirst();
    }
}
