package goodword.order;

import goodword.person.PersonId;

/// A snapshot and whom its customer was found to be.
public record Taken(OrderSnapshot snapshot, PersonId person) {}
