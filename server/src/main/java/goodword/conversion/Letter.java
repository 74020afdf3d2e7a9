package goodword.conversion;

import goodword.shop.Notation;

/// What stands around an answer to a customer.
///
/// @param name how to address the reader; empty if nobody knows
/// @param order what the buyer calls the order; only the buyer is told
/// @param notation how the shop writes amounts and days
public record Letter(String shop, String name, String order, Notation notation) {
    /// The whole letter.
    String around(String answer) {
        String greeting = name.isEmpty() ? "Hello," : "Hello " + name + ",";
        return greeting + "\n\n" + answer + "\n\nKind regards,\n" + shop;
    }
}
