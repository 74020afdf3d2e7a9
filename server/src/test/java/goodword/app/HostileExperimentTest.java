package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.program.Plan;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Experiments whose name tries to be markup, a script or chaos.
final class HostileExperimentTest {
    /// As many as the list of experiments shows.
    private static final int A_LIST = 200;

    @AutoClose private final HostileDesk desk = new HostileDesk();

    private final TestShop shop = desk.shop;

    @Test
    void an_experiment_keeps_its_name_or_says_what_is_wrong_with_it() throws Exception {
        DeskClient owner = desk.owner();
        String program = program();
        owner.get(desk.path + "/programs");
        List<String> kept = new ArrayList<>();
        for (String text : HostileTexts.some()) {
            HttpResponse<String> answer =
                    owner.post(
                            desk.path + "/experiments/new",
                            Map.of("program", program, "name", text, "share", "40"));
            if (answer.statusCode() == 303) {
                kept.add(text);
                listed(kept);
            } else {
                assertThat(answer.statusCode()).as(text).isEqualTo(422);
                assertThat(HostileProgramTest.errors(answer)).as(text).containsExactly("name");
            }
        }

        assertListed(kept.subList(kept.size() - kept.size() % A_LIST, kept.size()));
        assertThat(kept).hasSizeGreaterThan(30);
        desk.assertNothingRan();
    }

    /// Looks at the list whenever it is full; what comes then stands before those.
    private void listed(List<String> kept) {
        if (kept.size() % A_LIST == 0) {
            assertListed(kept.subList(kept.size() - A_LIST, kept.size()));
            shop.clock.advanceTo(shop.clock.instant().plusSeconds(1));
        }
    }

    private void assertListed(List<String> names) {
        assertThat(HostileTexts.unseen(names, desk.walk("/experiments")))
                .as("names that the list of experiments does not show as they are")
                .isEmpty();
    }

    private String program() {
        var outcome =
                shop.house
                        .rooms()
                        .database()
                        .inShop(
                                shop.id,
                                () ->
                                        ResourceDoor.planning(shop.house)
                                                .draft(
                                                        shop.id,
                                                        "Base",
                                                        TestShop.terms(),
                                                        shop.clock.instant()));
        return ((Plan.Outcome.Done) outcome).plan().program().id().toString();
    }
}
