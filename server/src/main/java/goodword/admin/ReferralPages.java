package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.insight.ReferralCounts;
import goodword.insight.ReferralList;
import goodword.insight.ReferralRow;
import goodword.program.Program;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Every order that an advocate has the credit for, the newest first. Thread-safe.
@RestController
public final class ReferralPages {
    private final Rooms rooms;
    private final ReferralList list;
    private final ReferralLines lines;
    private final Html html;

    public ReferralPages(DeskRooms desks, Rooms rooms, ReferralList list) {
        this.rooms = rooms;
        this.list = list;
        this.lines = new ReferralLines(rooms);
        this.html = new Html(desks);
    }

    /// A state, or what waits for a person, with how many referrals are in it.
    public record Tab(String name, String word, long count) {}

    @GetMapping("/admin/shops/{shop}/referrals")
    @Admits(value = Audience.STAFF, needs = Permission.REFERRALS_READ)
    ResponseEntity<byte[]> referrals(
            HttpServletRequest request, @RequestParam Map<String, String> query) {
        Desk desk = Desk.of(request);
        ReferralWish wish = ReferralWish.of(query);
        List<ReferralRow> found =
                list.page(
                        desk.shop(),
                        wish.search(rooms.clock().instant()),
                        Sheet.paging(query.getOrDefault("after", "")));
        Sheet<ReferralLine> sheet =
                Sheet.of(found, ReferralList::after).shown(rows -> lines.of(desk.shop(), rows));
        List<Program> programs =
                rooms.database().inShop(desk.shop(), () -> rooms.programs().list(desk.shop()));
        return html.page(
                request,
                "Referrals",
                "referrals",
                Map.of(
                        "sheet", sheet,
                        "tabs", tabs(list.counts(desk.shop())),
                        "wish", wish,
                        "programs", programs));
    }

    private static List<Tab> tabs(ReferralCounts counts) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("All", "", counts.all()));
        tabs.add(new Tab("Waiting for review", ReferralWish.HELD, counts.held()));
        counts.byState()
                .forEach(
                        (state, count) ->
                                tabs.add(new Tab(StateWords.name(state), state.word(), count)));
        return tabs;
    }
}
