package goodword.conversion;

import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.program.Program;

/// Which arm's offer an advocate passes on, for pages that show it. Thread-safe.
public final class Arms {
    private final Rooms rooms;

    public Arms(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Inside the shop's transaction.
    public String of(ShopId shop, Program program, PersonId advocate) {
        return Opening.arm(rooms, shop, program, advocate);
    }
}
