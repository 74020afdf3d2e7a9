package goodword.messaging;

import java.util.Map;

/// What is kept of a mail as it was handed over, for staff to look at.
///
/// @param headers in the order of the mail, without the recipient
/// @param text the plain version
public record Copy(Map<String, String> headers, String text) {}
