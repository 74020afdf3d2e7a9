package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.DonationJourney;
import goodword.conversion.Rooms;
import goodword.platform.money.Money;
import goodword.reward.Coming;
import goodword.reward.Donation;
import goodword.reward.Donations;
import goodword.reward.Donations.Payment;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What charities have coming, and what was handed over to them. Thread-safe.
@RestController
public final class DonationPages {
    private static final String CHANGED =
            "Nothing was noted: since this page was opened, a reward came or went. Look at the sum"
                    + " again before you note it.";

    private final DeskRooms desks;
    private final Rooms rooms;
    private final Donations donations;
    private final DonationJourney journey;
    private final Html html;

    public DonationPages(
            DeskRooms desks, Rooms rooms, Donations donations, DonationJourney journey) {
        this.desks = desks;
        this.rooms = rooms;
        this.donations = donations;
        this.journey = journey;
        this.html = new Html(desks);
    }

    @GetMapping("/admin/shops/{shop}/donations")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_READ)
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        return page(request, 200, Form.EMPTY);
    }

    /// Notes a payment of exactly the sum that was shown, so that pressing twice, or a reward that
    /// came meanwhile, notes nothing that was not paid.
    @PostMapping("/admin/shops/{shop}/donations")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_WRITE)
    ResponseEntity<byte[]> handOver(
            HttpServletRequest request, @RequestParam Map<String, String> typed) {
        Desk at = Desk.of(request);
        Map<String, String> errors = new LinkedHashMap<>();
        String reference = typed.getOrDefault("reference", "").strip();
        if (!TermsForm.isName(reference)) {
            errors.put("reference", "Write by what you find the payment again.");
        }
        Optional<LocalDate> day = day(typed.getOrDefault("day", ""), at);
        if (day.isEmpty()) {
            errors.put("day", "Choose the day on which you paid: today or before.");
        }
        if (!errors.isEmpty()) {
            return page(request, 422, new Form(typed, errors, ""));
        }
        Optional<Coming> shown =
                read(at, () -> donations.coming(at.shop())).stream()
                        .filter(one -> isShown(one, typed))
                        .findFirst();
        Optional<Donation> noted =
                shown.flatMap(
                        coming ->
                                journey.handOver(
                                        at.shop(),
                                        new Payment(coming, reference, day.get()),
                                        at.actor()));
        return noted.isEmpty()
                ? page(request, 409, Form.failed(typed, CHANGED))
                : Html.to(Places.base(at.here()) + "/donations?done=donation");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, int status, Form form) {
        Desk at = Desk.of(request);
        return html.page(
                request,
                status,
                "Donations",
                "donations",
                Map.of(
                        "form",
                        form,
                        "coming",
                        read(at, () -> donations.coming(at.shop())),
                        "given",
                        read(at, () -> donations.newest(at.shop())),
                        "today",
                        today(at),
                        "writes",
                        at.may(Permission.REWARDS_WRITE)));
    }

    /// As the form of this charity says it.
    public static String sum(Money amount) {
        return amount.minor() + " " + amount.currency().getCurrencyCode();
    }

    private static boolean isShown(Coming coming, Map<String, String> typed) {
        return coming.charity().equals(typed.get("charity"))
                && sum(coming.amount()).equals(typed.get("sum"))
                && Integer.toString(coming.rewards()).equals(typed.get("rewards"));
    }

    private Optional<LocalDate> day(String text, Desk at) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(day).filter(one -> !one.isAfter(today(at)) && one.getYear() >= 2000);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private LocalDate today(Desk at) {
        Shop shop = desks.shops().find(at.shop()).orElseThrow();
        Instant now = rooms.clock().instant();
        return now.atZone(shop.notation().zone()).toLocalDate();
    }

    private <T> T read(Desk at, Supplier<T> reader) {
        return rooms.database().inShop(at.shop(), reader);
    }
}
