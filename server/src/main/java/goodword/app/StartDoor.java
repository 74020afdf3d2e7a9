package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.GoLivePages;
import goodword.admin.HomePages;
import goodword.admin.ProgramRooms;
import goodword.admin.ReachPages;
import goodword.admin.StartBrandPages;
import goodword.admin.StartConnectPages;
import goodword.admin.StartPages;
import goodword.admin.StartReading;
import goodword.admin.StartRecipePages;
import goodword.admin.StartRooms;
import goodword.admin.StartTryPages;
import goodword.brand.Brands;
import goodword.brand.ShopPage;
import goodword.connector.calls.CouponLook;
import goodword.platform.database.Database;
import goodword.sharing.Links;
import goodword.shop.StartMarks;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the guided start, the checklist before going live and the first page, which leads into
/// both, behind the door of the desk.
final class StartDoor {
    private StartDoor() {}

    static void furnish(
            GenericApplicationContext context, House house, DeskRooms desk, LastBackup lastBackup) {
        context.registerBean(StartRooms.class, () -> rooms(context, house, desk, lastBackup));
        context.registerBean(
                HomePages.class,
                () ->
                        new HomePages(
                                desk,
                                house.rooms(),
                                house.edges().overviews(),
                                new HomePages.Alarms(
                                        house.edges().webhooks().endpoints(),
                                        house.edges().stores().privacy()),
                                new StartReading(rooms(context))));
        context.registerBean(StartPages.class, () -> new StartPages(rooms(context)));
        context.registerBean(StartConnectPages.class, () -> new StartConnectPages(rooms(context)));
        context.registerBean(StartRecipePages.class, () -> new StartRecipePages(rooms(context)));
        context.registerBean(StartBrandPages.class, () -> new StartBrandPages(rooms(context)));
        context.registerBean(StartTryPages.class, () -> new StartTryPages(rooms(context)));
        context.registerBean(GoLivePages.class, () -> new GoLivePages(rooms(context)));
        context.registerBean(ReachPages.class, () -> new ReachPages(rooms(context)));
    }

    private static StartRooms rooms(GenericApplicationContext context) {
        return context.getBean(StartRooms.class);
    }

    private static StartRooms rooms(
            GenericApplicationContext context, House house, DeskRooms desk, LastBackup lastBackup) {
        Database database = house.rooms().database();
        MailRoom mail = house.edges().mail();
        ProgramRooms programs = ProgramDoor.rooms(house, desk);
        return new StartRooms(
                programs,
                new Brands(database),
                new StartMarks(database),
                new ShopPage(house.edges().outbound()),
                context.getBean(Links.class),
                house.enrolJourney(),
                new CouponLook(database),
                mail.trial(),
                () -> mail.way().isPresent(),
                lastBackup::at,
                house.edges().outbound());
    }
}
