package goodword.admin;

/// One thing that was looked at, and how it stands.
///
/// @param tag good, wait, bad, or told for what is neither
/// @param state in a word
/// @param what was seen
/// @param advice what to do; empty where there is nothing
public record Check(String name, String tag, String state, String what, String advice) {
    static Check good(String name, String what) {
        return new Check(name, "good", "Good", what, "");
    }

    static Check look(String name, String what, String advice) {
        return new Check(name, "wait", "Look", what, advice);
    }

    static Check act(String name, String what, String advice) {
        return new Check(name, "bad", "Act", what, advice);
    }

    static Check told(String name, String what, String advice) {
        return new Check(name, "told", "Note", what, advice);
    }
}
