package goodword.demoshop;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Gifts, the basket, and a friend's offer.
final class FrontPages {
    private final Room room;

    FrontPages(Room room) {
        this.room = room;
    }

    Answer home(Ask ask) {
        String word = ask.query().getOrDefault("q", "");
        return Templates.page(
                room.scene(ask, word.isBlank() ? "Gifts, well made" : "Search"),
                "home",
                Map.of("gifts", Catalogue.search(word), "word", word));
    }

    Answer gift(Ask ask, String slug) {
        return Catalogue.find(slug)
                .map(
                        gift ->
                                Templates.page(
                                        room.scene(ask, gift.name()),
                                        "gift",
                                        Map.of(
                                                "gift",
                                                gift,
                                                "others",
                                                Catalogue.all().stream()
                                                        .filter(one -> !one.equals(gift))
                                                        .limit(4)
                                                        .toList())))
                .orElseGet(() -> missing(ask));
    }

    Answer basket(Ask ask) {
        Optional<Basket> basket = room.visit(ask).map(Visit::basket);
        Price items = basket.map(Basket::items).orElse(Price.ZERO);
        return Templates.page(
                room.scene(ask, "Your basket"),
                "basket",
                Map.of(
                        "lines",
                        basket.map(Basket::lines).orElse(java.util.List.of()),
                        "items",
                        items,
                        "missing",
                        missing(basket, items)));
    }

    Answer add(Ask ask) {
        Optional<Gift> gift = Catalogue.find(ask.field("gift"));
        return gift.isEmpty() ? missing(ask) : kept(ask, "/basket", one -> one.add(gift.get()));
    }

    Answer change(Ask ask) {
        Optional<Gift> gift = Catalogue.find(ask.field("gift"));
        String quantity = ask.field("quantity");
        if (gift.isEmpty() || !quantity.matches("[0-9]{1,2}")) {
            return missing(ask);
        }
        return kept(ask, "/basket", one -> one.change(gift.get(), Integer.parseInt(quantity)));
    }

    /// The friend pressed "Use my offer": from now on, and not before, the basket knows the code.
    Answer take(Ask ask) {
        String code = ask.field("code").strip();
        String back = ask.field("back");
        boolean local = back.matches("/|/gifts/[a-z-]{1,40}");
        return Ask.isCode(code)
                ? kept(ask, local ? back : "/", one -> one.keepCode(code))
                : missing(ask);
    }

    Answer leave(Ask ask) {
        return kept(ask, "/basket", Basket::forgetCode);
    }

    Answer missing(Ask ask) {
        return Templates.page(404, room.scene(ask, "Not here"), "missing", Map.of());
    }

    /// How much more must be in the basket for the friend's offer; zero without one.
    private Price missing(Optional<Basket> basket, Price items) {
        return basket.flatMap(Basket::code)
                .flatMap(code -> room.recommendations().promise())
                .map(promise -> promise.friend().missing(items))
                .orElse(Price.ZERO);
    }

    private Answer kept(Ask ask, String next, Consumer<Basket> change) {
        Optional<Visit> known = room.visit(ask);
        if (known.isPresent()) {
            change.accept(known.get().basket());
            return Answer.to(next);
        }
        String fresh = room.visits().begin();
        room.visits().find(fresh).ifPresent(visit -> change.accept(visit.basket()));
        return Answer.to(next).beginning(fresh);
    }
}
