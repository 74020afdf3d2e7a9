package goodword.admin;

import goodword.access.ApiKeys;
import goodword.access.Entrance;
import goodword.access.Membership;
import goodword.access.StaffId;
import goodword.shop.Notation;
import goodword.shop.Shop;
import goodword.shop.Shops;
import java.util.List;
import java.util.Optional;
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
        return shops.find(membership.shop()).map(Shop::name).orElse("A shop");
    }

    /// How the shop writes, or what is usual where there is none.
    Notation notationOf(@Nullable Membership membership) {
        return Optional.ofNullable(membership)
                .flatMap(one -> shops.find(one.shop()))
                .map(Shop::notation)
                .orElse(Notation.USUAL);
    }

    /// The names that a password of this member must not be made of.
    List<String> namesOf(List<Membership> memberships) {
        return memberships.stream().map(this::nameOf).toList();
    }
}
