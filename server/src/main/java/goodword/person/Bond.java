package goodword.person;

/// One person brought another.
///
/// @param friends how many the bringer brought in all, this one included
public record Bond(PersonId bringer, PersonId friend, long friends) {}
