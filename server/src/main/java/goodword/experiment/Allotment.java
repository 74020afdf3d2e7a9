package goodword.experiment;

/// What an experiment gives a person.
///
/// @param heldOut the program leaves this person alone, so that its effect can be measured
public record Allotment(String arm, boolean heldOut) {}
