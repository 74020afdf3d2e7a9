package goodword.storefront;

import java.util.List;

/// What became of one friend, for the advocate: never who it is, and of a review no more than that
/// there is one.
///
/// @param title with the day
/// @param tag where it stands, in a word or two
public record FriendStory(String title, Tone tone, String tag, List<Step> steps) {
    /// How good the news is.
    public enum Tone {
        GOOD,
        WAIT,
        NONE;

        /// The tag's class; none for what is over.
        public String word() {
            return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Where a step of the story stands.
    public enum Place {
        DONE,
        NOW,
        NEXT,
        STOP;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// One step of the way from the order to the reward.
    public record Step(Place place, String text) {}
}
