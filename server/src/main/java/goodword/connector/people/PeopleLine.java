package goodword.connector.people;

import goodword.connector.Import.Refusal;
import goodword.conversion.Listed;

/// What came of one line of a list.
sealed interface PeopleLine {
    record Somebody(long line, Listed listed) implements PeopleLine {}

    record Mailbox(long line, String email) implements PeopleLine {}

    record Bad(Refusal refusal) implements PeopleLine {}
}
