package goodword.storefront;

import goodword.brand.Brands;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.platform.vault.Vault;
import goodword.sharing.Links;
import goodword.shop.Shops;

/// What the pages of people work with.
public record PeopleRooms(
        Rooms rooms, Shops shops, Ledger ledger, Links links, Vault vault, Brands brands) {}
