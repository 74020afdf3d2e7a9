package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.ReferralPages;
import goodword.admin.ReviewPages;
import goodword.admin.SearchPages;
import goodword.admin.StoryPages;
import goodword.conversion.CreditJourney;
import goodword.conversion.Dossiers;
import goodword.conversion.Search;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the pages that tell what happened and why behind the desk's door.
final class StoryDoor {
    private StoryDoor() {}

    /// @param desks what every page of the desk works with
    static void furnish(GenericApplicationContext context, House house, DeskRooms desks) {
        var rooms = house.rooms();
        Dossiers dossiers = new Dossiers(rooms, house.storyteller());
        CreditJourney credit = new CreditJourney(rooms, house.entrance().audit());
        context.registerBean(
                ReferralPages.class,
                () -> new ReferralPages(desks, rooms, house.edges().referralList()));
        context.registerBean(
                StoryPages.class,
                () -> new StoryPages(desks, rooms, dossiers, house.reviewJourney(), credit));
        context.registerBean(
                ReviewPages.class,
                () -> new ReviewPages(desks, rooms, dossiers, house.reviewJourney()));
        Search search = new Search(rooms, house.storyteller());
        context.registerBean(SearchPages.class, () -> new SearchPages(desks, rooms, search));
    }
}
