package goodword.admin;

import goodword.access.JoinOutcome;
import goodword.access.Link;
import goodword.access.Newcomer;
import goodword.platform.clock.Chance;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where a one-time link leads: the first owner, somebody invited, a forgotten password.
/// Thread-safe.
@RestController
public final class WelcomePages {
    private final DeskRooms rooms;
    private final Chance chance;
    private final Html html;

    public WelcomePages(DeskRooms rooms, Chance chance) {
        this.rooms = rooms;
        this.chance = chance;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/welcome/{token}")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> welcome(
            HttpServletRequest request, @PathVariable("token") String token) {
        return rooms.entrance()
                .joining()
                .find(token)
                .map(link -> page(request, 200, token, link, Form.EMPTY))
                .orElseGet(() -> gone(request));
    }

    @PostMapping("/admin/welcome/{token}")
    @Admits(Audience.ANYONE)
    ResponseEntity<byte[]> join(
            HttpServletRequest request,
            @PathVariable("token") String token,
            @RequestParam Map<String, String> sent) {
        Optional<Link> link = rooms.entrance().joining().find(token);
        if (link.isEmpty()) {
            return gone(request);
        }
        Map<String, String> typed =
                Map.of(
                        "name", sent.getOrDefault("name", ""),
                        "email", sent.getOrDefault("email", ""),
                        "shop", sent.getOrDefault("shop", ""),
                        "currency", sent.getOrDefault("currency", ""));
        Optional<Form> wrong = wrongShop(link.get(), typed);
        if (wrong.isPresent()) {
            return page(request, 422, token, link.get(), wrong.get());
        }
        openShop(link.get(), typed);
        Newcomer newcomer =
                new Newcomer(
                        Objects.requireNonNull(typed.get("name")),
                        Objects.requireNonNull(typed.get("email")),
                        sent.getOrDefault("password", ""),
                        rooms.shops().ids(),
                        shopNames(link.get(), typed));
        return switch (rooms.entrance().joining().join(token, newcomer, request.getRemoteAddr())) {
            case JoinOutcome.Joined _ -> {
                rooms.sessions().end(request);
                yield Html.to("/admin/login?done=joined");
            }
            case JoinOutcome.LinkGone _ -> gone(request);
            case JoinOutcome.Wrong field ->
                    page(
                            request,
                            422,
                            token,
                            link.get(),
                            Form.wrong(typed, field.field(), field.why()));
        };
    }

    /// A first owner of an empty installation opens the first shop as well.
    private boolean newShop(Link link) {
        return link.kind() == Link.Kind.SET_UP && rooms.shops().ids().isEmpty();
    }

    private Optional<Form> wrongShop(Link link, Map<String, String> typed) {
        if (!newShop(link)) {
            return Optional.empty();
        }
        String name = Objects.requireNonNull(typed.get("shop")).strip();
        if (!TermsForm.isName(name)) {
            return Optional.of(Form.wrong(typed, "shop", "Write the name of your shop."));
        }
        return currency(typed).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Form.wrong(typed, "currency", "Write a currency's three letters: EUR."));
    }

    /// Before the owner joins, so that a crash in between leaves no owner without a shop.
    private void openShop(Link link, Map<String, String> typed) {
        if (newShop(link)) {
            rooms.shops()
                    .open(
                            new Shop(
                                    new ShopId(chance.nextId()),
                                    Objects.requireNonNull(typed.get("shop")).strip(),
                                    currency(typed).orElseThrow(),
                                    false,
                                    rooms.entrance().clock().instant()));
        }
    }

    private static Optional<Currency> currency(Map<String, String> typed) {
        try {
            return Optional.of(
                    Currency.getInstance(Objects.requireNonNull(typed.get("currency")).strip()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private List<String> shopNames(Link link, Map<String, String> typed) {
        List<String> names = new ArrayList<>(List.of(Objects.requireNonNull(typed.get("shop"))));
        ShopId shop = link.shop();
        if (shop != null) {
            rooms.shops().find(shop).ifPresent(one -> names.add(one.name()));
        } else {
            rooms.shops().ids().stream()
                    .limit(20)
                    .forEach(id -> rooms.shops().find(id).ifPresent(one -> names.add(one.name())));
        }
        return names;
    }

    private ResponseEntity<byte[]> page(
            HttpServletRequest request, int status, String token, Link link, Form form) {
        String title =
                switch (link.kind()) {
                    case SET_UP -> "Set up Goodword";
                    case INVITATION -> "Welcome to the team";
                    case RESET -> "Choose a new password";
                };
        String email = Objects.requireNonNullElse(link.email(), "");
        return html.page(
                request,
                status,
                title,
                "welcome",
                Map.of(
                        "form", form,
                        "token", token,
                        "kind", link.kind().name(),
                        "email", email,
                        "newShop", newShop(link)));
    }

    private ResponseEntity<byte[]> gone(HttpServletRequest request) {
        return html.page(request, 404, "This link does not work", "gone", Map.of());
    }
}
