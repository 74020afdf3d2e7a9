package goodword.demoshop;

import goodword.client.OrderStory;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The shop's back office: its orders, and what can be done about them.
final class OfficePages {
    private final Room room;
    private final FrontPages front;

    OfficePages(Room room, FrontPages front) {
        this.room = room;
        this.front = front;
    }

    Answer orders(Ask ask) {
        return Templates.page(
                room.scene(ask, "Orders"),
                "orders",
                Map.of("orders", room.sales().all().stream().limit(200).map(Shown::of).toList()));
    }

    Answer order(Ask ask, String number) {
        return room.sales()
                .find(number)
                .map(sale -> page(ask, sale))
                .orElseGet(() -> front.missing(ask));
    }

    private Answer page(Ask ask, Sale sale) {
        Map<String, Object> params = new HashMap<>();
        OrderStory story = room.recommendations().story(sale.number()).orElse(null);
        params.put("order", Shown.of(sale));
        params.put("told", room.messenger().told(sale.number()).name());
        params.put("story", story);
        params.put("deskLink", room.desk().replace("{order}", sale.number()));
        return Templates.page(room.scene(ask, "Order " + sale.number()), "order", params);
    }

    /// The whole order, or one piece of it.
    Answer refund(Ask ask, String number) {
        Instant now = room.clock().instant();
        String piece = ask.field("piece");
        return changed(ask, number, sale -> refunded(sale, piece, now));
    }

    private static Sale refunded(Sale sale, String piece, Instant now) {
        if (!sale.canReturn()) {
            return sale;
        }
        if (piece.isEmpty()) {
            return sale.returned(now);
        }
        int line = piece.matches("[0-9]{1,3}") ? Integer.parseInt(piece) : -1;
        boolean open =
                line >= 0 && line < sale.lines().size() && !sale.lines().get(line).returned();
        return open ? sale.returned(line, now) : sale;
    }

    Answer cancel(Ask ask, String number) {
        return changed(ask, number, sale -> sale.canCancel() ? sale.withdrawn() : sale);
    }

    private Answer changed(Ask ask, String number, UnaryOperator<Sale> change) {
        return room.sales()
                .change(number, change)
                .map(
                        sale -> {
                            room.messenger().tell(number);
                            return Answer.to("/orders/" + number);
                        })
                .orElseGet(() -> front.missing(ask));
    }
}
