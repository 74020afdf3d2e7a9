package goodword.storefront;

import goodword.brand.Brands;
import goodword.shop.Shop;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/// What a friend's page says when there is no offer to show: always kindly, and with the way to the
/// shop where one is known. Thread-safe.
record FriendNotes(ShopFinder finder, Brands brands) {
    /// @param known the shop of the host, or the only one
    ResponseEntity<byte[]> unknown(Optional<Shop> known) {
        String title = "This link leads nowhere";
        String text = "Perhaps a letter is missing. Ask whoever gave it to you.";
        return known.map(shop -> note(404, shop, title, text))
                .orElseGet(() -> Letters.note(404, Frame.nameless(title), Note.of(title, text)));
    }

    ResponseEntity<byte[]> ended(Shop shop) {
        return note(
                200,
                shop,
                "This offer has ended",
                "It was good while it lasted. You are welcome at "
                        + shop.name()
                        + " all the same.");
    }

    ResponseEntity<byte[]> usedUp(Shop shop) {
        return note(
                200,
                shop,
                "This code was used",
                "Each code is for one order, or its time has run out. You are welcome at "
                        + shop.name()
                        + " all the same.");
    }

    ResponseEntity<byte[]> later(Shop shop) {
        return note(
                429,
                shop,
                "Please try again later",
                "A great many codes were taken just now. Your invitation stays good; please come"
                        + " back in a while.");
    }

    /// A form that our own page did not send.
    ///
    /// @param address where the page is
    ResponseEntity<byte[]> notOurs(Shop shop, String address) {
        return Letters.note(
                403,
                Frame.of(brands, shop, "Please press once more", ""),
                new Note(
                        "Please press once more",
                        "The page had been open for long, or something came in between. Nothing was"
                                + " taken.",
                        address,
                        "Back to the offer"));
    }

    private ResponseEntity<byte[]> note(int status, Shop shop, String title, String text) {
        return Letters.note(
                status,
                Frame.of(brands, shop, title, ""),
                Note.of(title, text, finder.home(shop.id()).orElse(null), shop.name()));
    }
}
