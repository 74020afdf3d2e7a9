package goodword.admin;

import goodword.access.Permission;
import goodword.connector.Import;
import goodword.connector.Import.People;
import goodword.connector.Import.Way;
import goodword.platform.money.Money;
import goodword.shop.Notation;
import goodword.shop.Shop;
import java.util.ArrayList;
import java.util.List;

/// How far a list of people is, and what comes next.
///
/// @param list its id; empty for an import of orders
/// @param way looked at or taken over; empty for an import of orders
/// @param news what is new, each in a few words
/// @param takes whether it can be taken over now, or go on, by whoever looks at the page
public record ListProgress(String list, String way, List<String> news, boolean takes) {
    private static final ListProgress ORDERS = new ListProgress("", "", List.of(), false);

    static ListProgress of(Import one, Desk at, DeskRooms desk) {
        People people = one.source().people();
        if (people == null) {
            return ORDERS;
        }
        Shop shop = desk.shops().find(at.shop()).orElseThrow();
        boolean ready =
                people.way() == Way.LOOK
                        ? one.state() == Import.State.DONE && one.ordersNew() > 0
                        : one.state() == Import.State.STOPPED;
        return new ListProgress(
                people.list().toString(),
                people.way() == Way.LOOK ? "look" : "take",
                news(people, shop),
                ready && at.may(Permission.REWARDS_WRITE));
    }

    private static List<String> news(People people, Shop shop) {
        Notation notation = shop.notation();
        List<String> news = new ArrayList<>();
        Counting counting = new Counting(notation, news);
        counting.add(people.advocates(), "becomes an advocate.", "become advocates.");
        counting.add(
                people.codes(),
                "code leads to whom it always led.",
                "codes lead to whom they always led.");
        String sum = notation.money(new Money(people.balanceMinor(), shop.currency()));
        counting.add(
                people.balances(),
                "brings a balance of " + sum + ".",
                "bring a balance, " + sum + " in all.");
        counting.add(
                people.objections(),
                "wants no mails and gets none.",
                "want no mails and get none.");
        return news;
    }

    /// Tells how many there are of what, and nothing of what there is none of.
    private record Counting(Notation notation, List<String> news) {
        void add(long count, String ofOne, String ofMany) {
            if (count > 0) {
                news.add(notation.number(count) + " " + (count == 1 ? ofOne : ofMany));
            }
        }
    }
}
