package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.KeyWish;
import goodword.access.Permission;
import goodword.access.Role;
import goodword.access.StaffMember;
import goodword.admin.Admits;
import goodword.admin.Audience;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the desk for every role, in one's own shop and in another: read from the routes
/// themselves, so that a new one cannot be forgotten.
final class DeskMatrixTest {
    private final TestShop shop = TestShop.open();
    private final TestShop other = TestShop.open();
    private final TestStaff staff = new TestStaff(shop);
    private final WebServer server = WebServer.open(shop.house, 0);

    @AfterEach
    void close() {
        server.close();
        shop.close();
        other.close();
    }

    private record Route(String method, String pattern, Admits admits) {
        boolean ofShop() {
            return pattern.contains("{shop}");
        }

        String path(String shop) {
            return pattern.replace("{shop}", shop)
                    .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        }
    }

    @Test
    void every_route_says_whom_it_admits() {
        assertThat(routes()).hasSizeGreaterThan(30);
        assertThat(routes()).allSatisfy(route -> assertThat(route.admits()).isNotNull());
        assertThat(routes())
                .filteredOn(Route::ofShop)
                .filteredOn(route -> route.method().equals("POST"))
                .allSatisfy(route -> assertThat(route.admits().needs()).isNotEmpty());
    }

    @Test
    void strangers_are_led_to_the_log_in() throws Exception {
        for (Route route : routes()) {
            DeskClient stranger = new DeskClient(server.port());
            stranger.get("/admin/login");

            HttpResponse<String> answer = call(stranger, route, shop.id.toString());

            if (route.admits().value() != Audience.ANYONE) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(303);
                assertThat(DeskClient.location(answer)).isEqualTo("/admin/login");
            }
        }
    }

    @Test
    void a_role_opens_what_it_may_and_nothing_of_another_shop() throws Exception {
        for (Role role : Role.values()) {
            DeskClient member = loggedIn(role);
            for (Route route : routes()) {
                if (route.admits().value() == Audience.ANYONE) {
                    continue;
                }
                HttpResponse<String> here = call(member, route, shop.id.toString());
                String name = role + " " + route.method() + " " + route.pattern();
                if (route.admits().value() == Audience.HALFWAY) {
                    assertThat(DeskClient.location(here)).as(name).isEqualTo("/admin");
                } else if (may(role, route)) {
                    assertThat(here.statusCode()).as(name).isIn(200, 303, 401, 404, 422);
                    assertThat(DeskClient.location(here))
                            .as(name)
                            .doesNotContain("/login", "/confirm", "/second-factor");
                } else {
                    assertThat(here.statusCode()).as(name).isEqualTo(403);
                }
                if (route.ofShop()) {
                    HttpResponse<String> there = call(member, route, other.id.toString());
                    assertThat(there.statusCode()).as("elsewhere, " + name).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void ids_of_another_shop_do_nothing_in_ones_own() throws Exception {
        StaffMember stranger = new TestStaff(other).member(other.id, Role.SUPPORT);
        other.house.apiKeys().issue(other.id, KeyWish.forEverything("theirs"), TestShop.START);
        UUID key = other.house.apiKeys().list(other.id).getFirst().id();
        DeskClient owner = loggedIn(Role.OWNER);
        String desk = "/admin/shops/" + shop.id;
        List<Integer> answers = new ArrayList<>();

        for (String verb : List.of("role", "remove", "reset")) {
            answers.add(
                    owner.post(
                                    desk + "/team/" + stranger.id() + "/" + verb,
                                    Map.of("role", "owner"))
                            .statusCode());
        }
        answers.add(owner.post(desk + "/keys/" + key + "/revoke", Map.of()).statusCode());

        assertThat(answers).containsOnly(404);
        assertThat(other.house.apiKeys().list(other.id).getFirst().revokedAt()).isNull();
        assertThat(shop.house.entrance().staff().memberships(stranger.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.role()).isEqualTo(Role.SUPPORT));
    }

    @Test
    void an_owner_of_one_shop_cannot_reset_who_also_works_in_another() throws Exception {
        StaffMember both = new TestStaff(other).member(other.id, Role.SUPPORT);
        shop.house
                .entrance()
                .joining()
                .invite(shop.id, both.email(), Role.READ_ONLY, TestStaff.TEST);
        DeskClient owner = loggedIn(Role.OWNER);

        HttpResponse<String> refused =
                owner.post("/admin/shops/" + shop.id + "/team/" + both.id() + "/reset", Map.of());

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("/admin/welcome/");
    }

    @Test
    void a_shop_keeps_an_owner() throws Exception {
        DeskClient owner = loggedIn(Role.OWNER);
        var me = shop.house.entrance().staff().team(shop.id).getFirst().member();
        String self = "/admin/shops/" + shop.id + "/team/" + me.id();

        HttpResponse<String> role = owner.post(self + "/role", Map.of("role", "support"));
        HttpResponse<String> gone = owner.post(self + "/remove", Map.of());

        assertThat(DeskClient.location(role)).endsWith("?done=last-owner");
        assertThat(DeskClient.location(gone)).endsWith("?done=last-owner");
    }

    private static boolean may(Role role, Route route) {
        return Stream.of(route.admits().needs()).allMatch((Permission need) -> role.may(need));
    }

    private HttpResponse<String> call(DeskClient client, Route route, String shopId)
            throws Exception {
        String path = route.path(shopId);
        return route.method().equals("GET") ? client.get(path) : client.post(path, Map.of());
    }

    private DeskClient loggedIn(Role role) throws Exception {
        return staff.inside(shop.id, role, server.port());
    }

    /// What takes a factor away comes last, because afterwards another must be set up.
    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            Admits admits = handler.getMethodAnnotation(Admits.class);
                            for (String pattern : info.getPatternValues()) {
                                if (pattern.startsWith("/admin")) {
                                    info.getMethodsCondition()
                                            .getMethods()
                                            .forEach(
                                                    method ->
                                                            routes.add(
                                                                    new Route(
                                                                            method.name(),
                                                                            pattern,
                                                                            java.util.Objects
                                                                                    .requireNonNull(
                                                                                            admits,
                                                                                            pattern))));
                                }
                            }
                        });
        routes.sort(
                Comparator.comparing((Route route) -> route.pattern().endsWith("app/remove"))
                        .thenComparing(Route::pattern)
                        .thenComparing(Route::method));
        return routes;
    }
}
