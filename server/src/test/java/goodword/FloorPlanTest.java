package goodword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Goodword against its floor plan. Each rule is proved on a planted violation, in
/// `FloorRulesTest`, `HouseRulesTest`, `NameRulesTest` and `SqlRulesTest`.
class FloorPlanTest {
    private static final Codebase HOUSE = Codebase.production();
    private static final List<SourceFile> MIGRATIONS =
            SourceFile.below(Path.of("server/src/main/resources/db/migration"));

    @Test
    void the_whole_house_is_read() {
        assertThat(HOUSE.sources()).containsKey("goodword.platform.money.Money");
        assertThat(HOUSE.classes().stream().flatMap(type -> HOUSE.fileOf(type).stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(HOUSE.sources().values());
        assertThat(HOUSE.arrows())
                .extracting(arrow -> arrow.from().typeName(), arrow -> arrow.to().typeName())
                .contains(tuple("goodword.order.Refund", "goodword.platform.money.Money"));
    }

    @Test
    void a_call_goes_down_the_house() {
        assertThat(FloorRules.noUpwardImport(HOUSE)).isEmpty();
    }

    @Test
    void rooms_of_one_floor_do_not_know_each_other() {
        assertThat(FloorRules.noImportBetweenRoomsOfOneFloor(HOUSE)).isEmpty();
    }

    @Test
    void rooms_form_no_circle() {
        assertThat(FloorRules.noCircleAmongRooms(HOUSE)).isEmpty();
    }

    @Test
    void files_form_no_circle() {
        assertThat(FloorRules.noCircleAmongFiles(HOUSE)).isEmpty();
    }

    @Test
    void every_class_has_a_room() {
        assertThat(FloorRules.everyClassHasARoom(HOUSE)).isEmpty();
    }

    @Test
    void a_room_is_entered_by_its_root_package() {
        assertThat(FloorRules.subPackagesStayClosed(HOUSE)).isEmpty();
    }

    @Test
    void a_table_is_spoken_to_by_its_own_room_only() {
        assertThat(SqlRules.noSqlOnTablesOfAnotherRoom(HOUSE)).isEmpty();
    }

    @Test
    void sql_stands_in_table_files_only() {
        assertThat(SqlRules.sqlOnlyInTableFiles(HOUSE)).isEmpty();
    }

    @Test
    void migrations_are_named_by_number_and_concern() {
        assertThat(SqlRules.migrationsAreNamedByNumberAndConcern(MIGRATIONS)).isEmpty();
    }

    @Test
    void every_table_has_a_room() {
        assertThat(SqlRules.everyTableHasARoom(FloorPlan.GOODWORD, MIGRATIONS)).isEmpty();
    }

    @Test
    void only_the_faces_speak_http() {
        assertThat(HouseRules.httpOnlyInTheFaces(HOUSE)).isEmpty();
    }

    @Test
    void other_hosts_are_called_by_one_room_only() {
        assertThat(HouseRules.onlyOutboundCallsOtherHosts(HOUSE)).isEmpty();
    }

    @Test
    void rooms_are_built_without_a_container() {
        assertThat(HouseRules.noRoomKnowsTheContainer(HOUSE)).isEmpty();
    }

    @Test
    void time_and_chance_are_passed_in() {
        assertThat(HouseRules.timeAndChanceArePassedIn(HOUSE)).isEmpty();
    }

    @Test
    void dates_are_of_java_time() {
        assertThat(HouseRules.noOldDates(HOUSE)).isEmpty();
    }

    @Test
    void only_app_writes_to_the_terminal() {
        assertThat(HouseRules.onlyAppWritesToTheTerminal(HOUSE)).isEmpty();
    }

    @Test
    void nobody_logs_through_java_util_logging() {
        assertThat(HouseRules.noJavaUtilLogging(HOUSE)).isEmpty();
    }

    @Test
    void amounts_are_never_floating_point() {
        assertThat(HouseRules.amountsAreNeverFloatingPoint(HOUSE)).isEmpty();
    }

    @Test
    void the_last_word_of_a_type_name_means_something() {
        assertThat(NameRules.noEmptyWordInATypeName(HOUSE)).isEmpty();
    }

    @Test
    void no_package_is_a_drawer_for_everything() {
        assertThat(NameRules.noDrawerPackage(HOUSE)).isEmpty();
    }
}
