package goodword;

import static goodword.FloorPlan.GOODWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of `FloorRules` against a planted house that breaks it, and nothing else.
class FloorRulesTest {
    @ParameterizedTest
    @CsvSource({
        "app,                conversion,         true",
        "conversion,         app,                false",
        "reward,             trust,              true",
        "reward,             attribution,        true",
        "attribution,        reward,             false",
        "moment,             referral,           false",
        "reward,             moment,             false",
        "program,            order,              false",
        "order,              person,             true",
        "person,             platform.job,       true",
        "platform.job,       platform.event,     false",
        "platform.job,       platform.database,  true",
        "platform.event,     platform.money,     true",
        "platform.database,  platform.event,     false",
        "platform.money,     platform.clock,     false",
    })
    void a_room_imports_lower_floors_and_lower_steps(String from, String to, boolean allowed) {
        assertThat(room(from).mayImport(room(to))).isEqualTo(allowed);
    }

    @Test
    void an_import_of_a_higher_floor_is_reported() {
        assertThat(FloorRules.noUpwardImport(Codebase.planted("upward")))
                .containsExactly(
                        new Violation(
                                path("upward/order/Receipt.java"),
                                "imports goodwordplanted.upward.reward.Payout, and reward stands"
                                        + " above order in the floor plan. Calls go down: let the"
                                        + " upper room call this one, or declare a port here that"
                                        + " `app` wires."));
    }

    @Test
    void an_import_up_the_column_is_reported_even_of_a_mere_constant() {
        assertThat(FloorRules.noUpwardImport(Codebase.planted("upstairs")))
                .containsExactly(
                        new Violation(
                                path("upstairs/attribution/Credit.java"),
                                "imports goodwordplanted.upstairs.trust.Verdict, and trust stands"
                                        + " above attribution in the floor plan. Calls go down: let"
                                        + " the upper room call this one, or declare a port here"
                                        + " that `app` wires."));
    }

    @Test
    void an_import_between_rooms_of_one_floor_is_reported() {
        assertThat(FloorRules.noImportBetweenRoomsOfOneFloor(Codebase.planted("sideways")))
                .containsExactly(
                        new Violation(
                                path("sideways/program/Terms.java"),
                                "imports goodwordplanted.sideways.order.Basket, and program and"
                                        + " order stand side by side on floor 3. Rooms of one floor"
                                        + " do not know each other: let a room above join the"
                                        + " two."));
    }

    @Test
    void a_circle_among_rooms_is_reported() {
        assertThat(FloorRules.noCircleAmongRooms(Codebase.planted("roomcircle")))
                .containsExactly(
                        new Violation(
                                path("roomcircle/order/Order.java"),
                                "is part of a circle of rooms, each of which reaches the others:"
                                        + " order, person, shop. Take one of these imports away:"
                                        + " goodwordplanted.roomcircle.order.Order imports"
                                        + " goodwordplanted.roomcircle.person.Buyer;"
                                        + " goodwordplanted.roomcircle.person.Person imports"
                                        + " goodwordplanted.roomcircle.shop.Shop;"
                                        + " goodwordplanted.roomcircle.shop.Counter imports"
                                        + " goodwordplanted.roomcircle.order.Basket."));
        assertThat(FloorRules.noCircleAmongFiles(Codebase.planted("roomcircle"))).isEmpty();
    }

    @Test
    void a_circle_among_files_is_reported_when_it_passes_through_a_nested_class() {
        assertThat(FloorRules.noCircleAmongFiles(Codebase.planted("filecircle")))
                .containsExactly(
                        new Violation(
                                path("filecircle/order/Basket.java"),
                                "is part of a circle of files, each of which reaches the others:"
                                        + " goodwordplanted.filecircle.order.Basket,"
                                        + " goodwordplanted.filecircle.order.Order. Take one of"
                                        + " these imports away:"
                                        + " goodwordplanted.filecircle.order.Basket imports"
                                        + " goodwordplanted.filecircle.order.Order;"
                                        + " goodwordplanted.filecircle.order.Order imports"
                                        + " goodwordplanted.filecircle.order.Basket."));
    }

    @Test
    void a_class_outside_every_room_is_reported() {
        assertThat(FloorRules.everyClassHasARoom(Codebase.planted("roomless")))
                .containsExactly(
                        new Violation(
                                path("roomless/pantry/Jam.java"),
                                "lies in no room of the floor plan. Put it into a room, or give the"
                                        + " package goodwordplanted.roomless.pantry a floor in"
                                        + " FloorPlan."));
    }

    @Test
    void an_import_from_inside_another_room_is_reported_unless_the_plan_opens_it() {
        assertThat(FloorRules.subPackagesStayClosed(Codebase.planted("closed")))
                .containsExactly(
                        new Violation(
                                path("closed/app/Start.java"),
                                "imports goodwordplanted.closed.connector.inner.Wire from inside"
                                        + " the room connector. Other rooms see a room's root"
                                        + " package only; offer what is needed there."));
    }

    private static FloorPlan.Room room(String name) {
        List<FloorPlan.Room> found =
                GOODWORD.rooms().stream().filter(room -> room.name().equals(name)).toList();
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static String path(String file) {
        return "server/src/test/java/goodwordplanted/" + file;
    }
}
