package goodword.demoshop;

import goodword.client.Enrolled;
import goodword.demoshop.Recommendations.CodeOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Pays for a basket, and asks the buyer to tell a friend.
final class CheckoutPages {
    private static final int CODES_MAX = 1_000;

    private final Room room;
    private final FrontPages front;
    private final AtomicInteger orders = new AtomicInteger();
    private final String series;

    /// Whose code is whose, of those who bought here: only to play a trick with.
    private final Map<String, Buyer> byCode = new ConcurrentHashMap<>();

    CheckoutPages(Room room, FrontPages front) {
        this.room = room;
        this.front = front;
        long minute = room.clock().instant().getEpochSecond() / 60;
        this.series = Long.toString(minute, 36).toUpperCase(java.util.Locale.ROOT);
    }

    Answer checkout(Ask ask) {
        return room.visit(ask)
                .filter(visit -> visit.basket().count() > 0)
                .map(visit -> page(ask, visit, 200, opened(ask, visit)))
                .orElseGet(() -> Answer.to("/basket"));
    }

    Answer pay(Ask ask) {
        Optional<Visit> known = room.visit(ask);
        if (known.isEmpty() || known.get().basket().count() == 0) {
            return Answer.to("/basket");
        }
        Visit visit = known.get();
        Counter counter = Counter.of(ask, visit.basket().items(), null);
        Optional<Buyer> buyer = Buyer.read(counter.name(), counter.email());
        if (buyer.isEmpty()) {
            return page(ask, visit, 422, counter.wrong(wrong(counter)));
        }
        if (counter.code().isEmpty()) {
            visit.basket().forgetCode();
            return ask.field("do").equals("pay")
                    ? bought(visit, sale(visit, buyer.get(), counter, ""))
                    : page(ask, visit, 200, counter);
        }
        return switch (checked(buyer.get(), counter.code())) {
            case CodeOutcome.Refused refused ->
                    page(ask, visit, 422, counter.wrong(Map.of("code", refused.why())));
            case CodeOutcome.Worth worth -> priced(ask, visit, buyer.get(), counter, worth);
        };
    }

    private CodeOutcome checked(Buyer buyer, String code) {
        return Ask.isCode(code)
                ? room.recommendations().check(buyer, code)
                : new CodeOutcome.Refused("A code has only letters, digits and dashes.");
    }

    /// Nobody pays another price than they saw: a first look at the code's worth comes back as a
    /// page.
    private Answer priced(
            Ask ask, Visit visit, Buyer buyer, Counter counter, CodeOutcome.Worth worth) {
        Price off = worth.saving().off(counter.items());
        Price missing = worth.saving().missing(counter.items());
        Counter told =
                counter.saving(
                        off,
                        missing.isZero()
                                ? worth.saving().words() + ", because of your code."
                                : "Your code counts from "
                                        + missing.plus(counter.items()).shown()
                                        + ": "
                                        + missing.shown()
                                        + " more.");
        boolean seen = ask.field("total").equals(told.total().decimal());
        return ask.field("do").equals("pay") && seen
                ? bought(visit, sale(visit, buyer, told, worth.code()))
                : page(ask, visit, 200, told);
    }

    private Sale sale(Visit visit, Buyer buyer, Counter counter, String code) {
        List<Sale.Line> pieces = new ArrayList<>();
        for (Basket.Line line : visit.basket().lines()) {
            for (int piece = 0; piece < line.quantity(); piece++) {
                pieces.add(new Sale.Line(line.gift(), false));
            }
        }
        return new Sale(
                series + "-" + orders.incrementAndGet(),
                1,
                false,
                room.clock().instant(),
                buyer,
                List.copyOf(pieces),
                counter.off(),
                code.isEmpty() ? null : code,
                device(buyer, counter),
                List.of());
    }

    /// The buyer's own; or, to play a trick, the one of whoever gave them the code.
    private String device(Buyer buyer, Counter counter) {
        if (!counter.sameDevice()) {
            return buyer.device();
        }
        return Optional.ofNullable(byCode.get(key(counter.code())))
                .or(() -> room.sales().all().stream().findFirst().map(Sale::buyer))
                .orElse(buyer)
                .device();
    }

    private Answer bought(Visit visit, Sale sale) {
        room.sales().keep(sale);
        visit.bought(sale.number());
        visit.basket().empty();
        room.messenger().tell(sale.number());
        return Answer.to("/thanks/" + sale.number());
    }

    /// Only for the browser that bought.
    Answer thanks(Ask ask, String number) {
        Optional<Sale> sale =
                room.sales()
                        .find(number)
                        .filter(
                                one ->
                                        room.visit(ask)
                                                .filter(visit -> visit.hasBought(number))
                                                .isPresent());
        return sale.map(one -> thanks(ask, one)).orElseGet(() -> front.missing(ask));
    }

    private Answer thanks(Ask ask, Sale sale) {
        Map<String, Object> params = new HashMap<>();
        Optional<Enrolled> enrolled = room.recommendations().enrol(sale.buyer());
        enrolled.filter(one -> byCode.size() < CODES_MAX)
                .ifPresent(one -> byCode.put(key(one.code()), sale.buyer()));
        params.put("sale", Shown.of(sale));
        params.put("firstName", sale.buyer().firstName());
        params.put("enrolled", enrolled.orElse(null));
        Optional<Promise> promise = room.recommendations().promise();
        params.put("friendGets", promise.map(one -> one.friend().words()).orElse(""));
        params.put("friendFrom", promise.map(one -> one.friend().from()).orElse(""));
        params.put("youGet", promise.map(Promise::advocate).orElse(""));
        return Templates.page(room.scene(ask, "Thank you"), "thanks", params);
    }

    private Counter opened(Ask ask, Visit visit) {
        Price items = visit.basket().items();
        Counter counter = Counter.of(ask, items, visit.basket().code().orElse(null));
        return visit.basket()
                .code()
                .flatMap(code -> room.recommendations().promise())
                .map(
                        promise ->
                                counter.saving(
                                        promise.friend().off(items),
                                        promise.friend().words()
                                                + " your first order, from your friend."))
                .orElse(counter);
    }

    private Answer page(Ask ask, Visit visit, int status, Counter counter) {
        return Templates.page(
                status,
                room.scene(ask, "Checkout"),
                "checkout",
                Map.of("counter", counter, "lines", visit.basket().lines()));
    }

    private static Map<String, String> wrong(Counter counter) {
        Map<String, String> wrong = new HashMap<>();
        if (Buyer.read("A", counter.email()).isEmpty()) {
            wrong.put("email", "Write an e-mail address, such as ada@example.org.");
        }
        if (Buyer.read(counter.name(), "a@example.org").isEmpty()) {
            wrong.put("name", "Write your name, in at most 80 letters.");
        }
        return wrong;
    }

    private static String key(String code) {
        return code.toUpperCase(java.util.Locale.ROOT);
    }
}
