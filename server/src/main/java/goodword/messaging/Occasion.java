package goodword.messaging;

import java.util.Map;

/// Whether there still is something to tell.
sealed interface Occasion {
    /// There is.
    ///
    /// @param words what the template says, by name; text, or a switch for a section
    record Holds(Map<String, Object> words) implements Occasion {}

    /// There is not.
    ///
    /// @param reason why, as a stable word
    record Gone(String reason) implements Occasion {}
}
