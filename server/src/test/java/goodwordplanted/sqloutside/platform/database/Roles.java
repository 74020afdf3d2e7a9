package goodwordplanted.sqloutside.platform.database;

/// Planted: the door to PostgreSQL may speak of roles.
final class Roles {
    static final String BECOME = "set local role goodword_app";

    private Roles() {}
}
