package goodword.person;

/// Somebody who came by way of a person, directly or through others.
///
/// @param generation of the newcomer, counted from who came by themselves
public record Offspring(PersonId person, int generation) {}
