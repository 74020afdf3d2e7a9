package goodwordplanted.sqlabroad.reward;

/// Planted: a room's SQL on its own table, as it should be.
final class PostingTable {
    static final String FIND = "select amount_minor from reward_posting where shop_id = :shop";

    private PostingTable() {}
}
