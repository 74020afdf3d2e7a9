package goodword.app;

import goodword.access.AuditLog;
import goodword.conversion.ErasureJourney;
import goodword.conversion.OrderJourney;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.moment.Moments;
import goodword.shop.Shops;

/// What the rooms above the journeys are built on.
record LowerFloors(
        Ground ground,
        Shops shops,
        Rooms rooms,
        Ledger ledger,
        Moments moments,
        OrderJourney orderJourney,
        ErasureJourney erasureJourney,
        AuditLog audit) {}
