package goodword.admin;

/// A line of the checklist before going live.
///
/// @param path where it is put right; empty where a button does it
/// @param button what can be tried here; empty for nothing
public record GoLiveLine(Check check, String path, String way, String button, String action) {
    static GoLiveLine at(Check check, String path, String way) {
        return new GoLiveLine(check, path, way, "", "");
    }

    /// @param action behind the checklist's own path
    GoLiveLine trying(String button, String action) {
        return new GoLiveLine(check, path, way, button, action);
    }
}
