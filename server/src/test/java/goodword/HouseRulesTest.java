package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every rule of `HouseRules` against a planted house that breaks it.
class HouseRulesTest {
    @Test
    void http_outside_the_faces_is_reported() {
        assertThat(HouseRules.httpOnlyInTheFaces(Codebase.planted("web")))
                .containsExactly(
                        new Violation(
                                path("web/order/OrderFilter.java"),
                                "uses jakarta.servlet.Filter. Only the faces and `app` speak HTTP;"
                                        + " give this room plain values."),
                        new Violation(
                                path("web/order/OrderResource.java"),
                                "uses org.springframework.web.bind.annotation.RestController. Only"
                                        + " the faces and `app` speak HTTP; give this room plain"
                                        + " values."));
    }

    @Test
    void a_room_that_calls_other_hosts_by_itself_is_reported() {
        assertThat(HouseRules.onlyOutboundCallsOtherHosts(Codebase.planted("callers")))
                .containsExactly(
                        new Violation(
                                path("callers/connector/StoreFront.java"),
                                "uses java.net.Socket, java.net.http.HttpClient. Other hosts are"
                                        + " called through `platform.outbound`, which lets nobody"
                                        + " turn the server against the network that it stands"
                                        + " in."));
    }

    @Test
    void a_room_that_knows_the_container_is_reported() {
        assertThat(HouseRules.noRoomKnowsTheContainer(Codebase.planted("container")))
                .containsExactly(
                        new Violation(
                                path("container/order/Orders.java"),
                                "uses org.springframework.stereotype.Component. Rooms are built by"
                                        + " their constructors in `app.House`; only the faces and"
                                        + " `app` know Spring's container."));
    }

    @Test
    void a_clock_or_dice_inside_a_room_is_reported() {
        assertThat(HouseRules.timeAndChanceArePassedIn(Codebase.planted("clocks")))
                .containsExactly(
                        new Violation(
                                path("clocks/reward/Hold.java"),
                                "calls Clock.systemUTC, Instant.now, LocalDate.now, Math.random,"
                                        + " System.currentTimeMillis, ThreadLocalRandom.current,"
                                        + " UUID.randomUUID, new Random, new SecureRandom. Time and"
                                        + " chance are passed in, so that a year can be replayed:"
                                        + " take an InstantSource or a source of chance in the constructor;"
                                        + " secrets are made by `platform.vault`."));
    }

    @Test
    void an_old_date_is_reported() {
        assertThat(HouseRules.noOldDates(Codebase.planted("dates")))
                .containsExactly(
                        new Violation(
                                path("dates/order/Delivery.java"),
                                "uses java.util.Date. Times are java.time: an Instant, or a"
                                        + " LocalDate for a day."));
    }

    @Test
    void a_room_that_prints_is_reported() {
        assertThat(HouseRules.onlyAppWritesToTheTerminal(Codebase.planted("console")))
                .containsExactly(
                        new Violation(
                                path("console/shop/Bell.java"),
                                "writes to System.out. Only `app` talks to the terminal; other"
                                        + " rooms log, or return what they have to say."));
    }

    @Test
    void java_util_logging_is_reported() {
        assertThat(HouseRules.noJavaUtilLogging(Codebase.planted("logging")))
                .containsExactly(
                        new Violation(
                                path("logging/shop/Diary.java"),
                                "uses java.util.logging.Logger. Goodword logs through SLF4J."));
    }

    @Test
    void a_floating_amount_is_reported_where_money_passes_and_nowhere_else() {
        assertThat(HouseRules.amountsAreNeverFloatingPoint(Codebase.planted("floating")))
                .containsExactly(
                        new Violation(
                                path("floating/order/Price.java"),
                                "holds floating point in discounts, of. Amounts are whole minor"
                                        + " units (Money), rates are basis points; a binary"
                                        + " fraction loses cents."),
                        new Violation(
                                path("floating/platform/money/Rate.java"),
                                "holds floating point in a constructor, percent. Amounts are whole"
                                        + " minor units (Money), rates are basis points; a binary"
                                        + " fraction loses cents."));
    }

    private static String path(String file) {
        return "server/src/test/java/goodwordplanted/" + file;
    }
}
