package goodword.admin;

import goodword.access.ApiKeys;
import goodword.access.Entrance;
import goodword.access.Membership;
import goodword.access.StaffId;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the pages of the desk work with.
///
/// @param demo absent outside a demo
public record DeskRooms(
        Entrance entrance,
        Shops shops,
        ApiKeys keys,
        Sessions sessions,
        DeskAddress address,
        @Nullable Demo demo) {
    /// Whether this is the owner of a demo that runs: whoever has its link is let in without more.
    boolean isDemoOwner(StaffId staff) {
        return demo != null && demo.owner().equals(staff);
    }

    String nameOf(Membership membership) {
        return nameOf(shops.find(membership.shop()).orElse(null));
    }

    static String nameOf(@Nullable Shop shop) {
        return shop == null ? "A shop" : shop.name();
    }

    /// The shops of these memberships, each looked up once.
    Map<ShopId, Shop> shopsOf(List<Membership> memberships) {
        Map<ShopId, Shop> known = new HashMap<>();
        for (Membership membership : memberships) {
            shops.find(membership.shop()).ifPresent(shop -> known.put(shop.id(), shop));
        }
        return known;
    }

    /// How the shop writes, or what is usual where there is none.
    Notation notationOf(@Nullable Membership membership) {
        return notationOf(membership == null ? null : shops.find(membership.shop()).orElse(null));
    }

    static Notation notationOf(@Nullable Shop shop) {
        return shop == null ? Notation.USUAL : shop.notation();
    }

    /// The names that a password of this member must not be made of.
    List<String> namesOf(List<Membership> memberships) {
        return memberships.stream().map(this::nameOf).toList();
    }
}
