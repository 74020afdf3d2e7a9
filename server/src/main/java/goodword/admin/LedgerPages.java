package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.ledger.Account;
import goodword.ledger.Balance;
import goodword.ledger.Ledger;
import goodword.ledger.StatementLine;
import goodword.person.PersonId;
import goodword.person.Profile;
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.money.Money;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The shop's books: what each account holds, what was booked last, and one person's statement.
/// Thread-safe.
@RestController
public final class LedgerPages {
    private final DeskRooms desks;
    private final Rooms rooms;
    private final Ledger ledger;
    private final LedgerLines lines;
    private final Html html;

    public LedgerPages(DeskRooms desks, Rooms rooms, Ledger ledger) {
        this.desks = desks;
        this.rooms = rooms;
        this.ledger = ledger;
        this.lines = new LedgerLines(rooms);
        this.html = new Html(desks);
    }

    /// What an account holds, in the shop's currency first.
    public record Holding(Account account, List<Money> amounts) {}

    @GetMapping("/admin/shops/{shop}/ledger")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_READ)
    ResponseEntity<byte[]> ledger(
            HttpServletRequest request,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Shop shop = desks.shops().find(Desk.of(request).shop()).orElseThrow();
        return rooms.database()
                .inShop(
                        shop.id(),
                        () ->
                                person.isEmpty()
                                        ? books(request, shop, after)
                                        : Ids.of(person)
                                                .flatMap(id -> known(shop.id(), new PersonId(id)))
                                                .map(who -> statement(request, who, after))
                                                .orElseGet(() -> missing(request)));
    }

    private ResponseEntity<byte[]> books(HttpServletRequest request, Shop shop, String after) {
        Paging paging = Sheet.paging(after);
        Sheet<PostingLine> sheet =
                Sheet.of(
                                ledger.postings(shop.id(), paging),
                                one -> new Place(one.posting().at(), one.id()))
                        .shown(page -> lines.ofPostings(shop.id(), page));
        List<Balance> balances = ledger.balances(shop.id());
        return html.page(
                request,
                "Ledger",
                "ledger",
                Map.of(
                        "holdings",
                        holdings(shop, balances),
                        "sums",
                        sums(shop, balances),
                        "sheet",
                        sheet));
    }

    private ResponseEntity<byte[]> statement(
            HttpServletRequest request, Profile who, String after) {
        ShopId shop = Desk.of(request).shop();
        Paging paging = Sheet.paging(after);
        Sheet<StatementRow> sheet =
                Sheet.of(ledger.statement(shop, who.id().value(), paging), LedgerPages::place)
                        .shown(page -> lines.ofStatement(shop, page));
        return html.page(
                request,
                "Statement of " + who.name(),
                "statement",
                Map.of(
                        "who",
                        who,
                        "balances",
                        ledger.balancesOf(shop, who.id().value()),
                        "exports",
                        Desk.of(request).may(Permission.EXPORT),
                        "sheet",
                        sheet));
    }

    private static List<Holding> holdings(Shop shop, List<Balance> balances) {
        List<Holding> holdings = new ArrayList<>();
        for (Account account : Account.values()) {
            List<Money> amounts = new ArrayList<>();
            amounts.add(Money.zero(shop.currency()));
            for (Balance balance : balances) {
                if (balance.account() == account) {
                    if (balance.amount().currency().equals(shop.currency())) {
                        amounts.set(0, balance.amount());
                    } else {
                        amounts.add(balance.amount());
                    }
                }
            }
            holdings.add(new Holding(account, amounts));
        }
        return holdings;
    }

    /// What all accounts come to, by currency; the shop's own is always among them.
    private static List<Money> sums(Shop shop, List<Balance> balances) {
        Map<Currency, Money> sums = new LinkedHashMap<>();
        sums.put(shop.currency(), Money.zero(shop.currency()));
        for (Balance balance : balances) {
            sums.merge(balance.amount().currency(), balance.amount(), Money::plus);
        }
        return List.copyOf(sums.values());
    }

    private Optional<Profile> known(ShopId shop, PersonId person) {
        return rooms.persons().profile(shop, person);
    }

    private static Place place(StatementLine line) {
        return new Place(line.at(), line.postingId(), line.line());
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such person", "error", Map.of("status", 404));
    }
}
