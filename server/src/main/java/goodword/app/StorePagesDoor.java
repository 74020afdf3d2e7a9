package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.ExportPages;
import goodword.admin.ImportPages;
import goodword.admin.PeopleListPages;
import goodword.admin.StoreMovePages;
import goodword.admin.StorePage;
import goodword.admin.StorePages;
import goodword.admin.StoreTools;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the pages of connected stores, and of what a shop brings and takes along, behind the door
/// of the desk.
final class StorePagesDoor {
    private StorePagesDoor() {}

    static void furnish(GenericApplicationContext context, House house, DeskRooms desk) {
        StoreTools tools = tools(house);
        context.registerBean(StorePages.class, () -> new StorePages(desk, tools));
        context.registerBean(StorePage.class, () -> new StorePage(desk, tools));
        context.registerBean(
                ImportPages.class,
                () -> new ImportPages(desk, tools, house.edges().stores().pulls()));
        context.registerBean(
                ExportPages.class,
                () -> new ExportPages(desk, house.rooms().database(), MovingRoom.export(house)));
        context.registerBean(
                PeopleListPages.class,
                () -> new PeopleListPages(desk, house.edges().people().lists()));
        context.registerBean(StoreMovePages.class, () -> new StoreMovePages(desk, tools));
    }

    static StoreTools tools(House house) {
        StoreRoom stores = house.edges().stores();
        return new StoreTools(
                stores.connections(),
                stores.keyring(),
                stores.keyIntake(),
                stores.calls(),
                stores.hookKeeping(),
                stores.couponTrial(),
                stores.reconciling(),
                () -> stores.hookKeeping().address().orElse(""),
                stores.privacy());
    }
}
