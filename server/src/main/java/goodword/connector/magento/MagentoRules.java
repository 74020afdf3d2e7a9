package goodword.connector.magento;

import goodword.connector.Asked;
import goodword.connector.Asked.Refused;
import goodword.connector.Asked.Told;
import goodword.connector.Reading;
import goodword.connector.Store;
import goodword.connector.StoreJson;
import goodword.connector.Trouble;
import goodword.connector.calls.Reply;
import goodword.connector.calls.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The cart rules under which Goodword's coupons stand: one for each promise, known by its name. A
/// rule without a coupon does nothing, so that one which was made twice because an answer was lost
/// does no harm; the older counts. Thread-safe.
final class MagentoRules {
    static final String RULES = "salesRules/search";
    static final String GROUPS = "customerGroups/search";

    private static final String OURS = "Goodword";
    private static final int GROUPS_MAX = 200;

    private final MagentoApi line;

    MagentoRules(MagentoApi line) {
        this.line = line;
    }

    /// A rule as it stands.
    record Rule(long id, String toDate, boolean isActive) {
        static Rule read(StoreJson rule) {
            @Nullable String until = rule.field("to_date").text();
            return new Rule(
                    rule.field("rule_id").wholeNumber(),
                    until == null ? "" : until,
                    rule.isTrue("is_active"));
        }
    }

    /// The rule of a promise, which is made if there is none.
    ///
    /// @param shop the websites in which it counts
    Asked<Rule> of(Store store, MagentoShop shop, MagentoPromise promise) {
        return find(store, promise)
                .then(
                        found ->
                                found.<Asked<Rule>>map(Told::new)
                                        .orElseGet(() -> make(store, shop, promise)))
                .then(rule -> checked(rule, promise));
    }

    /// Whether a coupon's rule is one of ours.
    Asked<Boolean> isOurs(Store store, String ruleId) {
        return line.get(store, "salesRules/" + ruleId, Map.of())
                .then(
                        reply ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        reply.isWell()
                                                                && isOurs(
                                                                        StoreJson.parse(
                                                                                reply.body())))));
    }

    private static boolean isOurs(StoreJson rule) {
        return isOurs(rule.field("name").text()) || isOurs(rule.field("description").text());
    }

    private static boolean isOurs(@Nullable String text) {
        return text != null && text.startsWith(OURS);
    }

    /// The oldest that works.
    private Asked<Optional<Rule>> find(Store store, MagentoPromise promise) {
        Search search =
                Search.of("rule_id,name,to_date,is_active", 20, 1)
                        .where("name", "eq", promise.name())
                        .inOrderOf("rule_id");
        return line.search(store, RULES, search)
                .then(
                        found ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        found.items().stream()
                                                                .map(Rule::read)
                                                                .filter(Rule::isActive)
                                                                .findFirst())));
    }

    private Asked<Rule> make(Store store, MagentoShop shop, MagentoPromise promise) {
        return groups(store).then(groups -> post(store, promise.rule(shop, groups)));
    }

    private Asked<Rule> post(Store store, ObjectNode rule) {
        return line.post(store, "salesRules", rule)
                .then(
                        reply ->
                                reply.isWell()
                                        ? Unreadable.orTold(Reading.of(() -> read(reply)))
                                        : new Refused<>(refused(reply)));
    }

    private static Rule read(Reply reply) {
        return Rule.read(StoreJson.parse(reply.body()));
    }

    /// Everybody, guests too: a coupon is for whoever has its code.
    private Asked<List<Long>> groups(Store store) {
        return line.search(store, GROUPS, Search.of("id", GROUPS_MAX, 1))
                .then(
                        found ->
                                Unreadable.orTold(
                                        Reading.of(
                                                () ->
                                                        found.items().stream()
                                                                .map(one -> one.field("id"))
                                                                .map(id -> id.wholeNumber())
                                                                .toList())));
    }

    /// Some releases (2.4.1 to 2.4.3) lose the days of a rule that was made over the API, and none
    /// of its coupons works.
    private static Asked<Rule> checked(Rule rule, MagentoPromise promise) {
        return rule.toDate().compareTo(promise.until().toString()) >= 0
                ? new Told<>(rule)
                : new Refused<>(lost(rule, promise));
    }

    private static Trouble lost(Rule rule, MagentoPromise promise) {
        String what =
                "Magento did not keep the last day of cart rule %d, so that no coupon of it would"
                        + " work. Set its To date to %s, or update Magento: releases 2.4.1 to 2.4.3"
                        + " are known for this.";
        return new Trouble("refused", what.formatted(rule.id(), promise.until()));
    }

    private static Trouble refused(Reply reply) {
        return new Trouble(
                "refused", "Magento does not take this cart rule (%d).".formatted(reply.status()));
    }
}
