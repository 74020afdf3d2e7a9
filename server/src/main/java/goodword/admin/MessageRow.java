package goodword.admin;

import goodword.messaging.Message;
import goodword.messaging.MessageState;
import goodword.shop.Notation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message as staff read it.
///
/// @param tone of its state: `good`, `wait`, `bad` or nothing
/// @param reason in a sentence; empty where the state says enough
/// @param sent empty when it was not
public record MessageRow(
        String id,
        String when,
        String to,
        String kind,
        String subject,
        String state,
        String tone,
        String reason,
        String sent,
        int attempts) {
    private static final Map<String, String> REASONS =
            Map.ofEntries(
                    Map.entry("kept", "kept here: nobody was written to"),
                    Map.entry("no_mail_server", "no mail server is set"),
                    Map.entry("mail_server_unreachable", "the mail server cannot be reached"),
                    Map.entry("mail_server_refuses_login", "the mail server refuses our login"),
                    Map.entry("mail_server_failed", "the mail server did not take it"),
                    Map.entry("no_address", "no address is known that can be written to"),
                    Map.entry("objection", "they do not want these mails"),
                    Map.entry("too_late", "it could not be sent for three days"),
                    Map.entry("no_advocate_any_more", "they are no advocate any more"),
                    Map.entry("referral_does_not_count", "the referral does not count any more"),
                    Map.entry("waits_no_more", "the reward does not wait any more"),
                    Map.entry("reward_redeemed", "the reward was used already"),
                    Map.entry("reward_frozen", "a dispute is open"),
                    Map.entry("reward_revoked", "the reward was taken back"));

    /// @param subject null where no copy of the mail is kept
    static MessageRow of(Message message, String to, @Nullable String subject, Notation notation) {
        return new MessageRow(
                message.id().toString(),
                notation.time(message.queuedAt()),
                to,
                message.kind().title(),
                subject == null ? message.kind().title() : subject,
                StateWords.capital(message.state().word()),
                tone(message.state()),
                words(message.reason()),
                message.sentAt() == null ? "" : notation.time(message.sentAt()),
                message.attempts());
    }

    private static String words(String reason) {
        if (reason.startsWith("recipient_")) {
            return "the mail server answered " + reason.substring(10) + " about this address";
        }
        return REASONS.getOrDefault(reason, reason.replace('_', ' '));
    }

    private static String tone(MessageState state) {
        return switch (state) {
            case SENT -> "good";
            case QUEUED, DEFERRED -> "wait";
            case BOUNCED, COMPLAINED -> "bad";
            case WITHHELD -> "";
        };
    }
}
