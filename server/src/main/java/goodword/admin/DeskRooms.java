package goodword.admin;

import goodword.access.ApiKeys;
import goodword.access.Entrance;
import goodword.access.Membership;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.util.List;

/// What the pages of the desk work with.
public record DeskRooms(
        Entrance entrance, Shops shops, ApiKeys keys, Sessions sessions, DeskAddress address) {
    String nameOf(Membership membership) {
        return shops.find(membership.shop()).map(Shop::name).orElse("A shop");
    }

    /// The names that a password of this member must not be made of.
    List<String> namesOf(List<Membership> memberships) {
        return memberships.stream().map(this::nameOf).toList();
    }
}
