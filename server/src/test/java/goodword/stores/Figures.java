package goodword.stores;

/// What a shop itself says of an order, in minor units.
///
/// @param net its items after discounts, without tax and shipping
/// @param grand what the customer pays in all
record Figures(String state, long net, long grand, long refunded) {}
