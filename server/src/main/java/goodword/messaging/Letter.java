package goodword.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A mail as it is handed over. Its subject and its sender's name are single lines, whatever they
/// were made of.
///
/// @param messageId between angle brackets; the same at every try
/// @param unsubscribe the address that ends these mails
/// @param html the same in HTML, without a picture and without anything from elsewhere
public record Letter(
        String messageId,
        String senderName,
        Recipient sender,
        Recipient recipient,
        Instant at,
        String unsubscribe,
        String subject,
        String text,
        String html) {
    public Letter {
        senderName = Line.of(senderName);
        subject = Line.of(subject);
        if (!messageId.matches("<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>")) {
            throw new IllegalArgumentException("a message id stands between angle brackets");
        }
        if (!unsubscribe.matches("https?://[A-Za-z0-9.:/_-]+")) {
            throw new IllegalArgumentException("the way out of these mails is a web address");
        }
    }

    /// The headers that are ours alone to set: how to end these mails (RFC 2369, RFC 8058), and
    /// that a machine wrote this one (RFC 3834).
    Map<String, String> ownHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    /// What is kept of it.
    Copy copy() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("From", senderName + " <" + sender.address() + ">");
        headers.put("Subject", subject);
        headers.put("Date", at.toString());
        headers.put("Message-ID", messageId);
        headers.putAll(ownHeaders());
        return new Copy(headers, text);
    }
}
