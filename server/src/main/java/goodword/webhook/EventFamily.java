package goodword.webhook;

import java.util.ArrayList;
import java.util.List;

/// What the `data` of events of one kind holds. The catalogue that documents and contracts are made
/// of; whoever writes bodies fills it.
public enum EventFamily {
    ADVOCATE {
        @Override
        void list(List<DataField> fields) {
            customer(fields, "advocate", "the advocate", 0);
            fields.add(DataField.text("code", "Their code.", "ADA-7K2M").orNull("they have none"));
            fields.add(LINK);
        }
    },
    CLAIM {
        @Override
        void list(List<DataField> fields) {
            fields.add(DataField.id("claimId", "The claim.", id(3)));
            fields.add(DataField.id("programId", "The program whose offer it is.", id(4)));
            fields.add(
                    DataField.time(
                            "expiresAt",
                            "Until when the friend's coupon is good.",
                            "2026-03-31T10:00:00Z"));
            customer(fields, "advocate", "the advocate whose offer it is", 0);
        }
    },
    REFERRAL {
        @Override
        void list(List<DataField> fields) {
            fields.add(DataField.id("referralId", "The referral.", id(5)));
            fields.add(ORDER);
            fields.add(DataField.text("state", "Where it stands.", ""));
            fields.add(
                    DataField.text("reason", "Why, as a stable word of the API.", "return_window")
                            .orNull("the state says it all"));
            fields.add(
                    DataField.text(
                            "credit", "How the credit came: code, click, recipient.", "code"));
            fields.add(
                    DataField.time(
                            "holdUntil",
                            "When the return window of the order ends.",
                            "2026-03-15T10:00:00Z"));
            customer(fields, "advocate", "the advocate", 0);
            fields.add(LINK);
            customer(fields, "friend", "the friend, who has bought", 1);
        }
    },
    REWARD {
        @Override
        void list(List<DataField> fields) {
            fields.add(DataField.id("rewardId", "The reward.", id(6)));
            fields.add(DataField.id("referralId", "The referral that it is for.", id(5)));
            fields.add(ORDER);
            fields.add(DataField.text("side", "Whose it is: advocate or friend.", "advocate"));
            fields.add(DataField.text("state", "Where it stands.", ""));
            fields.add(
                    DataField.text("reason", "Why, as a stable word of the API.", "return_window")
                            .orNull("the state says it all"));
            fields.add(DataField.amount("amount", "What it is worth, in major units.", "12.30"));
            fields.add(DataField.text("currency", "The currency, by ISO 4217.", "EUR"));
            fields.add(
                    DataField.text(
                            "means",
                            "How it arrives: coupon, store_credit, checkout_discount, donation,"
                                    + " perk.",
                            "coupon"));
            fields.add(
                    DataField.text(
                                    "what",
                                    "The charity that a donation goes to, or what a perk is.",
                                    "")
                            .orNull("it is neither"));
            fields.add(
                    DataField.text("couponCode", "What its owner types at the checkout.", "GW-4T9X")
                            .orNull("it is not issued, or is no coupon"));
            customer(fields, "owner", "whose it is", 0);
            fields.add(LINK);
        }
    },
    ERASURE {
        @Override
        void list(List<DataField> fields) {
            fields.add(
                    DataField.id("personId", "Who was forgotten, as earlier events say.", id(0)));
        }
    },
    TEST {
        @Override
        void list(List<DataField> fields) {
            fields.add(DataField.text("message", "That this is a test.", TEST_MESSAGE));
        }
    };

    static final String TEST_MESSAGE = "This is a test of Goodword's webhooks.";

    private static final DataField LINK =
            DataField.text(
                            "link",
                            "The link that the advocate passes on.",
                            "https://go.shop.example/r/ADA-7K2M")
                    .orNull("they are no advocate");
    private static final DataField ORDER =
            DataField.text("orderId", "The order, as the store calls it.", "1001");

    abstract void list(List<DataField> fields);

    /// In the order in which they are written.
    public List<DataField> fields() {
        List<DataField> fields = new ArrayList<>();
        list(fields);
        return List.copyOf(fields);
    }

    private static void customer(List<DataField> fields, String path, String who, int number) {
        fields.add(DataField.id(path + ".personId", "Goodword's id of " + who + ".", id(number)));
        fields.add(
                DataField.text(
                                path + ".customerId",
                                "The store's own id of " + who + ".",
                                number == 0 ? "ada" : "bob")
                        .orNull("the store has none, or they were forgotten"));
        fields.add(
                DataField.text(
                                path + ".email",
                                "Their e-mail address.",
                                number == 0 ? "ada@mail.example" : "bob@mail.example")
                        .orNull("the endpoint does not ask for addresses, or there is none"));
    }

    private static String id(int number) {
        return "019cba8a-6b00-7d41-9f0a-6f5e2a1c3b6" + number;
    }
}
