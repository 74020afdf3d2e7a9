package goodword.api;

import goodword.access.Scope;
import goodword.conversion.Rooms;
import goodword.ledger.Ledger;
import goodword.ledger.StatementLine;
import goodword.person.PersonId;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The shop's books: balances, and one person's statement. Thread-safe.
@RestController
@RequestMapping("/v1/ledger")
public final class LedgerResource {
    private final Rooms rooms;
    private final Ledger ledger;

    public LedgerResource(Rooms rooms, Ledger ledger) {
        this.rooms = rooms;
        this.ledger = ledger;
    }

    record BalancesView(List<AdvocateView.BalanceView> balances) {}

    /// @param balance of this account and currency after the entry
    record EntryView(
            String postingId,
            Instant at,
            String cause,
            String why,
            String account,
            String currency,
            String amount,
            String balance) {
        static EntryView of(StatementLine line) {
            return new EntryView(
                    line.postingId().toString(),
                    line.at(),
                    line.causeKind() + ":" + line.causeKey(),
                    line.memo(),
                    line.account().name().toLowerCase(Locale.ROOT),
                    line.currency().getCurrencyCode(),
                    new Money(line.amountMinor(), line.currency()).toMajor(),
                    new Money(line.balanceMinor(), line.currency()).toMajor());
        }
    }

    @GetMapping("/balances")
    @Needs(Scope.LEDGER_READ)
    ResponseEntity<Object> balances(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return ResponseEntity.ok(
                new BalancesView(
                        rooms
                                .database()
                                .inShop(caller.shop(), () -> ledger.balances(caller.shop()))
                                .stream()
                                .map(AdvocateView.BalanceView::of)
                                .toList()));
    }

    /// A page of a person's entries, the newest first.
    @GetMapping("/people/{id}/statement")
    @Needs(Scope.LEDGER_READ)
    ResponseEntity<Object> statement(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String id,
            @RequestParam Map<String, String> query) {
        return Query.answer(
                query,
                Set.of("after", "limit"),
                asked -> {
                    Paging paging = asked.paging();
                    return rooms.database()
                            .inShop(caller.shop(), () -> page(caller.shop(), id, paging))
                            .<ResponseEntity<Object>>map(ResponseEntity::ok)
                            .orElseGet(Problem::notFound);
                });
    }

    private Optional<PageView> page(ShopId shop, String id, Paging paging) {
        return Id.of(id)
                .flatMap(one -> rooms.persons().find(shop, new PersonId(one)))
                .map(
                        person ->
                                PageView.of(
                                        ledger.statement(shop, person.id().value(), paging),
                                        paging,
                                        LedgerResource::place,
                                        EntryView::of));
    }

    private static Place place(StatementLine line) {
        return new Place(line.at(), line.postingId(), line.line());
    }
}
