package goodword.reward;

/// A reward that is being made usable.
///
/// @param again somebody had begun before, and has not come to the end
public record Issuing(Reward reward, boolean again) {}
