package goodword.conversion;

import goodword.order.OrderFacts;
import goodword.platform.tenancy.ShopId;
import goodword.referral.Referral;
import goodword.referral.ReferralId;
import java.util.Optional;

/// Tells the whole story of an order or a referral. Reads only. Thread-safe.
public final class Storyteller {
    private final Rooms rooms;

    public Storyteller(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Why an order was credited, or why not, by the store's own id of the order.
    public Optional<Story> ofOrder(ShopId shop, String externalId) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.orders()
                                        .findByExternalId(shop, externalId)
                                        .map(order -> tell(shop, order)));
    }

    public Optional<Story> ofReferral(ShopId shop, ReferralId id) {
        return rooms.database()
                .inShop(
                        shop,
                        () ->
                                rooms.referrals()
                                        .find(shop, id)
                                        .flatMap(one -> rooms.orders().find(shop, one.order()))
                                        .map(order -> tell(shop, order)));
    }

    private Story tell(ShopId shop, OrderFacts order) {
        String attribution =
                rooms.attributions().wordOf(shop, order.id()).orElse(Story.NOT_DECIDED_YET);
        Optional<Referral> referral = rooms.referrals().ofOrder(shop, order.id());
        if (referral.isEmpty()) {
            return Story.withoutReferral(order, attribution);
        }
        ReferralId id = referral.get().id();
        return new Story(
                order,
                attribution,
                referral.get(),
                rooms.screening().find(shop, id).orElse(null),
                rooms.rewards().ofReferral(shop, id),
                rooms.referrals().timeline(shop, id));
    }
}
