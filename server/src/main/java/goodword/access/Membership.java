package goodword.access;

import goodword.platform.tenancy.ShopId;

/// What a member of staff is in a shop.
public record Membership(ShopId shop, StaffMember member, Role role) {}
