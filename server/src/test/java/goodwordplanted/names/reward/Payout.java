package goodwordplanted.names.reward;

/// Planted: a nested class with an empty word.
interface Payout {
    /// Says nothing.
    final class PayoutImpl implements Payout {}

    /// Has one letter more than an empty word.
    final class Database implements Payout {}
}
