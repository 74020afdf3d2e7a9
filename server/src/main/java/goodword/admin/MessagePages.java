package goodword.admin;

import goodword.access.Permission;
import goodword.conversion.Rooms;
import goodword.messaging.Copy;
import goodword.messaging.Message;
import goodword.messaging.MessageId;
import goodword.messaging.MessageState;
import goodword.messaging.Messages;
import goodword.person.Person;
import goodword.person.PersonId;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The mails of a shop, as they were sent. In a demo this is the mailbox of its people.
/// Thread-safe.
@RestController
public final class MessagePages {
    private static final int PAGE = 50;
    private static final String FORGOTTEN = "A forgotten person";

    private final DeskRooms rooms;
    private final Messages messages;
    private final Rooms house;
    private final Html html;

    public MessagePages(DeskRooms rooms, Messages messages, Rooms house) {
        this.rooms = rooms;
        this.messages = messages;
        this.house = house;
        this.html = new Html(rooms);
    }

    @GetMapping("/admin/shops/{shop}/messages")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_READ)
    ResponseEntity<byte[]> list(
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "after", defaultValue = "") String after) {
        ShopId shop = Desk.of(request).shop();
        @Nullable MessageState wanted = MessageState.of(state).orElse(null);
        Sheet<Message> sheet =
                Sheet.of(
                        messages.page(shop, wanted, Sheet.paging(after, PAGE)),
                        PAGE,
                        message -> new Place(message.queuedAt(), message.id().value()));
        return html.page(
                request,
                "Messages",
                "messages",
                Map.of(
                        "base",
                        base(shop),
                        "rows",
                        rows(request, shop, sheet.rows()),
                        "states",
                        List.of(MessageState.values()),
                        "state",
                        wanted == null ? "" : wanted.word(),
                        "next",
                        sheet.next()));
    }

    @GetMapping("/admin/shops/{shop}/messages/{id}")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_READ)
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable("id") String id) {
        ShopId shop = Desk.of(request).shop();
        Optional<Message> found =
                Ids.of(id).flatMap(message -> messages.find(shop, new MessageId(message)));
        if (found.isEmpty()) {
            return html.page(request, 404, "There is no such page", "error", Map.of("status", 404));
        }
        MessageRow row = rows(request, shop, List.of(found.get())).getFirst();
        Optional<Copy> copy = messages.copyOf(shop, found.get().id());
        return html.page(
                request,
                row.subject(),
                "message",
                Map.of(
                        "base",
                        base(shop),
                        "row",
                        row,
                        "headers",
                        copy.map(Copy::headers).orElse(Map.of()),
                        "lines",
                        copy.map(Copy::text).map(MailText::lines).orElse(List.of())));
    }

    private List<MessageRow> rows(HttpServletRequest request, ShopId shop, List<Message> shown) {
        Notation notation = rooms.notationOf(Desk.of(request).membership());
        Map<PersonId, String> names = names(shop, shown);
        Map<MessageId, Copy> copies =
                messages.copiesOf(shop, shown.stream().map(Message::id).toList());
        return shown.stream()
                .map(
                        message ->
                                MessageRow.of(
                                        message,
                                        names.getOrDefault(message.person(), FORGOTTEN),
                                        subject(copies.get(message.id())),
                                        notation))
                .toList();
    }

    private static @Nullable String subject(@Nullable Copy copy) {
        return copy == null ? null : copy.headers().get("Subject");
    }

    private Map<PersonId, String> names(ShopId shop, List<Message> shown) {
        List<PersonId> persons = shown.stream().map(Message::person).distinct().toList();
        return house.database().inShop(shop, () -> house.persons().find(shop, persons)).stream()
                .collect(Collectors.toMap(Person::id, MessagePages::name));
    }

    private static String name(Person person) {
        return Optional.ofNullable(person.email())
                .or(() -> Optional.ofNullable(person.externalId()))
                .orElse(FORGOTTEN);
    }

    private static String base(ShopId shop) {
        return "/admin/shops/" + shop + "/messages";
    }
}
