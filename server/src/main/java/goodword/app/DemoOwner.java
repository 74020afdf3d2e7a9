package goodword.app;

import goodword.access.Actor;
import goodword.access.Entrance;
import goodword.access.JoinOutcome;
import goodword.access.Newcomer;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.platform.tenancy.ShopId;
import goodword.platform.vault.Vault;
import java.util.List;
import java.util.Optional;

/// The account that a demo's link opens: made once, with a password that nobody knows.
final class DemoOwner {
    static final String EMAIL = "owner@demo.example";
    private static final String NAME = "Demo owner";
    private static final Actor DEMO = Actor.machine("goodword demo");

    private DemoOwner() {}

    /// The owner of this shop; made, or made owner again, if need be.
    static StaffMember of(Entrance entrance, ShopId shop) {
        Optional<StaffMember> known = entrance.staff().byEmail(EMAIL).filter(StaffMember::active);
        boolean owns =
                known.stream()
                        .flatMap(one -> entrance.staff().memberships(one.id()).stream())
                        .anyMatch(one -> one.shop().equals(shop) && one.role() == Role.OWNER);
        return owns ? known.get() : made(entrance, shop);
    }

    private static StaffMember made(Entrance entrance, ShopId shop) {
        Optional<String> token = entrance.joining().invite(shop, EMAIL, Role.OWNER, DEMO);
        token.ifPresent(link -> join(entrance, link));
        return entrance.staff().byEmail(EMAIL).orElseThrow();
    }

    private static void join(Entrance entrance, String link) {
        Newcomer newcomer = new Newcomer(NAME, EMAIL, Vault.freshSecret(), List.of(), List.of());
        if (!(entrance.joining().join(link, newcomer, "") instanceof JoinOutcome.Joined)) {
            throw new IllegalStateException("the demo's owner could not join");
        }
    }
}
