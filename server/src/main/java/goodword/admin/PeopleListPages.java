package goodword.admin;

import goodword.access.Decision;
import goodword.access.Permission;
import goodword.connector.Import;
import goodword.connector.Reading;
import goodword.connector.people.KnownProgram;
import goodword.connector.people.Meaning;
import goodword.connector.people.PeopleList;
import goodword.connector.people.PeopleLists;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Shop;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// A list of customers and advocates from an earlier program: handed in, matched by hand, looked at
/// and then taken over. Thread-safe.
@RestController
@RequestMapping("/admin/shops/{shop}/imports/people")
public final class PeopleListPages {
    private final DeskRooms desk;
    private final PeopleLists lists;
    private final Html html;

    public PeopleListPages(DeskRooms desk, PeopleLists lists) {
        this.desk = desk;
        this.lists = lists;
        this.html = new Html(desk);
    }

    @GetMapping
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        return begin(request, 200, Form.EMPTY);
    }

    @PostMapping
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> bring(
            HttpServletRequest request,
            @RequestParam(name = "list", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return begin(request, 422, Form.wrong(Map.of(), "list", "Choose a file."));
        }
        ShopId shop = Desk.of(request).shop();
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return switch (lists.bring(shop, name, file.getBytes())) {
            case Reading.Read<PeopleList>(PeopleList list) -> Html.to(base(shop) + "/" + list.id());
            case Reading.Refused<PeopleList>(String _, String _, String why) ->
                    begin(request, 422, Form.wrong(Map.of(), "list", "This file " + why + "."));
        };
    }

    @GetMapping("/{list}")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> match(HttpServletRequest request, @PathVariable("list") String id) {
        Shop shop = shop(request);
        return found(shop.id(), id)
                .map(
                        list -> {
                            Form form = new Form(ListForm.values(list, shop), Map.of(), "");
                            return match(request, 200, list, form);
                        })
                .orElseGet(() -> missing(request));
    }

    /// Keeps how the columns are matched, and has the list looked at.
    @PostMapping("/{list}")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> look(
            HttpServletRequest request,
            @PathVariable("list") String id,
            @RequestParam Map<String, String> typed) {
        Shop shop = shop(request);
        return found(shop.id(), id)
                .map(list -> look(request, shop, list, typed))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/{list}/take")
    @Admits(value = Audience.STAFF, needs = Permission.REWARDS_WRITE)
    ResponseEntity<byte[]> take(HttpServletRequest request, @PathVariable("list") String id) {
        Desk at = Desk.of(request);
        return Ids.of(id)
                .flatMap(list -> taken(at, list))
                .map(begun -> follow(at.shop(), begun))
                .orElseGet(() -> missing(request));
    }

    @PostMapping("/{list}/discard")
    @Admits(value = Audience.STAFF, needs = Permission.SHOP_SETTINGS)
    ResponseEntity<byte[]> discard(HttpServletRequest request, @PathVariable("list") String id) {
        ShopId shop = Desk.of(request).shop();
        return Ids.of(id)
                .flatMap(list -> lists.find(shop, list))
                .map(
                        list -> {
                            lists.discard(shop, list.id());
                            return Html.to(imports(shop) + "?done=list-gone");
                        })
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> look(
            HttpServletRequest request, Shop shop, PeopleList list, Map<String, String> typed) {
        return switch (ListForm.read(typed, list, shop)) {
            case ListForm.Sent.Wrong(Form form) -> match(request, 422, list, form);
            case ListForm.Sent.Right right ->
                    lists.look(shop.id(), list.id(), right.matching())
                            .map(begun -> follow(shop.id(), begun))
                            .orElseGet(() -> missing(request));
        };
    }

    private Optional<Import> taken(Desk at, UUID list) {
        return lists.take(
                at.shop(),
                list,
                begun ->
                        desk.entrance()
                                .audit()
                                .append(
                                        at.shop(),
                                        Decision.of(
                                                at.actor(),
                                                "people.brought",
                                                "import " + begun.id(),
                                                Map.of("list", list.toString())),
                                        desk.entrance().clock().instant()));
    }

    private ResponseEntity<byte[]> begin(HttpServletRequest request, int status, Form form) {
        ShopId shop = Desk.of(request).shop();
        return html.page(
                request,
                status,
                "Customers and advocates",
                "people-new",
                Map.of("base", base(shop), "imports", imports(shop), "form", form));
    }

    private ResponseEntity<byte[]> match(
            HttpServletRequest request, int status, PeopleList list, Form form) {
        Shop shop = shop(request);
        return html.page(
                request,
                status,
                "What the columns mean",
                "people-match",
                Map.of(
                        "base",
                        base(shop.id()),
                        "imports",
                        imports(shop.id()),
                        "list",
                        list,
                        "columns",
                        ListForm.columns(list, form),
                        "meanings",
                        List.of(Meaning.values()),
                        "programs",
                        KnownProgram.titles(),
                        "currency",
                        shop.currency().getCurrencyCode(),
                        "form",
                        form));
    }

    private Optional<PeopleList> found(ShopId shop, String id) {
        return Ids.of(id).flatMap(list -> lists.find(shop, list)).filter(list -> !list.isGone());
    }

    private Shop shop(HttpServletRequest request) {
        return desk.shops().find(Desk.of(request).shop()).orElseThrow();
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return html.page(request, 404, "There is no such list", "error", Map.of("status", 404));
    }

    private static ResponseEntity<byte[]> follow(ShopId shop, Import begun) {
        return Html.to(imports(shop) + "/" + begun.id() + "?follow=1");
    }

    private static String imports(ShopId shop) {
        return "/admin/shops/" + shop + "/imports";
    }

    private static String base(ShopId shop) {
        return imports(shop) + "/people";
    }
}
