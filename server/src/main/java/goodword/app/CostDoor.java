package goodword.app;

import goodword.admin.CostPages;
import goodword.admin.DeskRooms;
import goodword.admin.ForecastPages;
import goodword.admin.ProgramRooms;
import goodword.admin.SpendPages;
import goodword.insight.Costs;
import org.springframework.context.support.GenericApplicationContext;

/// Puts what it would cost, and what it does cost, behind the door of the desk.
final class CostDoor {
    private CostDoor() {}

    static void furnish(GenericApplicationContext context, House house, DeskRooms desks) {
        ProgramRooms rooms = ProgramDoor.rooms(house, desks);
        context.registerBean(
                ForecastPages.class, () -> new ForecastPages(rooms, house.edges().forecasts()));
        Costs costs = house.edges().costs();
        CostPages pages = new CostPages(desks, house.rooms(), costs);
        context.registerBean(CostPages.class, () -> pages);
        context.registerBean(
                SpendPages.class, () -> new SpendPages(desks, house.rooms(), costs, pages));
    }
}
