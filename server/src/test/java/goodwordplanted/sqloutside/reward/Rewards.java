package goodwordplanted.sqloutside.reward;

/// Planted: SQL of the room's own table, in a file that is no table file.
final class Rewards {
    static final String FIND = "select amount_minor " + "from reward_posting";

    private Rewards() {}
}
