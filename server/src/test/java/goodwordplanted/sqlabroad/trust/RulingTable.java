package goodwordplanted.sqlabroad.trust;

/// Planted: a room's SQL that joins a table of another room.
final class RulingTable {
    static final String FIND =
            """
            select r.side
            from trust_ruling r
            join reward_posting p on p.referral_id = r.referral_id
            """;

    private RulingTable() {}
}
