package goodword.api;

import goodword.access.Scope;
import goodword.connector.Reading;
import goodword.connector.generic.SiteJson;
import goodword.shop.Settling;
import goodword.shop.Shop;
import goodword.shop.Shops;
import goodword.shop.Site;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The shop itself, and the site that its links lead to. Thread-safe.
@RestController
public final class ShopResource {
    private final Answers answers;
    private final Shops shops;
    private final InstantSource clock;

    public ShopResource(Answers answers, Shops shops, InstantSource clock) {
        this.answers = answers;
        this.shops = shops;
        this.clock = clock;
    }

    /// @param site absent while none is settled; links then lead nowhere
    record ShopView(
            String id, String name, String currency, boolean simulated, @Nullable SiteView site) {}

    record SiteView(
            String home, List<String> targetHosts, List<String> linkHosts, String visitorId) {
        static SiteView of(Site site) {
            return new SiteView(
                    site.home().toString(),
                    site.targetHosts(),
                    site.linkHosts(),
                    site.visitorId().name().toLowerCase(Locale.ROOT));
        }
    }

    @GetMapping("/v1/shop")
    @Needs(Scope.SHOP_READ)
    ResponseEntity<Object> find(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return shops.find(caller.shop())
                .<ResponseEntity<Object>>map(shop -> ResponseEntity.ok(view(shop)))
                .orElseGet(Problem::notFound);
    }

    /// Puts the whole site in force; links follow within about a second.
    @PutMapping("/v1/shop/site")
    @Needs(Scope.SHOP_WRITE)
    ResponseEntity<Object> settle(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @RequestBody byte[] body) {
        return answers.once(caller, body, () -> settled(caller, body));
    }

    private ResponseEntity<Object> settled(Caller caller, byte[] body) {
        return switch (SiteJson.read(body)) {
            case Reading.Refused<Site> refused -> Problem.of(refused);
            case Reading.Read<Site>(Site site) ->
                    answer(shops.settle(caller.shop(), site, clock.instant()));
        };
    }

    private static ResponseEntity<Object> answer(Settling settling) {
        return switch (settling) {
            case Settling.Settled(Site site) -> ResponseEntity.ok(SiteView.of(site));
            case Settling.HostTaken _ ->
                    Problem.refused("host_taken", "Another shop's links live on a link host.");
        };
    }

    private ShopView view(Shop shop) {
        return new ShopView(
                shop.id().toString(),
                shop.name(),
                shop.currency().getCurrencyCode(),
                shop.simulated(),
                shops.site(shop.id()).map(SiteView::of).orElse(null));
    }
}
