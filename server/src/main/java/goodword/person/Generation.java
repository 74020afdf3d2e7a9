package goodword.person;

/// How many people stand as many recommendations away from somebody who came by themselves.
///
/// @param number 0 for who came by themselves
/// @param bringers those of them who brought somebody
public record Generation(int number, long people, long bringers) {}
