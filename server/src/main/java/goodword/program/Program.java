package goodword.program;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A program as it stands now.
///
/// @param version of the terms in force; 0 while it is a draft
/// @param experimentId which experiment chooses the arm; absent when there is only one offer
public record Program(
        ProgramId id, String name, State state, int version, @Nullable UUID experimentId) {
    /// The arm of everybody in a program without an experiment.
    public static final String ONLY_ARM = "A";

    /// Where a program stands.
    public enum State {
        DRAFT,
        LIVE,
        PAUSED,
        ARCHIVED
    }
}
