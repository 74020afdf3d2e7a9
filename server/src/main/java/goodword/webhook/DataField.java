package goodword.webhook;

/// One field of an event's `data`.
///
/// @param path with dots where it stands in another: `advocate.customerId`
/// @param kind `text`, `id`, `time` or `amount`
/// @param absent when it is null; empty for what is always there
/// @param example as JSON writes it
public record DataField(String path, Kind kind, String about, String absent, String example) {
    /// What the text of a field stands for.
    public enum Kind {
        TEXT,
        ID,
        TIME,
        AMOUNT
    }

    static DataField text(String path, String about, String example) {
        return new DataField(path, Kind.TEXT, about, "", example);
    }

    static DataField id(String path, String about, String example) {
        return new DataField(path, Kind.ID, about, "", example);
    }

    static DataField time(String path, String about, String example) {
        return new DataField(path, Kind.TIME, about, "", example);
    }

    static DataField amount(String path, String about, String example) {
        return new DataField(path, Kind.AMOUNT, about, "", example);
    }

    /// The same, which may be null.
    DataField orNull(String when) {
        return new DataField(path, kind, about, when, example);
    }

    public boolean mayBeNull() {
        return !absent.isEmpty();
    }
}
