package goodword.storefront;

import goodword.advocate.PagePass;
import goodword.advocate.PagePasses;
import goodword.person.PersonId;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The advocate's own page: what to pass on, what became of each friend, what is due. Whoever has
/// the address sees it, so it says nothing about anybody else. Thread-safe.
@RestController
public final class AdvocatePages {
    /// In place of a pass that cannot be read, so that the same is looked up for it.
    private static final PagePass NO_PASS =
            new PagePass(new ShopId(NoShop.NOBODY), new PersonId(NoShop.NOBODY), 0);

    private final PeopleRooms rooms;
    private final PagePasses passes;
    private final AdvocateReading reading;

    public AdvocatePages(PeopleRooms rooms, PagePasses passes) {
        this.rooms = rooms;
        this.passes = passes;
        this.reading = new AdvocateReading(rooms, new ShopFinder(rooms));
    }

    @GetMapping("/me/{pass}")
    ResponseEntity<byte[]> page(@PathVariable String pass) {
        PagePass wanted = passes.read(pass).orElse(NO_PASS);
        Shop asked = rooms.shops().find(wanted.shop()).orElseGet(NoShop::shop);
        Optional<AdvocateLetter> letter = reading.read(asked, wanted);
        return letter.map(one -> shown(asked, one)).orElseGet(AdvocatePages::unknown);
    }

    private ResponseEntity<byte[]> shown(Shop shop, AdvocateLetter letter) {
        Frame frame = Frame.of(rooms.brands(), shop, "Your recommendations", "");
        return Letters.page(frame, "advocate", Map.of("letter", letter));
    }

    private static ResponseEntity<byte[]> unknown() {
        return Letters.note(
                404,
                Frame.nameless("This page is not here"),
                Note.of(
                        "This page is not here",
                        "The address may be incomplete, or the shop has sent you a newer one since."
                                + " Please look for the latest message from the shop, or ask it for"
                                + " your link."));
    }
}
