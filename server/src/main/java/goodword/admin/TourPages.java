package goodword.admin;

import goodword.access.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The guided tour of a demo: what to do, and what to look at. Only there while a demo runs.
/// Thread-safe.
@RestController
public final class TourPages {
    private final Demo demo;
    private final Html html;

    public TourPages(DeskRooms rooms, Demo demo) {
        this.demo = demo;
        this.html = new Html(rooms);
    }

    /// One thing to do.
    ///
    /// @param path where; empty where the page itself has the form
    public record Stop(String title, String words, String way, String path, boolean done) {}

    @GetMapping("/admin/shops/{shop}/tour")
    @Admits(value = Audience.STAFF, needs = Permission.FIGURES_READ)
    ResponseEntity<byte[]> tour(HttpServletRequest request) {
        Desk desk = Desk.of(request);
        if (!desk.shop().equals(demo.shop())) {
            return html.page(request, 404, "There is no such page", "error", Map.of("status", 404));
        }
        List<Stop> stops = stops("/admin/shops/" + desk.shop(), demo.done());
        return html.page(
                request,
                "Five minutes",
                "tour",
                Map.of(
                        "stops",
                        stops,
                        "done",
                        stops.stream().filter(Stop::done).count(),
                        "now",
                        demo.now(),
                        "movesClock",
                        desk.may(Permission.PROGRAMS_WRITE),
                        "shopAddress",
                        demo.shopAddress()));
    }

    private List<Stop> stops(String base, Set<Demo.Step> done) {
        return List.of(
                stop(
                        done,
                        Demo.Step.PROGRAM_PUBLISHED,
                        "Design the program",
                        "Change what friends get, say to 15 %, and publish it; what was promised"
                                + " before stays as it was.",
                        new Way("Programs", base + "/programs")),
                stop(
                        done,
                        Demo.Step.BOUGHT,
                        "Buy as a customer",
                        "Buy the throw under an invented name; the page after it gives you a link"
                                + " to pass on.",
                        new Way("The demo shop", demo.shopAddress() + "/gifts/lambswool-throw")),
                stop(
                        done,
                        Demo.Step.CLAIMED,
                        "Be the friend",
                        "Open that link, press “Use my offer”, and buy for £50 or more under"
                                + " another name: the price falls before you pay.",
                        new Way("The demo shop", demo.shopAddress())),
                stop(
                        done,
                        Demo.Step.REWARD_WAITS,
                        "See the reward wait",
                        "The newest referral says who earned what, why it waits, and until when.",
                        new Way("Referrals", base + "/referrals")),
                stop(
                        done,
                        Demo.Step.CLOCK_MOVED,
                        "Let two weeks pass",
                        "Move the clock above by 14 days, or by as many as your program holds"
                                + " rewards: the time in which friends may send things back is"
                                + " over.",
                        new Way("", "")),
                stop(
                        done,
                        Demo.Step.REWARD_ISSUED,
                        "See it issued",
                        "The reward has a code of its own now, which takes its worth off at the"
                                + " shop's checkout, once.",
                        new Way("Rewards", base + "/rewards")),
                stop(
                        done,
                        Demo.Step.REFUNDED,
                        "Take it back",
                        "In the shop's back office refund the friend's order, all of it.",
                        new Way("The shop's orders", demo.shopAddress() + "/orders")),
                stop(
                        done,
                        Demo.Step.REWARD_REVOKED,
                        "See what that undid",
                        "The reward is taken back and the ledger still sums to nothing; the"
                                + " referral tells each step.",
                        new Way("Ledger", base + "/ledger")));
    }

    private record Way(String name, String path) {}

    private static Stop stop(
            Set<Demo.Step> done, Demo.Step step, String title, String words, Way way) {
        return new Stop(title, words, way.name(), way.path(), done.contains(step));
    }
}
