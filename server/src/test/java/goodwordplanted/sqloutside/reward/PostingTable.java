package goodwordplanted.sqloutside.reward;

/// Planted: SQL where it belongs.
final class PostingTable {
    static final String FIND = "select amount_minor from reward_posting";

    private PostingTable() {}
}
