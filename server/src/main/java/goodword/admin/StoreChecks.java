package goodword.admin;

import goodword.connector.Asked;
import goodword.connector.Asked.Told;
import goodword.connector.StoreAbility;
import goodword.connector.StoreCalls;
import goodword.connector.StoreCoupon;
import goodword.connector.StoreHookCalls.Kept;
import goodword.connector.StoreLook;
import goodword.connector.Trouble;
import goodword.connector.calls.ReconciliationStanding;
import goodword.connector.inbox.Access;
import goodword.connector.inbox.Askable;
import goodword.connector.inbox.Connection;
import goodword.connector.inbox.Connection.State;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands well between a shop's store and Goodword, and the exact fix for what does not.
/// Thread-safe.
final class StoreChecks {
    private final StoreTools tools;

    StoreChecks(StoreTools tools) {
        this.tools = tools;
    }

    /// What is known without asking anybody.
    List<Check> known(ShopId shop, Connection connection, Notation notation) {
        List<Check> checks = new ArrayList<>();
        Optional<StoreCalls> calls = tools.calls().find(connection.kind());
        boolean isQuiet = calls.filter(StoreChecks::isOnlyAsked).isPresent();
        if (!isQuiet) {
            checks.add(messages(connection, notation));
        } else if (connection.state() != State.ACTIVE) {
            checks.add(rest(connection));
        }
        if (calls.isPresent() && connection.state() != State.DISCONNECTED) {
            Optional<Access> access = accessOf(shop, connection);
            checks.add(reach(access, notation));
            if (access.isPresent()) {
                checks.add(
                        isQuiet ? 0 : checks.size(),
                        orders(tools.reconciling().standing(shop, connection.id()), notation));
            }
        }
        return checks;
    }

    /// Whether a store sends nothing, so that no message of it is missed.
    static boolean isOnlyAsked(StoreCalls calls) {
        return calls.abilities().contains(StoreAbility.ONLY_ASKED);
    }

    private static Check rest(Connection connection) {
        String name = "Orders arrive";
        return connection.state() == State.DISCONNECTED
                ? Check.told(name, "This connection is over.", "")
                : Check.look(
                        name,
                        "The store is asked nothing.",
                        "Resume the connection: then what happened meanwhile is read.");
    }

    /// The same after the store was asked: that it answers, sends its messages, and makes a coupon
    /// and lets go of it.
    List<Check> tried(ShopId shop, Connection connection, Currency currency, Notation notation) {
        Optional<Asked<StoreLook>> look = look(shop);
        Optional<Asked<Kept>> kept = tools.hookKeeping().keep(shop);
        Optional<Asked<StoreCoupon>> trial = tools.trial().run(shop, currency);
        List<Check> checks = new ArrayList<>(known(shop, connection, notation));
        look.filter(one -> isNews(one, checks)).ifPresent(one -> checks.add(keys(one)));
        kept.filter(one -> isNews(one, checks)).ifPresent(one -> checks.add(hooks(one)));
        trial.filter(one -> isNews(one, checks)).ifPresent(one -> checks.add(coupon(one)));
        return checks;
    }

    /// The same trouble is told once, where it begins.
    private static boolean isNews(Asked<?> asked, List<Check> checks) {
        String why = asked.objection().map(Trouble::why).orElse("");
        return why.isEmpty() || checks.stream().noneMatch(one -> one.advice().equals(why));
    }

    Optional<Access> accessOf(ShopId shop, Connection connection) {
        return tools.keyring()
                .access(shop)
                .filter(access -> access.connection().equals(connection.id()));
    }

    private Optional<Asked<StoreLook>> look(ShopId shop) {
        return tools.keyring()
                .askable(shop)
                .filter(Askable::isActive)
                .flatMap(
                        one ->
                                tools.calls()
                                        .find(one.kind())
                                        .map(calls -> calls.look(one.store())));
    }

    private Check messages(Connection connection, Notation notation) {
        String name = "Messages arrive";
        @Nullable Instant last = connection.lastMessageAt();
        if (connection.state() == State.DISCONNECTED) {
            return Check.told(name, "This connection is over.", "");
        }
        if (connection.state() == State.PAUSED) {
            return Check.look(
                    name,
                    "Messages are kept and not worked.",
                    "Resume the connection to have them worked.");
        }
        @Nullable Instant refusedAt = connection.lastTurnedAwayAt();
        if (refusedAt != null && (last == null || refusedAt.isAfter(last))) {
            return Check.act(
                    name,
                    "The last message could not prove that it is your store's: %s."
                            .formatted(connection.lastTurnedAwayWhy()),
                    tools.connections().isTheirs(connection.kind())
                            ? "Type in the keys below again, with the secret as the store's app"
                                    + " shows it now."
                            : "Put the secret that this page showed into the store again, or make"
                                    + " another.");
        }
        return last == null
                ? Check.look(
                        name,
                        "None has come yet.",
                        "Place a test order in your shop; its message comes within a minute.")
                : Check.good(name, "The last one came on " + notation.time(last) + ".");
    }

    private static Check reach(Optional<Access> access, Notation notation) {
        String name = "The store answers";
        if (access.isEmpty()) {
            return Check.look(
                    name,
                    "There are no keys, so the store cannot be asked for anything.",
                    "Type in its address and keys below: then coupons are made in it and orders"
                            + " are read again before a reward is released.");
        }
        @Nullable Trouble trouble = access.get().trouble();
        @Nullable Instant since = access.get().troubleSince();
        if (trouble != null && since != null) {
            return Check.act(name, "It has not since " + notation.time(since) + ".", trouble.why());
        }
        @Nullable Instant answered = access.get().answeredAt();
        return answered == null
                ? Check.look(name, "It was not asked yet.", "")
                : Check.good(name, "It did so on " + notation.time(answered) + ".");
    }

    private static Check orders(Optional<ReconciliationStanding> standing, Notation notation) {
        String name = "Orders are read";
        @Nullable Instant ended = standing.map(ReconciliationStanding::endedAt).orElse(null);
        if (ended == null) {
            return Check.look(
                    name, "The first reading has not ended yet.", "It begins within a minute.");
        }
        ReconciliationStanding one = standing.orElseThrow();
        String what =
                "On %s: %s, of which %s told something new."
                        .formatted(
                                notation.time(ended),
                                counted(one.read()),
                                notation.number(one.changed()));
        return one.refused() == 0
                ? Check.good(name, what)
                : Check.look(
                        name,
                        what,
                        "%s could not be read; the server's log names the fields."
                                .formatted(counted(one.refused())));
    }

    private static Check keys(Asked<StoreLook> look) {
        String name = "The keys are right";
        return look instanceof Told
                ? Check.good(name, "They open the store, and may do what is asked of them.")
                : Check.act(
                        name,
                        "The store does not let Goodword do what it has to.",
                        look.objection().map(Trouble::why).orElse(""));
    }

    private static Check hooks(Asked<Kept> kept) {
        String name = "The store sends its messages";
        return kept instanceof Told<Kept>(Kept what)
                ? Check.good(
                        name,
                        what.made() + what.mended() == 0
                                ? "All %d webhooks are set up and active.".formatted(what.well())
                                : "Just now %s.".formatted(done(what)))
                : Check.act(
                        name,
                        "The webhooks could not be set up.",
                        kept.objection().map(Trouble::why).orElse(""));
    }

    private static String done(Kept what) {
        String made = what.made() + " webhooks were set up";
        String mended = what.mended() + " switched on again";
        return what.mended() == 0 ? made : what.made() == 0 ? mended : made + ", " + mended;
    }

    private static Check coupon(Asked<StoreCoupon> trial) {
        String name = "Coupons can be made";
        return trial instanceof Told
                ? Check.good(name, "One was made just now and ended again.")
                : Check.act(
                        name,
                        "A trial coupon could not be made and ended.",
                        trial.objection().map(Trouble::why).orElse(""));
    }

    private static String counted(long orders) {
        return orders == 1 ? "one order" : orders + " orders";
    }
}
