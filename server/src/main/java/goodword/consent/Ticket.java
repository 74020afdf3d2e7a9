package goodword.consent;

import goodword.platform.tenancy.ShopId;

/// What the unsubscribe link of a mail lets its holder do: object in this mailbox's name, for this
/// shop and topic, and take it back.
public record Ticket(ShopId shop, AddressKey address, Topic topic) {}
