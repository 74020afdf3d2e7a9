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
import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import goodword.platform.tenancy.ShopId;
import goodword.shop.Notation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern AFTER =
            Pattern.compile("([0-9]{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

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
        List<Message> found = messages.page(shop, wanted, paging(after));
        List<Message> shown = found.subList(0, Math.min(PAGE, found.size()));
        return html.page(
                request,
                "Messages",
                "messages",
                Map.of(
                        "base",
                        base(shop),
                        "rows",
                        rows(request, shop, shown),
                        "states",
                        List.of(MessageState.values()),
                        "state",
                        wanted == null ? "" : wanted.word(),
                        "next",
                        found.size() > PAGE ? cursor(shown.getLast()) : ""));
    }

    @GetMapping("/admin/shops/{shop}/messages/{id}")
    @Admits(value = Audience.STAFF, needs = Permission.ADVOCATES_READ)
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable("id") String id) {
        ShopId shop = Desk.of(request).shop();
        Optional<Message> found = id(id).flatMap(message -> messages.find(shop, message));
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

    private static Optional<MessageId> id(String text) {
        try {
            return Optional.of(new MessageId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String cursor(Message last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.queuedAt()) + "_" + last.id();
    }

    private static Paging paging(String after) {
        Matcher place = AFTER.matcher(after);
        return place.matches()
                ? new Paging(
                        new Place(
                                Instant.EPOCH.plus(
                                        Long.parseLong(place.group(1)), ChronoUnit.MICROS),
                                UUID.fromString(place.group(2))),
                        PAGE)
                : Paging.first(PAGE);
    }
}
