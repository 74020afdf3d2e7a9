package goodword.app;

import goodword.admin.DeskRooms;
import goodword.admin.ExperimentPages;
import goodword.admin.ProgramEditorPages;
import goodword.admin.ProgramMovePages;
import goodword.admin.ProgramPages;
import goodword.admin.ProgramRooms;
import goodword.admin.SettingsPages;
import goodword.insight.ExperimentFigures;
import goodword.program.PlanAudit;
import goodword.sharing.Links;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the pages of programs, experiments and settings behind the door of the desk.
final class ProgramDoor {
    private ProgramDoor() {}

    static void furnish(GenericApplicationContext context, House house, DeskRooms desk) {
        ProgramRooms rooms = rooms(house, desk);
        context.registerBean(ProgramPages.class, () -> new ProgramPages(rooms));
        context.registerBean(ProgramEditorPages.class, () -> new ProgramEditorPages(rooms));
        context.registerBean(ProgramMovePages.class, () -> new ProgramMovePages(rooms));
        ExperimentFigures figures = new ExperimentFigures(house.rooms());
        context.registerBean(ExperimentPages.class, () -> new ExperimentPages(rooms, figures));
        context.registerBean(
                SettingsPages.class,
                () -> new SettingsPages(desk, house.rooms(), context.getBean(Links.class)));
    }

    static ProgramRooms rooms(House house, DeskRooms desk) {
        PlanAudit audit = new PlanAudit(house.entrance().audit(), house.rooms().clock());
        return new ProgramRooms(
                desk,
                house.rooms(),
                ResourceDoor.planning(house),
                audit,
                StorePagesDoor.tools(house));
    }
}
