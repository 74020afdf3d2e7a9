package goodword.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Everything that endpoints can be told: the one catalogue, of which the document, the contract
/// and the desk's list are made. A word is never given another meaning; a change that a receiver
/// could trip over gets another version.
public enum EventType {
    ADVOCATE_ENROLLED(
            EventFamily.ADVOCATE, "Somebody has become an advocate and has a link to pass on."),
    CLAIM_MADE(
            EventFamily.CLAIM,
            "A friend took up an advocate's offer. Nothing is told of the friend."),
    REFERRAL_CREDITED(EventFamily.REFERRAL, "An advocate has the credit for an order."),
    REFERRAL_QUALIFIED(
            EventFamily.REFERRAL, "The order is paid and within the terms; it waits for its hold."),
    REFERRAL_APPROVED(
            EventFamily.REFERRAL, "The hold is over and nothing speaks against the referral."),
    REFERRAL_DECLINED(EventFamily.REFERRAL, "The terms or the screening say no."),
    REFERRAL_RETRACTED(
            EventFamily.REFERRAL, "The order was cancelled, given back or charged back."),
    REWARD_PROMISED(EventFamily.REWARD, "It is known what will be due if nothing comes between."),
    REWARD_HELD(EventFamily.REWARD, "It waits: for the return window, a review or a dispute."),
    REWARD_APPROVED(EventFamily.REWARD, "It is due."),
    REWARD_ISSUED(EventFamily.REWARD, "It is in its owner's hands, with its coupon's code."),
    REWARD_FROZEN(EventFamily.REWARD, "It was issued, and an open dispute stops its use."),
    REWARD_REDEEMED(EventFamily.REWARD, "It was used."),
    REWARD_REVOKED(EventFamily.REWARD, "It was taken back, whole."),
    CUSTOMER_ERASED(
            EventFamily.ERASURE,
            "A customer asked to be forgotten. Forget what earlier events told you of them."),
    WEBHOOK_TEST(EventFamily.TEST, "Somebody pressed the button or called the API to try it.");

    /// The fact of the event log, where it has another word.
    private static final String ERASED = "person.erased";

    private final EventFamily family;
    private final String when;

    EventType(EventFamily family, String when) {
        this.family = family;
        this.when = when;
    }

    /// As it is written outside: `reward.issued`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    /// Of what its `data` holds.
    public int version() {
        return 1;
    }

    public EventFamily family() {
        return family;
    }

    /// When it is told, in a sentence.
    public String when() {
        return when;
    }

    /// Whether it is told by itself, and can be chosen; the test is sent to whom it is for.
    public boolean isChosen() {
        return this != WEBHOOK_TEST;
    }

    /// Those that an endpoint may choose, in order.
    public static List<EventType> choices() {
        return Arrays.stream(values()).filter(EventType::isChosen).toList();
    }

    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// What a fact of the event log is told as; empty for facts that nobody is told of.
    static Optional<EventType> ofFact(String type) {
        return type.equals(ERASED)
                ? Optional.of(CUSTOMER_ERASED)
                : of(type).filter(EventType::isChosen);
    }

    /// Where a referral or a reward stands by this event.
    String state() {
        return word().substring(word().indexOf('.') + 1);
    }

    /// A whole body, as a receiver could get it.
    public ObjectNode example() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        for (DataField field : family.fields()) {
            String[] steps = field.path().split("\\.");
            ObjectNode at = data;
            for (String step : Arrays.asList(steps).subList(0, steps.length - 1)) {
                at = at.withObjectProperty(step);
            }
            at.put(steps[steps.length - 1], exampleOf(field).orElse(null));
        }
        return envelope("2026-03-01T10:00:00Z", data);
    }

    /// A body with these data.
    ObjectNode envelope(String at, ObjectNode data) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("type", word());
        whole.put("version", version());
        whole.put("timestamp", at);
        whole.set("data", data);
        return whole;
    }

    /// Empty for a field that is null in most events.
    private Optional<String> exampleOf(DataField field) {
        String example = field.path().equals("state") ? state() : field.example();
        return Optional.of(example).filter(text -> !text.isEmpty());
    }
}
