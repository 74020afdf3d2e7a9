package goodword.admin;

import goodword.conversion.Rooms;
import goodword.platform.tenancy.ShopId;
import goodword.program.Plan;
import goodword.program.PlanAudit;
import goodword.program.Plans;
import goodword.program.ProgramId;
import goodword.shop.Shop;
import java.util.Optional;
import java.util.function.Supplier;

/// What the pages of programs and experiments work with.
public record ProgramRooms(
        DeskRooms desk, Rooms rooms, Plans plans, PlanAudit audit, StoreTools stores) {
    StoreLimits limits(Desk at) {
        return StoreLimits.of(stores, at.shop());
    }

    Shop shop(Desk at) {
        return desk.shops()
                .find(at.shop())
                .orElseThrow(() -> new IllegalStateException("a member's shop is gone"));
    }

    Optional<Plan> find(Desk at, String id) {
        return read(at.shop(), () -> idOf(id).flatMap(one -> plans.find(at.shop(), one)));
    }

    <T> T read(ShopId shop, Supplier<T> work) {
        return rooms.database().inShop(shop, work);
    }

    /// The id that an address names; empty for what cannot be one.
    static Optional<ProgramId> idOf(String text) {
        return Ids.of(text).map(ProgramId::new);
    }
}
