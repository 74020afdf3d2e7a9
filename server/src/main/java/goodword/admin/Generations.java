package goodword.admin;

import java.util.List;

/// How many came by way of a person, generation by generation.
///
/// @param counted how many were counted in all
/// @param whole empty, or that there are more than were counted
public record Generations(List<Step> steps, long counted, String whole) {
    /// Those who stand as many recommendations below the person.
    ///
    /// @param number 1 for their own friends
    /// @param stand those of them with an order that is paid and was not undone
    public record Step(int number, long came, long stand) {}
}
