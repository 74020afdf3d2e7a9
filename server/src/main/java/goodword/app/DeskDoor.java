package goodword.app;

import goodword.admin.Demo;
import goodword.admin.DemoPages;
import goodword.admin.DeskRooms;
import goodword.admin.MessagePages;
import goodword.admin.TourPages;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the merchant's pages of the desk behind its door.
final class DeskDoor {
    private DeskDoor() {}

    /// @param rooms what every page of the desk works with
    static void furnish(
            GenericApplicationContext context,
            House house,
            DeskRooms rooms,
            LastBackup lastBackup) {
        StartDoor.furnish(context, house, rooms, lastBackup);
        ProgramDoor.furnish(context, house, rooms);
        MoneyDoor.furnish(context, house, rooms);
        StorePagesDoor.furnish(context, house, rooms);
        CostDoor.furnish(context, house, rooms);
        HealthDoor.furnish(context, house, rooms);
        context.registerBean(
                MessagePages.class,
                () -> new MessagePages(rooms, house.edges().mail().messages(), house.rooms()));
        Demo demo = rooms.demo();
        if (demo != null) {
            context.registerBean(DemoPages.class, () -> new DemoPages(rooms, demo));
            context.registerBean(TourPages.class, () -> new TourPages(rooms, demo));
        }
        WebhookDoor.furnish(context, house, rooms);
        StoryDoor.furnish(context, house, rooms);
    }
}
