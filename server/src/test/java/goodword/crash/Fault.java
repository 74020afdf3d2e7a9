package goodword.crash;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The eight classic faults, planted from outside: nothing of the product knows of them.
///
/// @see FaultySource how statements are changed, delayed and cut off
enum Fault {
    NONE,
    /// A refund's id no longer makes it unique.
    NO_INBOX_KEY(
            """
            create function crash_refund() returns trigger language plpgsql as $$
            begin
                new.external_id := new.external_id || '#' || gen_random_uuid();
                return new;
            end
            $$;
            create trigger crash before insert on order_refund
                for each row execute function crash_refund();
            """),
    /// Nothing is locked before it is read.
    NO_ORDER_LOCK(
            new Rewrite("for update", ""),
            new Rewrite("for no key update of person", ""),
            new Rewrite("for no key update", "")),
    /// The reward that says what was posted is stored after the posting, in a commit of its own.
    MARK_IN_SECOND_COMMIT("insert into reward_reward", true),
    /// Set in the program's terms.
    HALF_UP,
    REFUND_BEFORE_PAID_DROPPED(
            """
            create function crash_refund() returns trigger language plpgsql as $$
            begin
                if (select state from order_order
                        where shop_id = new.shop_id and order_id = new.order_id)
                        in ('ANNOUNCED', 'PLACED') then
                    return null;
                end if;
                return new;
            end
            $$;
            create trigger crash before insert on order_refund
                for each row execute function crash_refund();
            """),
    /// An older snapshot replaces a newer one.
    STALE_OVERWRITE(new Rewrite("known.version < fresh.version", "true")),
    /// The event log is written after the commit.
    OUTBOX_OUTSIDE("insert into event_log", true),
    /// Of {@link IntakeProcess}: it answers first and works afterwards.
    ACK_BEFORE_COMMIT(null, true);

    record Rewrite(String from, String to) {}

    final List<Rewrite> rewrites;

    /// Done to the schema, as its owner.
    final @Nullable String ddl;

    /// Statements that contain this run after the commit, each in a commit of its own.
    final @Nullable String deferred;

    /// Whether the process dies now and then at the worst moment.
    final boolean halts;

    Fault() {
        this(List.of(), null, null, false);
    }

    Fault(String ddl) {
        this(List.of(), ddl, null, false);
    }

    Fault(Rewrite... rewrites) {
        this(List.of(rewrites), null, null, false);
    }

    Fault(@Nullable String deferred, boolean halts) {
        this(List.of(), null, deferred, halts);
    }

    Fault(List<Rewrite> rewrites, @Nullable String ddl, @Nullable String deferred, boolean halts) {
        this.rewrites = rewrites;
        this.ddl = ddl;
        this.deferred = deferred;
        this.halts = halts;
    }

    /// Whether the process itself must change something for this fault to be there.
    boolean isInProcess() {
        return !rewrites.isEmpty() || deferred != null || this == ACK_BEFORE_COMMIT;
    }
}
