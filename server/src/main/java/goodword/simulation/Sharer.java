package goodword.simulation;

import goodword.person.PersonId;

/// A customer who may recommend, with the code they pass on.
record Sharer(String customerId, PersonId person, String code) {}
